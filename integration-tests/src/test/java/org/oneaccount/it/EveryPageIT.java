// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.BackOffice;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.FrontDesk;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestAgents;
import org.oneaccount.it.harness.TestCompany;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.harness.VirtualPasskeys;
import org.oneaccount.it.pages.BankCardPage;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.IdCardPage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.OnsitePage;
import org.oneaccount.it.pages.OrganisationPage;
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

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aBankCardIsAccessibleInEveryState(String language, Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        String another = TestPerson.next().mobile();

        browser.open(Application.needing(server, 4).signIn(Map.of("ui_locales", language)));
        BankCardPage page = new GatePage(browser).chooseBankCard().sendRefused("1", "1");
        page.send(person.card(), another)
                .enterRefused("000")
                .change()
                .send(person.card(), another)
                .enter(server.sandbox().lastCodeTo("+86" + another));
        page = new BankCardPage(browser).sendRefused(person.card(), another);
        page.type(person.card(), person.mobile());

        assertThat(new GatePage(browser).proven()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void anAppointmentIsAccessibleInEveryState(String language, Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(2, server, browser);

        browser.open(Application.needing(server, 5).signIn(Map.of("ui_locales", language)));
        OnsitePage page = new GatePage(browser).chooseOnsite().goOnTooEarly();
        for (int i = 0; i < 5; i++) {
            page = page.renew();
        }
        page = page.withdraw().renew();
        server.moveTime(Duration.ofMinutes(61));
        browser.open(Application.needing(server, 5).signIn(Map.of("ui_locales", language)));
        new SignInPage(browser).signIn(person.username(), TestPerson.PASSWORD);
        page = new GatePage(browser).chooseOnsite();
        FrontDesk.open(server).confirm(page.code(), person);

        page.goOn();

        assertThat(new GatePage(browser).proven()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aConfirmationIsAccessibleInEveryState(String language, Server server, Browser browser) {
        Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);
        BackOffice office = BackOffice.of(server, Application.open(server));
        Map<String, String> asked = new HashMap<>(BackOffice.confirming("Line one\n\nLine two"));
        asked.put("ui_locales", language);
        browser.open(office.pushed(asked));
        new GatePage(browser).confirmByPassword().enterRefused("wrong").enter(TestPerson.PASSWORD);
        office.tokens(browser);

        Map<String, String> again = Map.of("acr_values", "urn:oneaccount:acr:reauth", "ui_locales", language);
        browser.open(application.signIn(again));
        new GatePage(browser).confirmByPassword().enterRefused("wrong").enter(TestPerson.PASSWORD);
        application.tokens(browser);

        VirtualPasskeys.in(browser);
        Journeys.registerPasskey(browser, application);
        browser.open(application.signIn(again));
        new GatePage(browser).confirmByPasskey().use();

        application.tokens(browser);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void whatAnAgentSeesIsAccessibleInEveryState(String language, Server server, Browser browser) {
        TestPerson agent = TestPerson.next();
        TestCompany company = TestCompany.next();
        TestAgents agents = new TestAgents(server);
        agents.agent(agent, company, TestPerson.PASSWORD);
        agents.agent(agent, TestCompany.next(), TestPerson.PASSWORD);
        Map<String, String> inLanguage = Map.of("ui_locales", language);
        Application companies = Application.with(server, Map.of("trust.account.types", "legal"));
        Application persons = Application.with(server, Map.of("trust.account.types", "natural"));

        browser.open(companies.signIn(inLanguage));
        SignInPage signIn = new SignInPage(browser).signInWrongly(agent.username(), "wrong");
        signIn.register().registerRefused(agent.username(), "short");
        browser.followTo("login-actions/authenticate");
        new SignInPage(browser).forgotPassword();
        browser.followTo("login-actions/authenticate");
        new SignInPage(browser).bySms().sendRefused("12345");
        browser.followTo("accountType=legal");
        new SignInPage(browser).signIn(agent.mobile(), TestPerson.PASSWORD);
        new OrganisationPage(browser).forge("another");
        new OrganisationPage(browser).choose(company);
        companies.answer(browser);

        browser.open(persons.signIn(inLanguage));
        new GatePage(browser).useAnotherAccount();
        assertThat(new SignInPage(browser).tab()).isEqualTo("natural");
    }
}
