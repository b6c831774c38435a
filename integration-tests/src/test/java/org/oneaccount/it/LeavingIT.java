// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Browser.Tab;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.SignInPage;
import org.oneaccount.it.pages.SmsCodePage;

/** People do not go straight: they leave, come back, use two tabs and the back button. */
@OneAccountServer
class LeavingIT {

    @Test
    void whoeverLeavesTheGateIsBackInTheApplicationWithoutACode(Server server, Browser browser) {
        Application application = Application.needing(server, 2);
        Journeys.register(browser, application, TestPerson.next());

        new GatePage(browser).cancel();

        assertThat(application.answer(browser))
                .containsEntry("error", "access_denied")
                .containsKey("state")
                .doesNotContainKey("code");
    }

    @Test
    void whoeverLeavesAProofIsBackInTheApplicationWithoutACode(Server server, Browser browser) {
        Application application = Application.needing(server, 2);
        Journeys.register(browser, application, TestPerson.next());

        new GatePage(browser).chooseSms().cancel();

        assertThat(application.answer(browser))
                .containsEntry("error", "access_denied")
                .doesNotContainKey("code");
    }

    @Test
    void whatWasProvenBeforeLeavingStays(Server server, Browser browser) {
        TestPerson person = server.sandbox().add(TestPerson.next());
        Application application = Application.needing(server, 3);
        Journeys.register(browser, application, person);
        Journeys.proveMobile(server, browser, person);
        new GatePage(browser).cancel();

        browser.open(application.signIn());
        signInIfAsked(browser, person);
        GatePage gate = new GatePage(browser);
        assertThat(gate.missing()).hasSize(1);
        Journeys.proveName(browser, person);

        assertThat(application.tokens(browser).id().path("trust_level").asInt()).isEqualTo(3);
    }

    @Test
    void whoeverStartsAgainInTheMiddleGoesOnWhereTheyWere(Server server, Browser browser) {
        TestPerson person = server.sandbox().add(TestPerson.next());
        Application application = Application.needing(server, 3);
        Journeys.register(browser, application, person);
        Journeys.proveMobile(server, browser, person);
        new GatePage(browser).chooseIdCard();

        browser.open(application.signIn());
        signInIfAsked(browser, person);
        Journeys.proveName(browser, person);

        assertThat(application.tokens(browser).id().path("trust_level").asInt()).isEqualTo(3);
    }

    @Test
    void theBackButtonProvesNothingTwiceAndLosesNothing(Server server, Browser browser) {
        TestPerson person = server.sandbox().add(TestPerson.next());
        Application application = Application.needing(server, 3);
        Journeys.register(browser, application, person);
        SmsCodePage page = new GatePage(browser).chooseSms().send(person.mobile());
        page.enter(server.sandbox().lastCodeTo(person.mobileE164()));
        new GatePage(browser);

        browser.back();
        browser.open(application.signIn());
        signInIfAsked(browser, person);
        Journeys.proveName(browser, person);

        assertThat(application.tokens(browser).id().path("trust_level").asInt()).isEqualTo(3);
        assertThat(server.sandbox().countTo(person.mobileE164())).isEqualTo(1);
    }

    @Test
    void aSecondTabMayFinishWhatTheFirstBegan(Server server, Browser browser) {
        TestPerson person = TestPerson.next();
        Application application = Application.needing(server, 2);
        Journeys.register(browser, application, person);
        new GatePage(browser);

        Tab first = browser.newTab();
        browser.open(application.signIn());
        signInIfAsked(browser, person);
        Journeys.proveMobile(server, browser, person);
        assertThat(application.tokens(browser).id().path("trust_level").asInt()).isEqualTo(2);
        browser.switchTo(first);
        browser.open(application.signIn());

        assertThat(application.tokens(browser).id().path("trust_level").asInt()).isEqualTo(2);
    }

    /** Whether a session is there already depends on how far the first login came. */
    private static void signInIfAsked(Browser browser, TestPerson person) {
        if (browser.shown().equals("login")) {
            new SignInPage(browser).signIn(person.username(), TestPerson.PASSWORD);
        }
    }
}
