// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The system of a source (a bank, a register …) that takes back what it has confirmed. */
public final class SourceSystem {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String SECRET = "source-test-secret";
    private static final String AUDIENCE = "trust-source";

    private final Server server;
    private final String source;
    private final String clientId = "test-source-" + COUNT.incrementAndGet();

    private SourceSystem(Server server, String source) {
        this.server = server;
        this.source = source;
    }

    /** One that speaks for this source: role and audience. */
    public static SourceSystem of(Server server, String source) {
        SourceSystem system = registered(server, source, AUDIENCE);
        system.grantRole();
        return system;
    }

    /** One that nobody has given the role. */
    public static SourceSystem withoutRole(Server server, String source) {
        return registered(server, source, AUDIENCE);
    }

    /** One whose tokens are meant for somebody else. */
    public static SourceSystem withoutAudience(Server server, String source) {
        SourceSystem system = registered(server, source, "another-system");
        system.grantRole();
        return system;
    }

    private static SourceSystem registered(Server server, String source, String audience) {
        SourceSystem system = new SourceSystem(server, source);
        Map<String, Object> mapper = Map.of(
                "name",
                "audience",
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-audience-mapper",
                "config",
                Map.of("included.custom.audience", audience, "access.token.claim", "true"));
        server.admin()
                .client(
                        system.clientId,
                        Map.of(
                                "publicClient", false,
                                "secret", SECRET,
                                "standardFlowEnabled", false,
                                "serviceAccountsEnabled", true,
                                "fullScopeAllowed", true,
                                "protocolMappers", List.of(mapper)));
        return system;
    }

    private void grantRole() {
        String name = "trust-source-" + source;
        HttpResponse<String> made = server.admin().post("/roles", Map.of("name", name));
        if (made.statusCode() != 409) {
            Http.ok(made);
        }
        JsonNode role = server.admin().get("/roles/" + name);
        String account = server.admin()
                .get("/clients/" + server.admin().clientUuid(clientId) + "/service-account-user")
                .get("id")
                .asText();
        Http.ok(server.admin().post("/users/" + account + "/role-mappings/realm", List.of(role)));
    }

    /** The answer, whatever it is. */
    public HttpResponse<String> revoke(String reference, String reason) {
        return revoke(source, reference, reason);
    }

    /** The same in the name of a source that may be another's. */
    public HttpResponse<String> revoke(String of, String reference, String reason) {
        return Http.sendJson(
                "POST",
                URI.create(server.realm() + "/trust/sources/" + of + "/revocations"),
                Map.of("reference", reference, "reason", reason),
                "Authorization",
                "Bearer " + token());
    }

    private String token() {
        return Http.ok(Http.postForm(
                        URI.create(server.realm() + "/protocol/openid-connect/token"),
                        Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", SECRET)))
                .get("access_token")
                .asText();
    }
}
