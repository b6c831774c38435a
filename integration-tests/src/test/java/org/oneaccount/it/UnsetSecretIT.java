// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.OwnRealm;
import org.oneaccount.it.harness.Server;

/** The service account of the front desk, whose secret an operator forgot to set. */
@OneAccountServer
class UnsetSecretIT {

    private static final String PLACEHOLDER = "${ONEACCOUNT_FRONT_DESK_SECRET}";

    /** The server's own realm was imported from the file, with nothing set. */
    @Test
    void thePlaceholderOfTheFileIsNotTheSecret(Server server) {
        assertThat(secret(server)).isNotEmpty().isNotEqualTo(PLACEHOLDER);
        assertThat(desk(server).path("enabled").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {PLACEHOLDER, "", " "})
    void aClientThatIsEnabledWithoutASecretIsDisabledAndSaysSo(String unset, Server server) {
        try (OwnRealm realm = OwnRealm.on(server, representation -> enable(representation, unset))) {
            assertThat(desk(realm).path("enabled").asBoolean()).isFalse();
            assertThat(tokenStatus(realm, unset)).isBetween(400, 401);
            assertThat(server.log()).contains("Client front-desk of realm " + realm.name() + " is disabled");

            ObjectNode desk = desk(realm).deepCopy();
            Http.ok(realm.admin().put("/clients/" + desk.get("id").asText(), desk.put("enabled", true)));
            assertThat(tokenStatus(realm, unset)).isBetween(400, 401);
            assertThat(tokenStatus(realm, secret(realm))).isEqualTo(200);
        }
    }

    @Test
    void oneThatWasSetStays(Server server) {
        try (OwnRealm realm = OwnRealm.on(server, representation -> enable(representation, "set-by-the-operator"))) {
            assertThat(tokenStatus(realm, "set-by-the-operator")).isEqualTo(200);
        }
    }

    private static void enable(ObjectNode representation, String secret) {
        for (JsonNode client : representation.get("clients")) {
            if (client.path("clientId").asText().equals("front-desk")) {
                ((ObjectNode) client).put("enabled", true).put("secret", secret);
            }
        }
    }

    private static int tokenStatus(Server realm, String secret) {
        return Http.postForm(
                        URI.create(realm.realm() + "/protocol/openid-connect/token"),
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "front-desk",
                                "client_secret", secret))
                .statusCode();
    }

    private static JsonNode desk(Server realm) {
        return realm.admin().get("/clients?clientId=front-desk").get(0);
    }

    private static String secret(Server realm) {
        return realm.admin()
                .get("/clients/" + desk(realm).get("id").asText() + "/client-secret")
                .path("value")
                .asText();
    }
}
