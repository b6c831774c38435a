// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.IdCardPage;
import org.oneaccount.it.pages.RegistrationPage;
import org.oneaccount.it.pages.SignInPage;
import org.oneaccount.it.pages.SmsCodePage;
import org.oneaccount.it.pages.SmsPhonePage;

/** Every page of the way up, in both languages, as it is first shown and with an error; each visit is checked by axe. */
@OneAccountServer
class EveryPageIT {

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void isAccessibleInEveryState(String language, Server server, Browser browser) {
        TestPerson person = server.sandbox().add(TestPerson.next());
        Application application = Application.needing(server, 3);

        browser.open(application.signIn(Map.of("ui_locales", language)));
        SignInPage signIn = new SignInPage(browser).signInWrongly(person.username(), "wrong");
        browser.followTo("reset-credentials");
        browser.expect("login-reset-choose");
        browser.back();
        RegistrationPage registration = signIn.register().registerRefused(person.username(), "short");
        registration.register(person);

        SmsPhonePage phone = new GatePage(browser).chooseSms().sendRefused("12345");
        SmsCodePage code = phone.send(person.mobile()).enterRefused("000");
        code.enter(server.sandbox().lastCodeTo(person.mobileE164()));
        IdCardPage document = new GatePage(browser).chooseIdCard().proveRefused(person.name(), "1");
        document.prove(person);

        application.tokens(browser);
    }
}
