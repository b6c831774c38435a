// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.oneaccount.it.harness.Application.Tokens;

/** What only the server side of an application does, which has a secret: pushes and signs requests, and fetches receipts. */
public final class BackOffice {

    private static final String TYPE = "urn:oneaccount:confirmation";

    private final Server server;
    private final Application application;
    private final String secret = UUID.randomUUID().toString();

    private BackOffice(Server server, Application application) {
        this.server = server;
        this.application = application;
    }

    /** Gives the application a secret and a service account. */
    public static BackOffice of(Server server, Application application) {
        BackOffice office = new BackOffice(server, application);
        server.admin()
                .client(
                        application.clientId(),
                        Map.of(
                                "publicClient",
                                false,
                                "secret",
                                office.secret,
                                "serviceAccountsEnabled",
                                true,
                                "attributes",
                                Map.of("request.object.signature.alg", "HS256")));
        return office;
    }

    /** Request parameters that want this text confirmed. */
    public static Map<String, String> confirming(String text) {
        ObjectNode member = Http.JSON.createObjectNode().put("type", TYPE).put("text", text);
        return Map.of(
                "acr_values",
                "urn:oneaccount:acr:reauth",
                "authorization_details",
                Http.JSON.createArrayNode().add(member).toString());
    }

    /** Where a browser starts with a request that the application has pushed (RFC 9126). */
    public URI pushed(Map<String, String> extra) {
        Map<String, String> request = new HashMap<>(application.request(extra));
        request.put("client_secret", secret);
        JsonNode answer = Http.ok(Http.postForm(endpoint("ext/par/request"), request));
        return authorization(Map.of(
                "client_id", application.clientId(),
                "request_uri", answer.path("request_uri").asText()));
    }

    /** Where a browser starts with a request object (RFC 9101); signed, unless the algorithm is {@code none}. */
    public URI withRequestObject(String algorithm, Map<String, String> extra) {
        ObjectNode claims = Http.JSON.createObjectNode();
        application.request(extra).forEach(claims::put);
        claims.put("iss", application.clientId())
                .put("aud", server.realm().toString())
                .put("iat", System.currentTimeMillis() / 1000)
                .put("nbf", System.currentTimeMillis() / 1000 - 60)
                .put("exp", System.currentTimeMillis() / 1000 + 3600)
                .put("jti", UUID.randomUUID().toString());
        if (extra.containsKey("authorization_details")) {
            claims.set("authorization_details", Http.parse(extra.get("authorization_details")));
        }
        String signed = base64("{\"alg\":\"" + algorithm + "\"}") + "." + base64(claims.toString());
        String object = signed + "." + (algorithm.equals("none") ? "" : mac(signed));
        return authorization(Map.of(
                "client_id", application.clientId(), "response_type", "code", "scope", "openid", "request", object));
    }

    /** Exchanges the code that came back with the browser. */
    public Tokens tokens(Browser browser) {
        Map<String, String> answer = application.answer(browser);
        if (!answer.containsKey("code")) {
            throw new AssertionError("No code came back, but " + answer);
        }
        return new Tokens(Http.ok(Http.postForm(
                endpoint("token"), application.exchangeForm(answer.get("code")), "Authorization", basic())));
    }

    public Tokens refresh(Tokens tokens) {
        return new Tokens(Http.ok(Http.postForm(
                endpoint("token"),
                Map.of("grant_type", "refresh_token", "refresh_token", tokens.refreshToken()),
                "Authorization",
                basic())));
    }

    /** By the application's own service account. */
    public HttpResponse<String> receipt(String id) {
        JsonNode own = Http.ok(
                Http.postForm(endpoint("token"), Map.of("grant_type", "client_credentials"), "Authorization", basic()));
        return receipt(id, own.path("access_token").asText());
    }

    public HttpResponse<String> receipt(String id, String accessToken) {
        return Http.get(URI.create(server.realm() + "/trust/receipts/" + id), "Authorization", "Bearer " + accessToken);
    }

    private URI authorization(Map<String, String> query) {
        return URI.create(endpoint("auth") + "?" + Http.encode(query));
    }

    private URI endpoint(String name) {
        return URI.create(server.realm() + "/protocol/openid-connect/" + name);
    }

    private String basic() {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((application.clientId() + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private String mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
