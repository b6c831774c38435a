// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.oneaccount.registry.Revocable;
import org.oneaccount.registry.TrustEvents;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.mandate.Mandate;
import org.oneaccount.registry.mandate.Mandates;
import org.oneaccount.trust.SourceId;

/**
 * A source takes back what it confirmed: a mobile that was given to somebody else, a card that was closed, a face that was
 * a mask. It names its own reference of that time, and never learns whose it was.
 *
 * <p>Told by the source, not asked of it: to ask again about everybody every day would cost a fee for each, and a source is
 * never asked to tell.
 */
final class SourceRevocation {

    /** The audience of the token. */
    static final String AUDIENCE = "trust-source";

    /** With the id of the source: the realm role of the service account that speaks for it. */
    static final String ROLE = "trust-source-";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final TrustRegistry registry;

    SourceRevocation(KeycloakSession session, RealmModel realm, TrustRegistry registry) {
        this.session = session;
        this.realm = realm;
        this.registry = registry;
    }

    Response revoke(String source, Map<String, String> request) {
        Optional<AuthResult> bearer = bearer();
        if (bearer.isEmpty()) {
            report(source, Optional.empty(), "source-token-invalid");
            return problem(Response.Status.UNAUTHORIZED, "invalid_token");
        }
        if (!speaksFor(source, bearer.get())) {
            report(source, Optional.of(bearer.get().client()), "source-not-allowed");
            return problem(Response.Status.FORBIDDEN, "not_this_source");
        }
        session.getContext().setClient(bearer.get().client());
        try {
            return revoke(new SourceId(source), RevocationRequest.Named.of(request));
        } catch (IllegalArgumentException e) {
            return problem(Response.Status.BAD_REQUEST, e.getMessage());
        }
    }

    private Response revoke(SourceId source, RevocationRequest.Named named) {
        List<UserModel> accounts = registry.confirmedBy(realm, source, named.reference());
        Mandates mandates = Mandates.of(session, realm);
        List<Mandate> granted = mandates.grantedOn(source, named.reference());
        if (accounts.isEmpty() && granted.isEmpty()) {
            return problem(Response.Status.NOT_FOUND, "nothing was confirmed under this reference");
        }
        Revocable which = new Revocable.Confirmed(source, named.reference());
        accounts.forEach(account -> registry.revoke(realm, account, which, named.reason(), source.id()));
        granted.forEach(mandate -> mandates.revoke(mandate, named.reason(), source.id()));
        return Response.noContent().build();
    }

    private Optional<AuthResult> bearer() {
        try {
            return Optional.ofNullable(new AppAuthManager.BearerTokenAuthenticator(session)
                    .setAudience(AUDIENCE)
                    .authenticate());
        } catch (NotAuthorizedException noBearer) {
            return Optional.empty();
        }
    }

    private boolean speaksFor(String source, AuthResult bearer) {
        RoleModel role = realm.getRole(ROLE + source);
        return bearer.client().getId().equals(bearer.user().getServiceAccountClientLink())
                && role != null
                && bearer.user().hasRole(role);
    }

    /**
     * Somebody tries to take evidence away, or a source is set up wrongly: the operator must see either. Named only where it is
     * a source of this realm; anybody can type anything there.
     */
    private void report(String source, Optional<ClientModel> client, String reason) {
        EventBuilder event =
                new EventBuilder(realm, session, session.getContext().getConnection());
        client.ifPresent(event::client);
        if (realm.getRole(ROLE + source) != null) {
            event.detail(TrustEvents.SOURCE, source);
        }
        event.event(EventType.CUSTOM_REQUIRED_ACTION)
                .detail(Details.CUSTOM_REQUIRED_ACTION, TrustEvents.WITHDRAWN)
                .detail(TrustEvents.REASON, reason)
                .error(TrustEvents.REFUSED);
    }

    private static Response problem(Response.Status status, String error) {
        Response.ResponseBuilder answer = Response.status(status);
        if (status == Response.Status.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"" + error + "\"");
        }
        return answer.entity(JsonNodeFactory.instance.objectNode().put("error", error))
                .build();
    }
}
