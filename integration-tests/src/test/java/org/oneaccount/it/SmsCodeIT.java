// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.SmsCodePage;
import org.oneaccount.it.pages.SmsPhonePage;

/** Wrong, late, repeated and refused codes. */
@OneAccountServer
class SmsCodeIT {

    @Test
    void aWrongCodeIsRefusedAndTheRightOneStillCounts(Server server, Browser browser) {
        TestPerson person = TestPerson.next();
        Application application = Application.needing(server, 2);
        SmsCodePage page = sent(person, application, browser);
        String code = server.sandbox().lastCodeTo(person.mobileE164());

        page = page.enterRefused(wrong(code));
        assertThat(page.refusals()).contains("smsCodeWrong");
        page.enter(code);

        assertThat(application.tokens(browser).id().path("trust_level").asInt()).isEqualTo(2);
    }

    @Test
    void aLateCodeIsRefused(Server server, Browser browser) {
        TestPerson person = TestPerson.next();
        SmsCodePage page = sent(person, Application.needing(server, 2), browser);
        String code = server.sandbox().lastCodeTo(person.mobileE164());

        server.moveTime(Duration.ofMinutes(5).plusSeconds(1));

        assertThat(page.enterRefused(code).refusals()).contains("smsCodeExpired");
    }

    @Test
    void afterFiveWrongAnswersTheRightOneIsTooLateAndAReloadDoesNotHelp(Server server, Browser browser) {
        TestPerson person = TestPerson.next();
        SmsCodePage page = sent(person, Application.needing(server, 2), browser);
        String code = server.sandbox().lastCodeTo(person.mobileE164());

        for (int i = 0; i < 5; i++) {
            page.enter(wrong(code));
        }
        browser.reload();
        page.enter(code);

        assertThat(browser.refusals()).contains("smsCodeLocked");
        assertThat(server.admin().attribute(person.username(), "trust_level")).isEqualTo("1");
    }

    @Test
    void askedAgainTheSameCodeIsSentAfterAPause(Server server, Browser browser) {
        TestPerson person = TestPerson.next();
        SmsCodePage page = sent(person, Application.needing(server, 2), browser);
        String code = server.sandbox().lastCodeTo(person.mobileE164());

        page = page.sendAgain();
        assertThat(page.refusals()).contains("smsTooSoon");
        server.moveTime(Duration.ofSeconds(61));
        page.sendAgain();

        assertThat(server.sandbox().countTo(person.mobileE164())).isEqualTo(2);
        assertThat(server.sandbox().lastCodeTo(person.mobileE164())).isEqualTo(code);
    }

    @Test
    void aReloadSendsNothing(Server server, Browser browser) {
        TestPerson person = TestPerson.next();
        sent(person, Application.needing(server, 2), browser);

        browser.reload();

        assertThat(server.sandbox().countTo(person.mobileE164())).isEqualTo(1);
    }

    @Test
    void aNumberThatIsNoneIsRefused(Server server, Browser browser) {
        Journeys.register(browser, Application.needing(server, 2), TestPerson.next());

        SmsPhonePage page = new GatePage(browser).chooseSms().sendRefused("12345");

        assertThat(page.refusals()).contains("smsPhoneInvalid");
    }

    @Test
    void aNumberOfAnotherAccountIsRefusedOnlyToWhoHoldsThePhone(Server server, Browser first, Browser second) {
        TestPerson holder = Journeys.atLevel(2, server, first);
        Application application = Application.needing(server, 2);
        Journeys.register(second, application, TestPerson.next());
        server.moveTime(Duration.ofMinutes(2));

        SmsCodePage page = new GatePage(second).chooseSms().send(holder.mobile());
        page.enter(server.sandbox().lastCodeTo(holder.mobileE164()));

        assertThat(second.refusals()).contains("smsPhoneTaken");
    }

    private static SmsCodePage sent(TestPerson person, Application application, Browser browser) {
        Journeys.register(browser, application, person);
        return new GatePage(browser).chooseSms().send(person.mobile());
    }

    private static String wrong(String code) {
        return (code.charAt(0) == '9' ? '0' : (char) (code.charAt(0) + 1)) + code.substring(1);
    }
}
