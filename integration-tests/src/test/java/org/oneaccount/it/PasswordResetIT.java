// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Application.Tokens;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.Mailbox;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.Soon;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.harness.Words;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.ResetIdentityPage;
import org.oneaccount.it.pages.SignInPage;
import org.oneaccount.it.pages.SmsCodePage;

/** Forgotten passwords, by the link in an e-mail; and what somebody else cannot make of the way back. */
@OneAccountServer
class PasswordResetIT {

    private static final String NEW_PASSWORD = "Xin-de-mima-2026";

    private Server server;
    private Mailbox mail;

    @BeforeEach
    void setUp(Server server) {
        this.server = server;
        mail = new Mailbox(server);
    }

    @AfterEach
    void tearDown() {
        mail.close();
    }

    @Test
    void theLinkLeadsBackIntoTheApplicationEndsOtherSessionsAndTheHolderIsTold(Browser before, Browser browser) {
        TestPerson person = TestPerson.next();
        Application application = Application.open(server);
        before.open(application.signIn());
        new SignInPage(before).register().registerWithMail(person);
        Tokens elsewhere = application.tokens(before);

        followLink(browser, application, person);
        Journeys.newPassword(browser, NEW_PASSWORD);

        assertThat(application.tokens(browser).amr()).containsExactly("otp");
        assertThat(Http.parse(application.refresh(elsewhere).body())
                        .path("error")
                        .asText())
                .isEqualTo("invalid_grant");
        before.open(application.signIn());
        new SignInPage(before).signIn(person.username(), NEW_PASSWORD);
        assertThat(application.tokens(before).amr()).containsExactly("pwd");
        assertThat(mail.subjectsTo(person.email()))
                .containsExactly(Words.of("passwordResetSubject"), Words.of("resetNoticeSubject"));
    }

    @Test
    void theLinkMayBeOpenedInAnotherBrowser(Browser before, Browser browser, Browser other) {
        TestPerson person = TestPerson.next();
        Application application = Application.open(server);
        before.open(application.signIn());
        new SignInPage(before).register().registerWithMail(person);
        browser.open(application.signIn());
        new SignInPage(browser).forgotPassword().byMail(person.username());

        other.open(mail.lastLinkTo(person.email()));
        Journeys.newPassword(other, NEW_PASSWORD);

        browser.open(application.signIn());
        new SignInPage(browser).signIn(person.username(), NEW_PASSWORD);
        application.tokens(browser);
    }

    /** Otherwise a mailbox alone would make two kinds: the link, and the password that was set by it. */
    @Test
    void aPasswordThatIsKnownByTheMailboxAloneIsNoSecondKind(Browser before, Browser browser) {
        TestPerson person = Journeys.atLevel(5, server, before);
        giveMail(person);
        Application application = Application.open(server);
        followLink(browser, application, person);
        new ResetIdentityPage(browser).enter(person.name(), person.idNumber());
        Journeys.newPassword(browser, NEW_PASSWORD);
        application.answer(browser);

        browser.open(application.signIn(Map.of("prompt", "login")));
        browser.type("password", NEW_PASSWORD);
        browser.submit();
        assertThat(application.tokens(browser).amr()).containsExactly("otp");
        Application demanding = Application.needing(server, 5);
        browser.open(demanding.signIn());

        assertThat(new GatePage(browser).ways()).containsExactly("sms", "biometric");
    }

    @Test
    void anAccountThatStandsForAPersonAlsoNeedsNameAndNumber(Browser before, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, before);
        giveMail(person);
        Application application = Application.open(server);

        followLink(browser, application, person);
        ResetIdentityPage page = new ResetIdentityPage(browser)
                .enterRefused(person.name(), TestPerson.next().idNumber());
        assertThat(page.refusals()).contains("resetIdentityMismatch");
        page.enter(person.name(), person.idNumber());
        Journeys.newPassword(browser, NEW_PASSWORD);

        application.tokens(browser);
        Soon.holds(
                "the holder is told by text message too", () -> server.sandbox().countTo(person.mobileE164()) == 2);
    }

    /** Keycloak remembers which steps of a login are done, also when it goes on with another account. */
    @Test
    void aResetThatBeganInOneAccountCannotEndInAnother(Browser first, Browser second, Browser browser) {
        TestPerson own = Journeys.atLevel(3, server, first);
        TestPerson other = Journeys.atLevel(2, server, second);
        Application application = Application.open(server);
        server.moveTime(Duration.ofMinutes(2));

        browser.open(application.signIn());
        new SignInPage(browser)
                .forgotPassword()
                .bySms(own.username())
                .enter(server.sandbox().lastCodeTo(own.mobileE164()));
        new ResetIdentityPage(browser);
        browser.followTo("login-actions/authenticate");
        String code = server.sandbox().lastCodeTo(own.mobileE164());
        SmsCodePage page = new SignInPage(browser).forgotPassword().bySms(other.username());

        assertThat(page.enterRefused(code).refusals()).isNotEmpty();
        assertPasswordStands(application, other, browser);
    }

    /** The link is the way back of whose mailbox it lies in, whatever else its browser has begun. */
    @Test
    void aLinkOpensOnlyTheAccountItWasSentFor(Browser first, Browser second, Browser browser) {
        TestPerson own = Journeys.atLevel(2, server, first);
        giveMail(own);
        TestPerson other = Journeys.atLevel(2, server, second);
        giveMail(other);
        Application application = Application.open(server);

        browser.open(application.signIn());
        new SignInPage(browser)
                .forgotPassword()
                .byMail(own.username())
                .forgotPassword()
                .byMail(other.username());
        browser.open(mail.lastLinkTo(own.email()));
        Journeys.newPassword(browser, NEW_PASSWORD);

        assertPasswordStands(application, other, browser);
        browser.clearCookies();
        browser.open(application.signIn());
        new SignInPage(browser).signIn(own.username(), NEW_PASSWORD);
        application.tokens(browser);
    }

    /** Else every way to write a number would bring messages and tries of its own. */
    @Test
    void aMobileWrittenInAnotherWayIsTheSameName(Browser before, Browser first, Browser second, Browser third) {
        TestPerson person = Journeys.atLevel(2, server, before);
        Application application = Application.open(server);
        server.moveTime(Duration.ofMinutes(2));
        String dashed =
                new StringBuilder(person.mobile()).insert(7, '-').insert(3, '-').toString();
        StringBuilder fullWidth = new StringBuilder();
        person.mobile().chars().forEach(digit -> fullWidth.append((char) (digit - '0' + '\uFF10')));

        assertThat(resetBySms(application, first, dashed).refusals()).isEmpty();
        assertThat(resetBySms(application, second, fullWidth.toString()).refusals())
                .containsExactly("smsTooSoon");
        assertThat(resetBySms(application, third, person.username()).refusals()).isEmpty();
        Soon.holds("the one code has arrived", () -> server.sandbox().countTo(person.mobileE164()) == 2);
    }

    private static SmsCodePage resetBySms(Application application, Browser browser, String identifier) {
        browser.open(application.signIn());
        return new SignInPage(browser).forgotPassword().bySms(identifier);
    }

    private static void assertPasswordStands(Application application, TestPerson person, Browser browser) {
        browser.clearCookies();
        browser.open(application.signIn());
        new SignInPage(browser).signIn(person.username(), TestPerson.PASSWORD);
        application.tokens(browser);
    }

    /** Begins in this application and ends where the link has led. */
    private void followLink(Browser browser, Application application, TestPerson person) {
        browser.open(application.signIn());
        new SignInPage(browser).forgotPassword().byMail(person.username());
        browser.open(mail.lastLinkTo(person.email()));
    }

    private void giveMail(TestPerson person) {
        String id = server.admin().userId(person.username());
        Http.ok(server.admin().put("/users/" + id, Map.of("email", person.email())));
    }
}
