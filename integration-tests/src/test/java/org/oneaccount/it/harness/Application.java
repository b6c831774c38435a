// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A business system that signs people in by the code flow with PKCE. It looks at tokens and judges nothing: tests do. */
public final class Application {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final byte[] PAGE =
            "<!DOCTYPE html><html lang=zh-CN><title>业务系统</title><body data-page-id=application><h1>业务系统</h1>"
                    .getBytes(StandardCharsets.UTF_8);
    private static final HttpServer LANDING = landing();

    private final Server server;
    private final String clientId;
    private final URI landing;
    private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();

    private Application(Server server, String clientId) {
        this.server = server;
        this.clientId = clientId;
        this.landing = URI.create("http://localhost:" + LANDING.getAddress().getPort() + "/" + clientId);
    }

    /** One that demands nothing of its own. */
    public static Application open(Server server) {
        return with(server, Map.of());
    }

    /** One with a minimum for natural accounts. */
    public static Application needing(Server server, int level) {
        return with(server, Map.of("trust.min.natural", Integer.toString(level)));
    }

    /** One with these client attributes, registered afresh. */
    public static Application with(Server server, Map<String, String> attributes) {
        Application application = new Application(server, "test-app-" + COUNT.incrementAndGet());
        application.register(attributes);
        return application;
    }

    /** Changes the client's attributes while people are signed in. */
    public void register(Map<String, String> attributes) {
        server.admin()
                .client(
                        clientId,
                        Map.of(
                                "name",
                                clientId,
                                "redirectUris",
                                List.of(landing.toString()),
                                "attributes",
                                new HashMap<>(attributes)));
    }

    public String clientId() {
        return clientId;
    }

    /** Its tokens are meant for this client too. */
    public void addAudience(String other) {
        Http.ok(server.admin()
                .post(
                        "/clients/" + server.admin().clientUuid(clientId) + "/protocol-mappers/models",
                        Map.of(
                                "name",
                                "audience-" + other,
                                "protocol",
                                "openid-connect",
                                "protocolMapper",
                                "oidc-audience-mapper",
                                "config",
                                Map.of("included.client.audience", other, "access.token.claim", "true"))));
    }

    /** It was approved for these client scopes, and has to ask for them. */
    public void approveFor(String... scopes) {
        for (String scope : scopes) {
            server.admin().addOptionalScope(clientId, scope);
        }
    }

    /** Where a browser starts to sign in; {@code extra} are further parameters of the request ({@code acr_values}, {@code prompt} …). */
    public URI signIn(Map<String, String> extra) {
        return URI.create(endpoint("auth") + "?" + Http.encode(request(extra)));
    }

    /** The parameters of a request to sign in. */
    Map<String, String> request(Map<String, String> extra) {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("client_id", clientId);
        request.put("response_type", "code");
        request.put("scope", "openid");
        request.put("redirect_uri", landing.toString());
        request.put("state", "state-" + clientId);
        request.put("nonce", UUID.randomUUID().toString());
        request.put("code_challenge_method", "S256");
        request.put("code_challenge", challenge());
        request.putAll(extra);
        return request;
    }

    public URI signIn() {
        return signIn(Map.of());
    }

    /** What came back with the browser; fails if it is not here. */
    public Map<String, String> answer(Browser browser) {
        URI address = browser.address();
        if (!isAt(address.toString())) {
            throw new AssertionError("Not back in the application, but at " + browser.shown() + ": " + browser.text());
        }
        return parameters(address.getRawQuery());
    }

    boolean isAt(String address) {
        return address.startsWith(landing.toString());
    }

    /** Exchanges the code that came back with the browser. */
    public Tokens tokens(Browser browser) {
        Map<String, String> answer = answer(browser);
        if (!answer.containsKey("code")) {
            throw new AssertionError("No code came back, but " + answer);
        }
        return new Tokens(Http.ok(exchange(answer.get("code"))));
    }

    /** The same for a {@link PlainBrowser} that was sent back here. */
    public Tokens tokens(PlainPage end) {
        return new Tokens(Http.ok(exchange(code(end))));
    }

    /** The code that came back with a {@link PlainBrowser}. */
    public String code(PlainPage end) {
        return parameters(end.expect(PlainPage.APPLICATION).address().getRawQuery())
                .get("code");
    }

    /** The token endpoint's answer to a code, whatever it is. */
    public HttpResponse<String> exchange(String code) {
        return Http.postForm(endpoint("token"), exchangeForm(code));
    }

    /** The same of a code for which nobody has sent a challenge, and so not this application. */
    public HttpResponse<String> exchangeUnasked(String code) {
        Map<String, String> form = new HashMap<>(exchangeForm(code));
        form.remove("code_verifier");
        return Http.postForm(endpoint("token"), form);
    }

    /** The parameters of the exchange of a code. */
    Map<String, String> exchangeForm(String code) {
        return Map.of(
                "grant_type", "authorization_code",
                "client_id", clientId,
                "code", code,
                "redirect_uri", landing.toString(),
                "code_verifier", verifier);
    }

    /** The token endpoint's answer to a refresh, whatever it is. */
    public HttpResponse<String> refresh(Tokens tokens) {
        return refresh(endpoint("token"), tokens);
    }

    /** The same from one node of several. */
    public HttpResponse<String> refresh(Node node, Tokens tokens) {
        return refresh(node.base().resolve(endpoint("token").getPath()), tokens);
    }

    private HttpResponse<String> refresh(URI endpoint, Tokens tokens) {
        return Http.postForm(
                endpoint,
                Map.of("grant_type", "refresh_token", "client_id", clientId, "refresh_token", tokens.refreshToken()));
    }

    public HttpResponse<String> userinfo(Tokens tokens) {
        return Http.get(endpoint("userinfo"), "Authorization", "Bearer " + tokens.accessToken());
    }

    private URI endpoint(String name) {
        return URI.create(server.realm() + "/protocol/openid-connect/" + name);
    }

    private String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts.length == 1 ? "" : parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static HttpServer landing() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, PAGE.length);
                exchange.getResponseBody().write(PAGE);
                exchange.close();
            });
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer of the token endpoint. */
    public record Tokens(JsonNode response) {

        public String accessToken() {
            return response.path("access_token").asText();
        }

        public String refreshToken() {
            return response.path("refresh_token").asText();
        }

        /** The claims of the ID token. */
        public JsonNode id() {
            return claims(response.path("id_token").asText());
        }

        /** The claims of the access token. */
        public JsonNode access() {
            return claims(accessToken());
        }

        /** How the session is signed in, as the ID token says. */
        public List<String> amr() {
            return Http.JSON.convertValue(id().path("amr"), new TypeReference<>() {});
        }

        private static JsonNode claims(String token) {
            byte[] json = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
            return Http.parse(new String(json, StandardCharsets.UTF_8));
        }
    }
}
