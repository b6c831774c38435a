// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.PartnerRealm;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;

/** Accounts that were opened by somebody else's sign-in. */
@OneAccountServer
class BrokerIT {

    @Test
    void anAccountThatABrokerMadeClimbsLikeAnyOther(Server server, Browser browser) {
        TestPerson person = server.sandbox().add(TestPerson.next());
        PartnerRealm partner = PartnerRealm.brokeredBy(server);
        partner.add(person);
        Application application = Application.needing(server, 3);

        browser.open(application.signIn(Map.of("kc_idp_hint", partner.alias())));
        partner.signIn(browser, person);
        Journeys.proveMobile(server, browser, person);
        Journeys.proveName(browser, person);

        JsonNode token = application.tokens(browser).id();
        assertThat(token.path("trust_level").asInt()).isEqualTo(3);
        assertThat(token.path("account_type").asText()).isEqualTo("natural");
        assertThat(sources(server, person))
                .isEqualTo(Map.of("sign-in", "broker", "mobile", "sandbox-sms", "real-name", "sandbox-identity"));
    }

    /** Whoever stole a password could link a provider's account of his own. */
    @Test
    void aProviderThatIsLinkedByThePasswordIsNoSecondKind(Server server, Browser browser, Browser later) {
        TestPerson person = Journeys.atLevel(1, server, browser);
        PartnerRealm partner = PartnerRealm.brokeredBy(server);
        partner.add(person);
        Application application = Application.open(server);

        linkByPassword(later, application, partner, person);

        assertThat(application.tokens(later).amr()).containsExactly("pwd");
    }

    @Test
    void aProviderIsLinkedOnlyWithTheSecondKindWhereTheAccountHasOne(Server server, Browser browser, Browser later) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        server.moveTime(Duration.ofMinutes(2));
        PartnerRealm partner = PartnerRealm.brokeredBy(server);
        partner.add(person);
        Application application = Application.open(server);

        linkByPassword(later, application, partner, person);
        new GatePage(later).cancel();
        assertThat(application.answer(later)).containsEntry("error", "access_denied");
        assertThat(links(server, person)).isEmpty();

        linkByPassword(later, application, partner, person);
        Journeys.confirmBySms(server, later, person);
        assertThat(application.tokens(later).amr()).containsExactlyInAnyOrder("pwd", "sms", "mfa");
        assertThat(links(server, person)).hasSize(1);
    }

    private static void linkByPassword(
            Browser browser, Application application, PartnerRealm partner, TestPerson person) {
        browser.clearCookies();
        browser.open(application.signIn(Map.of("kc_idp_hint", partner.alias())));
        partner.signIn(browser, person);
        browser.press("submitAction", "linkAccount");
        browser.press("authenticationExecution");
        browser.type("password", TestPerson.PASSWORD);
        browser.submit();
    }

    private static JsonNode links(Server server, TestPerson person) {
        return server.admin().get("/users/" + server.admin().userId(person.username()) + "/federated-identity");
    }

    private static Map<String, String> sources(Server server, TestPerson person) {
        Map<String, String> sources = new HashMap<>();
        String id = server.admin().userId(person.username());
        for (JsonNode row : server.admin().get("/trust/users/" + id + "/evidence")) {
            sources.put(row.get("factor").asText(), row.get("source").asText());
        }
        return sources;
    }
}
