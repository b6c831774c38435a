// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.PartnerRealm;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
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

    private static Map<String, String> sources(Server server, TestPerson person) {
        Map<String, String> sources = new HashMap<>();
        String id = server.admin().userId(person.username());
        for (JsonNode row : server.admin().get("/trust/users/" + id + "/evidence")) {
            sources.put(row.get("factor").asText(), row.get("source").asText());
        }
        return sources;
    }
}
