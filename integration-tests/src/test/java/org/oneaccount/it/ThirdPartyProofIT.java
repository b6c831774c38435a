// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Database;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.Node;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.SignInPage;

/** A proof in somebody else's JAR and a row in the policy: nothing else is needed for a new factor. */
@OneAccountServer(database = Database.POSTGRESQL)
class ThirdPartyProofIT {

    @Test
    void aNewFactorIsOfferedRaisesTheLevelReachesATokenAndOutlivesARestart(
            Server server, Browser browser, Browser later) {
        JsonNode before = server.admin().get("/trust/policy").path("policy");
        try {
            Http.ok(server.admin().put("/trust/policy", withHandshake(before)));
            Application application = Application.needing(server, 3);
            TestPerson person = Journeys.atLevel(2, server, browser);

            browser.open(application.signIn());
            assertThat(new GatePage(browser).ways()).contains("handshake");
            browser.press("proof", "handshake");
            browser.expect("handshake");
            browser.submit();
            assertThat(application.tokens(browser).id().path("trust_level").asInt())
                    .isEqualTo(3);

            Node node = server.nodes().get(0);
            node.stop();
            node.start();
            later.open(application.signIn());
            new SignInPage(later).signIn(person.username(), TestPerson.PASSWORD);
            assertThat(application.tokens(later).id().path("trust_level").asInt())
                    .isEqualTo(3);
        } finally {
            Http.ok(server.admin().put("/trust/policy", before));
        }
    }

    /** The handshake is one more way to level 3. */
    private static JsonNode withHandshake(JsonNode policy) {
        ObjectNode changed = policy.deepCopy();
        ((ObjectNode) changed.get("sources")).put("handshake", "accredited");
        for (JsonNode level : changed.path("levels").path("natural")) {
            if (level.path("level").asInt() == 3) {
                ((ObjectNode) level).withArray("alternatives").addObject().put("handshake", "accredited");
            }
        }
        return changed;
    }
}
