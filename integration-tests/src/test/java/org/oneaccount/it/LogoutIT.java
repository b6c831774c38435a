// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Application.Tokens;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.LogoutListener;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.SamlAnswer;
import org.oneaccount.it.harness.SamlApplication;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.SignInPage;

/** Signed out of one application is signed out of all (Art. 14). */
@OneAccountServer
class LogoutIT {

    @Test
    void signingOutOfAnOidcApplicationEndsEveryOther(Server server, Browser browser) {
        try (LogoutListener listener = new LogoutListener();
                SamlApplication saml = new SamlApplication(server)) {
            Application first = Application.open(server);
            Application onBack = Application.with(server, listener.onBackChannel());
            Journeys.register(browser, first, TestPerson.next());
            Tokens tokens = first.tokens(browser);
            browser.open(onBack.signIn());
            Tokens onBackTokens = onBack.tokens(browser);
            browser.open(saml.signIn());
            saml.answer(browser).accepted();

            browser.open(signOut(server, tokens));
            browser.expect("info");

            String session = tokens.id().path("sid").asText();
            assertThat(listener.sessionsToldTo(onBack.clientId(), server.realm()))
                    .containsExactly(session);
            assertThat(saml.wasSignedOut()).isTrue();
            assertThat(first.refresh(tokens).statusCode()).isEqualTo(400);
            assertThat(onBack.refresh(onBackTokens).statusCode()).isEqualTo(400);
            browser.open(onBack.signIn());
            browser.expect("login");
        }
    }

    @Test
    void anApplicationOnTheFrontChannelIsToldByTheBrowser(Server server, Browser browser) {
        try (LogoutListener listener = new LogoutListener()) {
            Application first = Application.open(server);
            Application onFront = Application.with(server, listener.onFrontChannel());
            server.admin().client(onFront.clientId(), Map.of("frontchannelLogout", true));
            Journeys.register(browser, first, TestPerson.next());
            Tokens tokens = first.tokens(browser);
            browser.open(onFront.signIn());
            onFront.answer(browser);

            browser.open(signOut(server, tokens));

            browser.expect("frontchannel-logout");
            assertThat(listener.frames())
                    .singleElement()
                    .asString()
                    .contains("sid=" + tokens.id().path("sid").asText());
        }
    }

    @Test
    void signingOutOfASamlApplicationEndsEveryOther(Server server, Browser browser) {
        try (LogoutListener listener = new LogoutListener();
                SamlApplication saml = new SamlApplication(server)) {
            Application oidc = Application.with(server, listener.onBackChannel());
            Journeys.register(browser, oidc, TestPerson.next());
            Tokens tokens = oidc.tokens(browser);
            browser.open(saml.signIn());
            SamlAnswer answer = saml.answer(browser).accepted();

            browser.open(saml.signOut(answer));

            assertThat(saml.signOutAnswer(browser)).endsWith(":status:Success");
            assertThat(listener.sessionsToldTo(oidc.clientId(), server.realm()))
                    .containsExactly(tokens.id().path("sid").asText());
            assertThat(oidc.refresh(tokens).statusCode()).isEqualTo(400);
            browser.open(oidc.signIn());
            browser.expect("login");
        }
    }

    @Test
    void whoComesWithoutProofIsAskedBeforeTheSessionEnds(Server server, Browser browser) {
        Application application = Application.open(server);
        Journeys.register(browser, application, TestPerson.next());
        Tokens tokens = application.tokens(browser);

        browser.open(URI.create(server.realm() + "/protocol/openid-connect/logout"));
        browser.expect("logout-confirm");
        assertThat(application.refresh(tokens).statusCode()).isEqualTo(200);
        browser.press("confirmLogout");

        assertThat(application.refresh(tokens).statusCode()).isEqualTo(400);
    }

    @Test
    void aKioskForgetsItsVisitorSoon(Server server, Browser browser) {
        Application kiosk = Application.with(
                server, Map.of("client.session.idle.timeout", "120", "trust.session.idle-seconds", "120"));
        Application another = Application.open(server);
        TestPerson person = TestPerson.next();
        Journeys.register(browser, kiosk, person);
        Tokens tokens = kiosk.tokens(browser);

        server.moveTime(Duration.ofSeconds(60));
        browser.open(another.signIn());
        another.answer(browser);
        server.moveTime(Duration.ofSeconds(300));

        browser.open(another.signIn());
        TestPerson next = TestPerson.next();
        new SignInPage(browser).register().register(next);
        assertThat(another.tokens(browser).id().path("preferred_username").asText())
                .isEqualTo(next.username());
        assertThat(kiosk.refresh(tokens).statusCode()).isEqualTo(400);
    }

    private static URI signOut(Server server, Tokens tokens) {
        return URI.create(server.realm() + "/protocol/openid-connect/logout?"
                + Http.encode(Map.of(
                        "id_token_hint", tokens.response().path("id_token").asText())));
    }
}
