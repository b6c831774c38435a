// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.cors.Cors;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.policy.PolicyJson;
import org.oneaccount.registry.portal.Portal;
import org.oneaccount.registry.receipt.Receipt;
import org.oneaccount.registry.receipt.Receipts;

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

    /** For a source, by its own service account: what it confirmed under a {@code reference} is withdrawn, for a {@code reason} that is a name. */
    @POST
    @Path("sources/{source}/revocations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response revoke(@PathParam("source") String source, Map<String, String> request) {
        return new SourceRevocation(session, realm, registry).revoke(source, request);
    }

    /** For the application that the text was confirmed to, by its own service account. */
    @GET
    @Path("receipts/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response receipt(@PathParam("id") String id) {
        AuthResult bearer = new AppAuthManager.BearerTokenAuthenticator(session).authenticate();
        if (bearer == null) {
            return problem(Response.Status.UNAUTHORIZED, "invalid_token");
        }
        if (!bearer.client().getId().equals(bearer.user().getServiceAccountClientLink())) {
            return problem(Response.Status.FORBIDDEN, "service_account_required");
        }
        CacheControl noStore = new CacheControl();
        noStore.setNoStore(true);
        return Receipts.of(session, realm)
                .find(bearer.client(), id)
                .map(receipt -> Response.ok(json(receipt, bearer.client()))
                        .cacheControl(noStore)
                        .build())
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND)
                        .entity(JsonNodeFactory.instance.objectNode().put("error", "not_found"))
                        .build());
    }

    private static ObjectNode json(Receipt receipt, ClientModel client) {
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("receipt", receipt.id())
                .put("client_id", client.getClientId())
                .put("confirmed_at", receipt.confirmedAt().toString())
                .put("text_sha256", receipt.textSha256());
        receipt.amr().forEach(answer.putArray("amr")::add);
        return answer;
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
