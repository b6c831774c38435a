// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.oneaccount.it.harness.Application.Tokens;

/** A business system without a browser of its own: a device, or a server behind another application. */
public final class TokenClient {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String SECRET = "token-client-test-secret";

    private final Server server;
    private final String clientId = "test-token-client-" + COUNT.incrementAndGet();

    private TokenClient(Server server) {
        this.server = server;
    }

    /** One that demands nothing of its own. */
    public static TokenClient open(Server server) {
        TokenClient client = new TokenClient(server);
        client.need(0);
        return client;
    }

    /** From now on it has this minimum for natural accounts. */
    public void need(int level) {
        server.admin()
                .client(
                        clientId,
                        Map.of(
                                "publicClient",
                                false,
                                "secret",
                                SECRET,
                                "standardFlowEnabled",
                                false,
                                "attributes",
                                Map.of(
                                        "trust.min.natural",
                                        Integer.toString(level),
                                        "oauth2.device.authorization.grant.enabled",
                                        "true",
                                        "standard.token.exchange.enabled",
                                        "true")));
    }

    public String clientId() {
        return clientId;
    }

    /** Begins the device flow (RFC 8628). */
    public Device device() {
        return new Device(Http.ok(post("auth/device", Map.of("scope", "openid"))));
    }

    /** The token endpoint's answer to a device that asks whether somebody has signed in by now. */
    public HttpResponse<String> poll(Device device) {
        return post(
                "token",
                Map.of("grant_type", "urn:ietf:params:oauth:grant-type:device_code", "device_code", device.code()));
    }

    /** The token endpoint's answer to another application's token (RFC 8693). */
    public HttpResponse<String> exchange(Tokens subject) {
        return post(
                "token",
                Map.of(
                        "grant_type",
                        "urn:ietf:params:oauth:grant-type:token-exchange",
                        "subject_token",
                        subject.accessToken(),
                        "subject_token_type",
                        "urn:ietf:params:oauth:token-type:access_token"));
    }

    /** What the server says about a token that was made for this client among others. */
    public JsonNode introspect(Tokens tokens) {
        return Http.ok(post("token/introspect", Map.of("token", tokens.accessToken())));
    }

    private HttpResponse<String> post(String endpoint, Map<String, String> request) {
        Map<String, String> form = new HashMap<>(request);
        form.put("client_id", clientId);
        form.put("client_secret", SECRET);
        return Http.postForm(URI.create(server.realm() + "/protocol/openid-connect/" + endpoint), form);
    }

    /** What a device shows to its owner. */
    public record Device(JsonNode response) {

        /** Where a browser approves it. */
        public URI approval() {
            return URI.create(response.path("verification_uri_complete").asText());
        }

        private String code() {
            return response.path("device_code").asText();
        }
    }
}
