// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.SamlApplication;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.Soon;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.SignInPage;
import org.oneaccount.it.pages.SmsCodePage;
import org.oneaccount.it.pages.SmsPhonePage;

/** What somebody tries who has got hold of one thing of the holder's, and what a request could make us forget. */
@OneAccountServer
class ClosedHolesIT {

    private static final int FAILURES = 5;
    private static final String REAUTH = "urn:oneaccount:acr:reauth";
    private static final String ANY_PASSWORD = "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport";

    /** Whoever could bring a mobile of his own with the password alone would pass for two kinds from then on. */
    @Test
    void anotherMobileIsTakenOnlyFromWhoReadsTheOldOne(Server server, Browser browser, Browser later) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        TestPerson next = TestPerson.next();
        Application application = Application.open(server);
        server.moveTime(Duration.ofMinutes(2));
        later.open(application.signIn());
        new SignInPage(later).signIn(person.username(), TestPerson.PASSWORD);

        later.open(application.signIn(Map.of("kc_action", "trust-verify-sms")));
        SmsCodePage old = new SmsCodePage(later);
        assertThat(server.sandbox().countTo(person.mobileE164())).isEqualTo(2);
        old.enter(server.sandbox().lastCodeTo(person.mobileE164()));
        new SmsPhonePage(later).send(next.mobile()).enter(server.sandbox().lastCodeTo(next.mobileE164()));

        assertThat(application.answer(later)).containsEntry("kc_action_status", "success");
        server.moveTime(Duration.ofMinutes(2));
        signInBySms(server, browser, application, next);
        assertThat(application.tokens(browser).id().path("preferred_username").asText())
                .isEqualTo(person.username());
    }

    /** Whoever holds the telephone alone could choose a password, and pass for two kinds from then on. */
    @Test
    void aPasswordIsNotChosenByWhoSignedInByTextMessageAlone(Server server, Browser browser, Browser later) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        Application application = Application.open(server);
        server.moveTime(Duration.ofMinutes(2));
        signInBySms(server, later, application, person);

        later.open(application.signIn(Map.of("kc_action", "UPDATE_PASSWORD")));
        new GatePage(later).cancel();

        assertThat(application.answer(later)).doesNotContainKey("code");
        later.clearCookies();
        later.open(application.signIn());
        new SignInPage(later).signIn(person.username(), TestPerson.PASSWORD);
        application.tokens(later);
    }

    @Test
    void aFreshProofIsAskedForBesideAClassRefThatAnySignInMeets(Server server, Browser browser) {
        try (SamlApplication application = new SamlApplication(server)) {
            TestPerson person = Journeys.atLevel(2, server, browser);
            server.moveTime(Duration.ofMinutes(2));

            browser.open(application.asking("exact", ANY_PASSWORD, REAUTH));
            Journeys.confirmBySms(server, browser, person);

            assertThat(application.answer(browser).accepted().classRef()).isEqualTo(REAUTH);
        }
    }

    @Test
    void wrongPasswordsHoldAnAccountForAWhile(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);
        SignInPage page = held(server, browser, application, person);

        page = page.signInWrongly(person.username(), TestPerson.PASSWORD);
        assertThat(page.refusals()).contains("loginRefused");
        server.moveTime(Duration.ofSeconds(61));
        page.signIn(person.username(), TestPerson.PASSWORD);

        application.tokens(browser);
    }

    @Test
    void wrongPasswordsDoNotCloseTheWayByTextMessage(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        Application application = Application.open(server);
        server.moveTime(Duration.ofMinutes(2));
        held(server, browser, application, person);

        signInBySms(server, browser, application, person);

        application.tokens(browser);
    }

    /** Returns when Keycloak holds the account; it counts behind the page. */
    private static SignInPage held(Server server, Browser browser, Application application, TestPerson person) {
        browser.clearCookies();
        browser.open(application.signIn());
        SignInPage page = new SignInPage(browser);
        for (int i = 0; i < FAILURES; i++) {
            page = page.signInWrongly(person.username(), "wrong");
        }
        String status = "/attack-detection/brute-force/users/" + server.admin().userId(person.username());
        Soon.holds(
                "the account is held",
                () -> server.admin().get(status).path("disabled").asBoolean());
        return page;
    }

    /** From a browser in which nobody is signed in any more. */
    private static void signInBySms(Server server, Browser browser, Application application, TestPerson person) {
        browser.clearCookies();
        browser.open(application.signIn());
        browser.press("authenticationExecution");
        new SmsPhonePage(browser).send(person.mobile()).enter(server.sandbox().lastCodeTo(person.mobileE164()));
    }
}
