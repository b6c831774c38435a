// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.it.harness.Admin;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Application.Tokens;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.FitsEveryScreen;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.LogoutListener;
import org.oneaccount.it.harness.Mailbox;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.OwnRealm;
import org.oneaccount.it.harness.PartnerRealm;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.harness.VirtualPasskeys;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.SignInPage;

/** Keycloak's own pages aside the way up, in our theme: they look, speak and fit like all others. */
@FitsEveryScreen
@OneAccountServer
class OtherPagesIT {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** What Keycloak shows for words that it does not find: {@code doSubmit}, {@code webauthn-error-title}, <code>${email}</code>. */
    private static final Pattern KEY = Pattern.compile("\\$\\{|\\b[a-z]+[A-Z][A-Za-z]*\\b|^[a-z]+([-.][A-Za-z]+)+$");

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void whatAHolderChanges(String language, Server server, Browser browser, Browser elsewhere) {
        TestPerson person = Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);

        browser.open(application.signIn(Map.of("ui_locales", language, "kc_action", "UPDATE_PROFILE")));
        expect(browser, "login-update-profile", language);
        browser.type("email", "nobody");
        browser.submit();
        expect(browser, "login-update-profile", language);
        browser.press("cancel-aia");

        browser.open(application.signIn(Map.of("ui_locales", language, "kc_action", "UPDATE_EMAIL")));
        expect(browser, "update-email", language);
        browser.type("email", "nobody");
        browser.submit();
        expect(browser, "update-email", language);
        browser.type("email", person.email());
        browser.submit();
        assertThat(application.answer(browser)).containsEntry("kc_action_status", "success");

        try (Mailbox mailbox = new Mailbox(server)) {
            browser.open(application.signIn(Map.of("ui_locales", language, "kc_action", "VERIFY_EMAIL")));
            expect(browser, "login-verify-email", language);
            browser.submit();
            expect(browser, "login-verify-email", language);
            elsewhere.open(mailbox.lastLinkTo(person.email()));
            // In the language of that browser.
            expect(elsewhere, "info", "zh-CN");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aPasskeyThatFailsAndOneThatIsDeleted(String language, Server server, Browser browser) {
        VirtualPasskeys device = VirtualPasskeys.in(browser);
        TestPerson person = Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);

        device.userIsAbsent();
        browser.open(application.signIn(Map.of("ui_locales", language, "kc_action", "webauthn-register-passwordless")));
        browser.expect("webauthn-register");
        browser.page().locator("#registerWebAuthn").click();
        browser.page().locator("#kc-try-again").waitFor();
        expect(browser, "webauthn-error", language);
        device.userIsPresent();
        browser.press("try-again");
        Journeys.finishPasskey(browser);

        browser.open(application.signIn(
                Map.of("ui_locales", language, "kc_action", "delete_credential:" + passkeyOf(server, person))));
        new GatePage(browser).confirmByPasskey().use();
        expect(browser, "delete-credential", language);
        browser.press("accept");
        assertThat(application.answer(browser)).containsEntry("kc_action_status", "success");
        assertThat(passkeyOf(server, person)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void whereASignInIsLost(String language, Server server, Browser browser) {
        browser.open(Application.open(server).signIn(Map.of("ui_locales", language)));
        String form = browser.attribute("main form[action*='login-actions/authenticate']", "action");
        new SignInPage(browser).bySms();
        browser.open(URI.create(form));
        expect(browser, "login-page-expired", language);
        browser.page().locator("#loginContinueLink").click();
        new SignInPage(browser);

        // The page for devices takes its language from the cookie that this leaves.
        browser.open(URI.create(browser.address() + "&kc_locale=" + language));
        browser.open(URI.create(server.realm() + "/device"));
        expect(browser, "login-oauth2-device-verify-user-code", language);
        browser.type("device_user_code", "WRONG");
        browser.submit();
        expect(browser, "login-oauth2-device-verify-user-code", language);
    }

    /** Our pages offer the ways themselves; this is for what else asks for the list. */
    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theListOfWaysToSignIn(String language, Server server, Browser browser) {
        browser.open(Application.open(server).signIn(Map.of("ui_locales", language)));

        browser.page().waitForNavigation(() -> browser.page()
                .evaluate("() => { const form = document.querySelector('main form');"
                        + " form.innerHTML = \"<input name='tryAnotherWay' value='on'>\"; form.submit(); }"));

        expect(browser, "select-authenticator", language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aPartnersSignInForSomebodyWhoHasAnAccount(String language, Server server, Browser first, Browser browser) {
        TestPerson person = Journeys.atLevel(1, server, first);
        Http.ok(server.admin()
                .put("/users/" + server.admin().userId(person.username()), Map.of("email", person.email())));
        PartnerRealm partner = PartnerRealm.brokeredBy(server);
        partner.add(person);

        try (Mailbox mailbox = new Mailbox(server)) {
            browser.open(
                    Application.open(server).signIn(Map.of("ui_locales", language, "kc_idp_hint", partner.alias())));
            partner.signIn(browser, person);
            expect(browser, "login-idp-link-confirm", language);
            browser.press("submitAction", "updateProfile");
            expect(browser, "idp-review-user-profile", language);
            browser.submit();
            expect(browser, "login-idp-link-confirm", language);
            browser.press("submitAction", "linkAccount");
            expect(browser, "login-idp-link-email", language);
            assertThat(mailbox.subjectsTo(person.email())).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aPartnersSignInThatAHolderLinks(String language, Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);
        allowToLink(server.admin(), person);
        server.admin().client(application.clientId(), Map.of("fullScopeAllowed", true));
        PartnerRealm partner = PartnerRealm.brokeredBy(server);

        browser.open(application.signIn(Map.of("ui_locales", language, "kc_action", "idp_link:" + partner.alias())));

        expect(browser, "link-idp-action", language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void signingOutWithAnApplicationOnTheFrontChannel(String language, Server server, Browser browser) {
        try (LogoutListener listener = new LogoutListener()) {
            Application application = Application.with(server, listener.onFrontChannel());
            server.admin().client(application.clientId(), Map.of("frontchannelLogout", true));
            Journeys.atLevel(1, server, browser);
            browser.open(application.signIn());
            Tokens tokens = application.tokens(browser);

            browser.open(URI.create(server.realm() + "/protocol/openid-connect/logout?"
                    + Http.encode(Map.of(
                            "id_token_hint", tokens.response().path("id_token").asText(), "ui_locales", language))));

            expect(browser, "frontchannel-logout", language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void closingTheAccount(String language, Server server, Browser browser) {
        try (OwnRealm realm = OwnRealm.on(server)) {
            realm.allowHoldersToRemoveTheirAccounts();
            TestPerson person = TestPerson.next();
            Application application = Application.open(realm);
            browser.open(application.signIn(Map.of("ui_locales", language)));
            new SignInPage(browser).register().register(person);
            application.answer(browser);

            // Keycloak asks for the password unless it was given within the same second.
            server.moveTime(Duration.ofSeconds(2));
            browser.open(application.signIn(Map.of("ui_locales", language, "kc_action", "delete_account")));
            browser.expect("login");
            browser.type("password", TestPerson.PASSWORD);
            browser.submit();
            expect(browser, "delete-account-confirm", language);
            browser.press("cancel-aia");

            assertThat(application.answer(browser)).containsEntry("kc_action_status", "cancelled");
        }
    }

    /** Of our theme, in this language, and nowhere without words. */
    private static void expect(Browser browser, String page, String language) {
        browser.expect(page);
        assertThat(browser.has("link[href$='/oneaccount/css/oneaccount.css']")).isTrue();
        assertThat(browser.attribute("html", "lang")).isEqualTo(language);
        assertThat(browser.text().lines()).as("words of " + page).noneMatch(KEY.asPredicate());
        List<String> words = browser.texts("main :is(h1, label, button, .trust-lead)").stream()
                .filter(text -> !text.isBlank())
                .toList();
        assertThat(words)
                .as(language + " on " + page)
                .isNotEmpty()
                .allMatch(text -> CHINESE.matcher(text).find() == language.equals("zh-CN"));
    }

    /** The realm ships without it. Keycloak asks for the role of both, the holder and the application. */
    private static void allowToLink(Admin admin, TestPerson person) {
        String account = admin.get("/clients?clientId=account").get(0).get("id").asText();
        Http.ok(admin.post(
                "/users/" + admin.userId(person.username()) + "/role-mappings/clients/" + account,
                List.of(admin.get("/clients/" + account + "/roles/manage-account-links"))));
    }

    /** Its id; empty if there is none. */
    private static String passkeyOf(Server server, TestPerson person) {
        String id = server.admin().userId(person.username());
        for (JsonNode credential : server.admin().get("/users/" + id + "/credentials")) {
            if (credential.path("type").asText().equals("webauthn-passwordless")) {
                return credential.path("id").asText();
            }
        }
        return "";
    }
}
