// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.OwnRealm;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.RegistrationPage;
import org.oneaccount.it.pages.SignInPage;

/** The page that lists what a holder may enter. */
@OneAccountServer
class PortalIT {

    @Test
    void listsWhatServesTheHolderAndWhatEachWouldAskFor(Server server, Browser browser) {
        Application open = listed(server, Map.of("trust.min.natural", "1"));
        Application higher = listed(server, Map.of("trust.min.natural", "2"));
        Application forCompanies = listed(server, Map.of("trust.account.types", "legal"));
        Application unlisted = Application.open(server);

        browser.open(portal(server));
        RegistrationPage registration = new SignInPage(browser).register();
        registration.register(TestPerson.next());

        browser.expect("trust-portal");
        List<String> entries = browser.texts(".trust-applications li");
        assertThat(entries).anySatisfy(entry -> assertThat(entry).contains(open.clientId(), "现在就可以进入"));
        assertThat(entries).anySatisfy(entry -> assertThat(entry).contains(higher.clientId(), "2 级", "手机"));
        assertThat(entries)
                .noneMatch(entry ->
                        entry.contains(forCompanies.clientId() + " ") || entry.endsWith(forCompanies.clientId()));
        assertThat(entries).noneMatch(entry -> entry.startsWith(unlisted.clientId()));
    }

    @Test
    void isEnteredWithoutAskingAgainAndLeadsIntoAnApplication(Server server, Browser browser) {
        Application application = listed(server, Map.of());
        Journeys.register(browser, application, TestPerson.next());
        application.answer(browser);

        browser.open(portal(server));

        browser.expect("trust-portal");
        assertThat(browser.attribute(".trust-applications a[href*='" + application.clientId() + "']", "href"))
                .endsWith("/" + application.clientId());
    }

    @Test
    void isNotEnteredByASessionThatLayIdleAtAKiosk(Server server, Browser browser) {
        Application kiosk = Application.with(server, Map.of("trust.session.idle-seconds", "120"));
        Journeys.register(browser, kiosk, TestPerson.next());
        kiosk.answer(browser);
        server.moveTime(Duration.ofSeconds(300));

        browser.open(portal(server));

        new SignInPage(browser);
    }

    @Test
    void signsOutOfEverything(Server server, Browser browser) {
        Application application = Application.open(server);
        Journeys.register(browser, application, TestPerson.next());
        Application.Tokens tokens = application.tokens(browser);
        browser.open(portal(server));

        browser.followTo("/logout");
        browser.expect("logout-confirm");
        browser.press("confirmLogout");

        assertThat(application.refresh(tokens).statusCode()).isEqualTo(400);
        browser.open(portal(server));
        new SignInPage(browser);
    }

    /** Whoever adds a factor to the policy may add no words for it. */
    @Test
    void aFactorWithoutANameIsCalledByItsId(Server server, Browser browser) {
        try (OwnRealm realm = OwnRealm.on(server)) {
            ObjectNode policy = realm.admin().get("/trust/policy").get("policy").deepCopy();
            policy.withArray("/levels/natural/2/alternatives").insertObject(0).put("library-card", "accredited");
            Http.ok(realm.admin().put("/trust/policy", policy));
            Application needing = listed(realm, Map.of("trust.min.natural", "3"));

            Journeys.atLevel(2, realm, browser);
            browser.open(portal(realm));

            assertThat(browser.texts(".trust-applications li")).anySatisfy(entry -> assertThat(entry)
                    .contains(needing.clientId(), "library-card")
                    .doesNotContain("trustFactor_"));
        }
    }

    private static Application listed(Server server, Map<String, String> attributes) {
        Application application = Application.with(server, attributes);
        server.admin()
                .client(
                        application.clientId(),
                        Map.of(
                                "alwaysDisplayInConsole",
                                true,
                                "baseUrl",
                                "http://localhost:1/" + application.clientId()));
        return application;
    }

    private static URI portal(Server server) {
        return URI.create(server.realm() + "/trust/portal");
    }
}
