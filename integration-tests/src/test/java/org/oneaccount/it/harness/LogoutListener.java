// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where applications hear that a session is over: logout tokens on the back channel, hidden frames on the front one. */
public final class LogoutListener implements AutoCloseable {

    private final HttpServer http;
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final List<String> frames = new CopyOnWriteArrayList<>();

    public LogoutListener() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/back", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            tokens.add(URLDecoder.decode(form.replaceFirst("^logout_token=", ""), StandardCharsets.UTF_8));
            answer(exchange);
        });
        http.createContext("/front", exchange -> {
            frames.add(exchange.getRequestURI().getQuery());
            answer(exchange);
        });
        http.start();
    }

    /** Client attributes of an application that listens on the back channel. */
    public Map<String, String> onBackChannel() {
        return Map.of(
                "backchannel.logout.url", address("/back").toString(), "backchannel.logout.session.required", "true");
    }

    /** Client attributes of an application that listens on the front channel. */
    public Map<String, String> onFrontChannel() {
        return Map.of(
                "frontchannel.logout.url",
                address("/front").toString(),
                "frontchannel.logout.session.required",
                "true");
    }

    /** The sessions that logout tokens for this client named, each judged by a library that is not Keycloak's. */
    public List<String> sessionsToldTo(String clientId, URI realm) {
        return tokens.stream()
                .map(LogoutListener::parsed)
                .filter(token -> audience(token).contains(clientId))
                .map(token -> validated(token, clientId, realm).getSessionID().getValue())
                .toList();
    }

    /** The queries of the frames that a browser opened. */
    public List<String> frames() {
        return List.copyOf(frames);
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + http.getAddress().getPort() + path);
    }

    private static SignedJWT parsed(String token) {
        try {
            return SignedJWT.parse(token);
        } catch (Exception e) {
            throw new AssertionError("Not a logout token: " + token, e);
        }
    }

    private static List<String> audience(SignedJWT token) {
        try {
            return token.getJWTClaimsSet().getAudience();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static LogoutTokenClaimsSet validated(SignedJWT token, String clientId, URI realm) {
        try {
            return new LogoutTokenValidator(
                            new Issuer(realm),
                            new ClientID(clientId),
                            JWSAlgorithm.RS256,
                            URI.create(realm + "/protocol/openid-connect/certs").toURL(),
                            null)
                    .validate(token);
        } catch (Exception e) {
            throw new AssertionError("A logout token that the library refuses", e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }
}
