// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.onelogin.saml2.authn.AuthnRequest;
import com.onelogin.saml2.authn.AuthnRequestParams;
import com.onelogin.saml2.authn.SamlResponse;
import com.onelogin.saml2.http.HttpRequest;
import com.onelogin.saml2.logout.LogoutRequest;
import com.onelogin.saml2.logout.LogoutResponse;
import com.onelogin.saml2.settings.IdPMetadataParser;
import com.onelogin.saml2.settings.Saml2Settings;
import com.onelogin.saml2.settings.SettingsBuilder;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A business system that speaks SAML through a library which is not Keycloak's, so that an assertion is judged by somebody
 * who did not write it. Registered as the shipped {@code demo-saml} is, under an id of its own.
 */
public final class SamlApplication implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Pattern POSTED =
            Pattern.compile("name=\"SAMLResponse\"\\s+value=\"([^\"]+)\"", Pattern.CASE_INSENSITIVE);
    private static final byte[] PAGE =
            "<!DOCTYPE html><html lang=zh-CN><title>业务系统</title><body data-page-id=application><h1>业务系统</h1>"
                    .getBytes(StandardCharsets.UTF_8);

    private final Server server;
    private final String entityId = "test-saml-" + COUNT.incrementAndGet();
    private final HttpServer consumer;
    private final URI address;
    private volatile String received;
    private volatile boolean signedOut;
    private volatile String signOutStatus;
    private Saml2Settings settings;
    private String requestId;

    /** With these client attributes beside those of {@code demo-saml}. */
    public SamlApplication(Server server, Map<String, String> attributes) {
        this.server = server;
        try {
            consumer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        address = URI.create("http://localhost:" + consumer.getAddress().getPort() + "/assertions");
        consumer.createContext("/", this::consume);
        consumer.createContext("/logout", this::endSession);
        consumer.start();
        register(attributes);
    }

    public SamlApplication(Server server) {
        this(server, Map.of());
    }

    /** It was approved for these client scopes too: nobody can ask for one in SAML. */
    public void approveFor(String... scopes) {
        for (String scope : scopes) {
            server.admin().addDefaultScope(entityId, scope);
        }
    }

    /** It is approved no longer for these, which {@code demo-saml} has. */
    public void withdraw(String... scopes) {
        for (String scope : scopes) {
            server.admin().removeDefaultScope(entityId, scope);
        }
    }

    /** Where a browser starts to sign in, asking for one of these class references. */
    public URI asking(String comparison, String... classRefs) {
        return request(comparison, List.of(classRefs), false);
    }

    /** The same, though nothing may be shown to the holder. */
    public URI askingPassively(String comparison, String... classRefs) {
        return request(comparison, List.of(classRefs), true);
    }

    /** Where a browser starts to sign in, asking for nothing in particular. */
    public URI signIn() {
        return request("exact", List.of(), false);
    }

    /** What came back with the browser; fails if it is not here. */
    public SamlAnswer answer(Browser browser) {
        browser.page().waitForURL(address.toString());
        return read(received);
    }

    /** What a page would post here by itself, if it does. */
    public Optional<SamlAnswer> answer(String page) {
        Matcher posted = POSTED.matcher(page);
        return posted.find() ? Optional.of(read(posted.group(1))) : Optional.empty();
    }

    private SamlAnswer read(String response) {
        try {
            HttpRequest post = new HttpRequest(address.toString(), Map.of("SAMLResponse", List.of(response)), "");
            return new SamlAnswer(new SamlResponse(settings, post), settings, requestId);
        } catch (Exception e) {
            throw new AssertionError("Not a SAML response: " + response, e);
        }
    }

    /** Where the browser goes when the holder signs out here. */
    public URI signOut(SamlAnswer signedIn) {
        try {
            LogoutRequest request = new LogoutRequest(
                    settings, null, signedIn.nameId(), signedIn.sessionIndex(), signedIn.nameIdFormat());
            return redirectTo("SAMLRequest", request.getEncodedLogoutRequest());
        } catch (Exception e) {
            throw new AssertionError("No logout request can be made", e);
        }
    }

    /** Whether the realm has told this application, by the holder's browser, that the session is over. */
    public boolean wasSignedOut() {
        return signedOut;
    }

    /** The status of the answer to our own logout request. */
    public String signOutAnswer(Browser browser) {
        browser.page().waitForURL(address.resolve("/logout") + "*");
        return signOutStatus;
    }

    @Override
    public void close() {
        consumer.stop(0);
    }

    private void register(Map<String, String> attributes) {
        ObjectNode client =
                server.admin().get("/clients?clientId=demo-saml").get(0).deepCopy();
        client.remove(List.of("id", "baseUrl", "rootUrl"));
        client.put("clientId", entityId);
        client.putArray("redirectUris").add(address.toString());
        client.withObject("/attributes")
                .put(
                        "saml_single_logout_service_url_redirect",
                        address.resolve("/logout").toString());
        attributes.forEach(client.withObject("/attributes")::put);
        server.admin().client(entityId, Http.JSON.convertValue(client, new TypeReference<Map<String, Object>>() {}));
    }

    private URI request(String comparison, List<String> classRefs, boolean passive) {
        settings = settings(comparison, classRefs);
        received = null;
        AuthnRequest request = new AuthnRequest(settings, new AuthnRequestParams(false, passive, false));
        requestId = request.getId();
        try {
            Map<String, String> query = Map.of("SAMLRequest", request.getEncodedAuthnRequest(), "RelayState", "back");
            return URI.create(settings.getIdpSingleSignOnServiceUrl() + "?" + Http.encode(query));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Strict, and with the certificate and addresses of the realm's own metadata. */
    private Saml2Settings settings(String comparison, List<String> classRefs) {
        Map<String, Object> values = new HashMap<>(metadata());
        values.put(SettingsBuilder.STRICT_PROPERTY_KEY, true);
        values.put(SettingsBuilder.SP_ENTITYID_PROPERTY_KEY, entityId);
        values.put(SettingsBuilder.SP_ASSERTION_CONSUMER_SERVICE_URL_PROPERTY_KEY, address.toString());
        values.put(
                SettingsBuilder.SP_SINGLE_LOGOUT_SERVICE_URL_PROPERTY_KEY,
                address.resolve("/logout").toString());
        values.put(SettingsBuilder.SECURITY_WANT_MESSAGES_SIGNED, true);
        values.put(SettingsBuilder.SECURITY_WANT_ASSERTIONS_SIGNED, true);
        values.put(SettingsBuilder.SECURITY_REJECT_DEPRECATED_ALGORITHM, true);
        Saml2Settings built = new SettingsBuilder().fromValues(values).build();
        built.setRequestedAuthnContext(classRefs);
        built.setRequestedAuthnContextComparison(comparison);
        return built;
    }

    private Map<String, Object> metadata() {
        try {
            return IdPMetadataParser.parseRemoteXML(
                    URI.create(server.realm() + "/protocol/saml/descriptor").toURL());
        } catch (Exception e) {
            throw new AssertionError("The realm's metadata cannot be read", e);
        }
    }

    /** Redirect binding: the realm's request, which is judged and answered, or its answer to ours. */
    private void endSession(HttpExchange exchange) throws IOException {
        Map<String, List<String>> parameters = new HashMap<>();
        for (String pair : exchange.getRequestURI().getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], List.of(URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
        }
        HttpRequest request = new HttpRequest(
                address.resolve("/logout").toString(),
                parameters,
                exchange.getRequestURI().getRawQuery());
        try {
            if (parameters.containsKey("SAMLRequest")) {
                LogoutRequest told = new LogoutRequest(settings, request);
                signedOut = told.isValid();
                LogoutResponse done = new LogoutResponse(settings, (HttpRequest) null);
                done.build(told.getId());
                exchange.getResponseHeaders()
                        .add(
                                "Location",
                                redirectTo("SAMLResponse", done.getEncodedLogoutResponse())
                                        + "&"
                                        + Http.encode(Map.of(
                                                "RelayState",
                                                parameters
                                                        .getOrDefault("RelayState", List.of(""))
                                                        .get(0))));
                exchange.sendResponseHeaders(302, -1);
            } else {
                signOutStatus = new LogoutResponse(settings, request).getStatus();
                exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, PAGE.length);
                exchange.getResponseBody().write(PAGE);
            }
        } catch (Exception e) {
            throw new IOException(e);
        } finally {
            exchange.close();
        }
    }

    private URI redirectTo(String parameter, String message) {
        return URI.create(settings.getIdpSingleLogoutServiceUrl() + "?" + Http.encode(Map.of(parameter, message)));
    }

    private void consume(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (String field : form.split("&", -1)) {
            if (field.startsWith("SAMLResponse=")) {
                received = URLDecoder.decode(field.substring("SAMLResponse=".length()), StandardCharsets.UTF_8);
            }
        }
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, PAGE.length);
        exchange.getResponseBody().write(PAGE);
        exchange.close();
    }
}
