// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Application.Tokens;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.EmailedActions;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.Mailbox;
import org.oneaccount.it.harness.Node;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.PlainBrowser;
import org.oneaccount.it.harness.PlainPage;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.SignInPage;

/** An administrator asks for an action by e-mail: its link does that and no more, whatever else the holder is about to do. */
@OneAccountServer
class EmailedActionIT {

    private static final String NEW_PASSWORD = "Xin-de-mima-2026";
    private static final Pattern WAY_ON = Pattern.compile("kc-info-message.*?href=\"([^\"]+)\"", Pattern.DOTALL);

    private Server server;
    private Mailbox mail;
    private TestPerson person;

    @BeforeEach
    void setUp(Server server) {
        this.server = server;
        mail = new Mailbox(server);
        person = TestPerson.next();
        EmailedActions.account(server, person);
    }

    @AfterEach
    void tearDown() {
        mail.close();
    }

    /** Nothing leaves at its end, so the gate is not there: the next sign-in meets it. */
    @Test
    void theLinkEndsWithItsActionWhateverTheApplicationNeeds(Browser browser) {
        Application application = Application.needing(server, 2);
        follow(browser, application, "UPDATE_PASSWORD");

        Journeys.newPassword(browser, NEW_PASSWORD);
        EmailedActions.goOn(browser);

        assertThat(application.answer(browser)).doesNotContainKey("code");
        browser.open(application.signIn());
        new SignInPage(browser)
                .signInWrongly(person.username(), TestPerson.PASSWORD)
                .signIn(person.username(), NEW_PASSWORD);
        Journeys.proveMobile(server, browser, person);
        assertThat(application.tokens(browser).amr()).containsExactly("pwd");
    }

    /** The account owes nothing, so the old password signs in once more. */
    @Test
    void aLoginThatWaitsInTheSameBrowserBeginsAgain(Browser browser) {
        Application application = Application.needing(server, 2);
        signIn(browser, application, TestPerson.PASSWORD);
        new GatePage(browser);
        Browser.Tab waiting = browser.newTab();
        follow(browser, application, "UPDATE_PASSWORD");
        Browser.Tab link = browser.tab();

        browser.switchTo(waiting);
        browser.press("proof", "sms");
        new SignInPage(browser).signIn(person.username(), TestPerson.PASSWORD);
        Journeys.proveMobile(server, browser, person);
        assertThat(application.tokens(browser).amr()).containsExactly("pwd");

        browser.switchTo(link);
        Journeys.newPassword(browser, NEW_PASSWORD);
        browser.expect("info");
        browser.open(application.signIn());
        assertThat(application.tokens(browser).amr()).containsExactly("pwd");
    }

    /** Keycloak has forgotten what the browser was about to do, and says where to begin again. */
    @Test
    void aLoginThatWaitsInTheSameBrowserIsOverOnceTheActionIsDone(Browser browser) {
        Application application = Application.needing(server, 2);
        signIn(browser, application, TestPerson.PASSWORD);
        new GatePage(browser);
        Browser.Tab waiting = browser.newTab();
        follow(browser, application, "UPDATE_PASSWORD");
        Journeys.newPassword(browser, NEW_PASSWORD);

        browser.switchTo(waiting);
        browser.press("proof", "sms");
        browser.expect("error");

        signIn(browser, application, NEW_PASSWORD);
        new GatePage(browser);
    }

    @Test
    void aLoginThatWaitsInAnotherBrowserGoesOnUntilThePasswordIsNew(Browser browser, Browser other) {
        Application application = Application.needing(server, 2);
        signIn(browser, application, TestPerson.PASSWORD);
        follow(other, Application.open(server), "UPDATE_PASSWORD");

        Journeys.proveMobile(server, browser, person);
        Tokens tokens = application.tokens(browser);
        Journeys.newPassword(other, NEW_PASSWORD);

        assertThat(Http.parse(application.refresh(tokens).body()).path("error").asText())
                .isEqualTo("invalid_grant");
        signIn(browser, application, NEW_PASSWORD);
        assertThat(application.tokens(browser).id().path("trust_level").asInt()).isEqualTo(2);
    }

    /** The link asks for what the account owes besides, too. */
    @Test
    void whatTheAccountOwesIsDoneInEitherBrowser(Browser browser, Browser other) {
        Http.ok(server.admin()
                .put(
                        "/users/" + server.admin().userId(person.username()),
                        Map.of("requiredActions", List.of("UPDATE_PASSWORD"))));
        Application application = Application.open(server);
        signIn(browser, application, TestPerson.PASSWORD);
        browser.expect("login-update-password");

        follow(other, application, "VERIFY_EMAIL");
        Journeys.newPassword(other, NEW_PASSWORD);
        other.expect("info");
        browser.reload();

        assertThat(application.tokens(browser).amr()).containsExactly("pwd");
    }

    @Test
    void aSessionInTheSameBrowserIsNotHeldUp(Browser browser) {
        Application application = Application.open(server);
        signIn(browser, application, TestPerson.PASSWORD);
        Tokens tokens = application.tokens(browser);
        Browser.Tab before = browser.newTab();
        follow(browser, application, "UPDATE_PASSWORD");

        browser.switchTo(before);
        browser.open(application.signIn());
        assertThat(application.tokens(browser).amr()).containsExactly("pwd");
        Http.ok(application.refresh(tokens));
    }

    /** Stock Keycloak can be talked past the action. Nobody is signed in by that, also when the action is done after all. */
    @ParameterizedTest
    @ValueSource(strings = {"UPDATE_PROFILE", "UPDATE_PASSWORD"})
    void whoIsLedPastTheActionIsNotSignedIn(String action) {
        Application application = Application.open(server);
        PlainBrowser browser = new PlainBrowser(server);
        PlainPage info = browser.open(node(), new EmailedActions(server, mail, application).send(person, action));
        PlainPage pending = browser.open(node(), wayOn(info));
        PlainPage past = browser.submit(node(), elsewhere(pending), Map.of());
        assertThat(application.exchangeUnasked(application.code(past)).body()).contains("access_denied");

        PlainPage asked = browser.open(node(), application.signIn()).expect(pending.id());
        PlainPage done =
                browser.submit(node(), asked, Map.of("password-new", NEW_PASSWORD, "password-confirm", NEW_PASSWORD));
        assertThat(application.exchange(application.code(done)).body()).contains("access_denied");
        done = browser.open(node(), application.signIn());
        assertThat(application.exchange(application.code(done)).body()).contains("access_denied");

        String password = action.equals("UPDATE_PASSWORD") ? NEW_PASSWORD : TestPerson.PASSWORD;
        PlainPage form = browser.open(node(), application.signIn(Map.of("prompt", "login")));
        PlainPage end = browser.submit(
                node(), form.expect("login"), Map.of("username", person.username(), "password", password));
        assertThat(application.tokens(end).amr()).containsExactly("pwd");
    }

    private void signIn(Browser browser, Application application, String password) {
        browser.open(application.signIn());
        new SignInPage(browser).signIn(person.username(), password);
    }

    private void follow(Browser browser, Application application, String action) {
        new EmailedActions(server, mail, application).follow(browser, person, action);
    }

    private static URI wayOn(PlainPage info) {
        Matcher link = WAY_ON.matcher(info.expect("info").html());
        assertThat(link.find()).isTrue();
        return URI.create(link.group(1).replace("&amp;", "&"));
    }

    /** The page whose form goes to the consent, which nobody is asked for. */
    private static PlainPage elsewhere(PlainPage page) {
        return new PlainPage(
                page.id(),
                page.address(),
                page.html().replace("login-actions/required-action", "login-actions/consent"));
    }

    private Node node() {
        return server.nodes().get(0);
    }
}
