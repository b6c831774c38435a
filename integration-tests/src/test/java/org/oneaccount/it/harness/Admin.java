// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A realm by Keycloak's own admin REST. */
public final class Admin {

    static final String USERNAME = "admin";
    static final String PASSWORD = "admin";

    /** By server, until it takes them no longer: a password costs it more than everything else that is asked here. */
    private static final Map<URI, String> TOKENS = new ConcurrentHashMap<>();

    private final URI base;
    private final String realm;

    Admin(URI base, String realm) {
        this.base = base;
        this.realm = realm;
    }

    /** Creates this realm, as Keycloak creates one that nobody has told anything. */
    public void createRealm() {
        importRealm(Http.JSON.createObjectNode().put("realm", realm).put("enabled", true));
    }

    /** Imports a realm under this name. */
    void importRealm(ObjectNode representation) {
        Http.ok(authorized(header -> Http.sendJson("POST", base.resolve("/admin/realms"), representation, header)));
    }

    /** Creates a client, or changes the one of that id; {@code representation} is what differs from a public code-flow client. */
    public void client(String clientId, Map<String, Object> representation) {
        Map<String, Object> client = new LinkedHashMap<>();
        client.put("clientId", clientId);
        client.put("protocol", "openid-connect");
        client.put("publicClient", true);
        client.put("standardFlowEnabled", true);
        client.put("directAccessGrantsEnabled", false);
        client.put("implicitFlowEnabled", false);
        client.put("fullScopeAllowed", false);
        client.putAll(representation);
        JsonNode present = get("/clients?clientId=" + clientId);
        if (present.isEmpty()) {
            Http.ok(post("/clients", client));
        } else {
            ObjectNode merged = (ObjectNode) present.get(0);
            merged.setAll((ObjectNode) Http.JSON.valueToTree(client));
            Http.ok(put("/clients/" + merged.get("id").asText(), merged));
        }
    }

    String clientUuid(String clientId) {
        return get("/clients?clientId=" + clientId).path(0).path("id").asText();
    }

    void addOptionalScope(String clientId, String name) {
        Http.ok(put("/clients/" + clientUuid(clientId) + "/optional-client-scopes/" + scopeUuid(name), Map.of()));
    }

    void addDefaultScope(String clientId, String name) {
        Http.ok(put("/clients/" + clientUuid(clientId) + "/default-client-scopes/" + scopeUuid(name), Map.of()));
    }

    void removeDefaultScope(String clientId, String name) {
        Http.ok(delete("/clients/" + clientUuid(clientId) + "/default-client-scopes/" + scopeUuid(name)));
    }

    private String scopeUuid(String name) {
        for (JsonNode scope : get("/client-scopes")) {
            if (scope.path("name").asText().equals(name)) {
                return scope.path("id").asText();
            }
        }
        throw new AssertionError("No client scope is called " + name);
    }

    /** An account made by an administrator, with a password that need not be changed. */
    public String user(String username, String password) {
        Http.ok(post(
                "/users",
                Map.of(
                        "username",
                        username,
                        "enabled",
                        true,
                        "credentials",
                        List.of(Map.of("type", "password", "value", password, "temporary", false)))));
        return userId(username);
    }

    public String userId(String username) {
        JsonNode users = get("/users?exact=true&username=" + username);
        if (users.size() != 1) {
            throw new AssertionError(users.size() + " accounts are called " + username);
        }
        return users.get(0).get("id").asText();
    }

    /** A single-valued attribute as the administrator sees it, empty when absent. */
    public String attribute(String username, String name) {
        return get("/users/" + userId(username))
                .path("attributes")
                .path(name)
                .path(0)
                .asText("");
    }

    /** Events of this account, newest first. */
    public JsonNode events(String username) {
        return get("/events?max=200&user=" + userId(username));
    }

    public JsonNode get(String path) {
        return Http.ok(authorized(header -> Http.get(uri(path), header)));
    }

    public HttpResponse<String> post(String path, Object body) {
        return authorized(header -> Http.sendJson("POST", uri(path), body, header));
    }

    public HttpResponse<String> put(String path, Object body) {
        return authorized(header -> Http.sendJson("PUT", uri(path), body, header));
    }

    public HttpResponse<String> delete(String path) {
        return authorized(header -> Http.delete(uri(path), header));
    }

    /** Under the realm's admin resource; an empty path is the realm itself. */
    private URI uri(String path) {
        return base.resolve("/admin/realms/" + realm + path);
    }

    private HttpResponse<String> authorized(Function<String[], HttpResponse<String>> request) {
        HttpResponse<String> answer = request.apply(authorization(TOKENS.computeIfAbsent(base, Admin::token)));
        if (answer.statusCode() != 401) {
            return answer;
        }
        String fresh = token(base);
        TOKENS.put(base, fresh);
        return request.apply(authorization(fresh));
    }

    private static String[] authorization(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    private static String token(URI base) {
        return Http.ok(Http.postForm(
                        base.resolve("/realms/master/protocol/openid-connect/token"),
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                USERNAME,
                                "password",
                                PASSWORD)))
                .path("access_token")
                .asText();
    }
}
