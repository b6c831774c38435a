// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.cors.Cors;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.policy.PolicyJson;
import org.oneaccount.registry.portal.Portal;

/** {@code /realms/{realm}/trust}: what the levels are, and what the bearer of a token has reached. */
public final class TrustResource {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final TrustRegistry registry;

    TrustResource(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.registry = session.getProvider(TrustRegistry.class);
    }

    @GET
    @Path("policy")
    @Produces(MediaType.APPLICATION_JSON)
    public Response policy() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("levels", PolicyJson.levels(registry.policy(realm)));
        return Cors.builder().allowAllOrigins().allowedMethods("GET").add(Response.ok(answer));
    }

    @GET
    @Path("portal")
    @Produces(MediaType.TEXT_HTML)
    public Response portal() {
        return new Portal(session, realm).show();
    }

    @OPTIONS
    @Path("me")
    public Response preflight() {
        return Cors.builder().preflight().auth().allowedMethods("GET").add(Response.ok());
    }

    @GET
    @Path("me")
    @Produces(MediaType.APPLICATION_JSON)
    public Response me() {
        AuthResult bearer = new AppAuthManager.BearerTokenAuthenticator(session).authenticate();
        if (bearer == null) {
            return problem(Response.Status.UNAUTHORIZED, "invalid_token");
        }
        if (registry.accountType(bearer.user()).isEmpty()) {
            return problem(Response.Status.FORBIDDEN, "service_account");
        }
        CacheControl noStore = new CacheControl();
        noStore.setNoStore(true);
        return Cors.builder()
                .auth()
                .allowedMethods("GET")
                .checkAllowedOrigins(bearer.token())
                .add(Response.ok(new Me(registry, realm, bearer.user()).toJson())
                        .cacheControl(noStore));
    }

    /** Readable by any origin: it says nothing but that the token is no good. */
    private static Response problem(Response.Status status, String error) {
        return Cors.builder()
                .auth()
                .allowAllOrigins()
                .allowedMethods("GET")
                .add(Response.status(status)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"" + error + "\"")
                        .entity(JsonNodeFactory.instance.objectNode().put("error", error)));
    }
}
