// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.theme.Theme;
import org.oneaccount.registry.counter.Counters;

/** {@code /realms/{realm}/front-desk}: what counters and kiosks tell. Described in {@code openapi.yaml}. */
public final class FrontDeskResource {

    /** The realm role that a service account needs, and the audience of its token. */
    static final String FRONT_DESK = "front-desk";

    private static final int MOST_TRIES = 5;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final FrontDeskSettings settings;
    private final Clock clock;

    FrontDeskResource(KeycloakSession session, FrontDeskSettings settings, Clock clock) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.settings = settings;
        this.clock = clock;
    }

    /** A document was checked for the account of an appointment. Asked again under the same correlation id, it answers the same. */
    @POST
    @Path("confirmations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response confirm(String body) {
        try {
            ClientModel desk = desk();
            ConfirmationRequest request = read(desk, body);
            Answer answer = answer(desk, request);
            return answer.refusal().map(problem()::of).orElseGet(() -> confirmed(request, answer));
        } catch (RefusedException refused) {
            return problem().of(refused);
        }
    }

    /** Who asks: a service account with the role, by a token meant for us. */
    private ClientModel desk() throws RefusedException {
        AuthResult bearer;
        try {
            bearer = new AppAuthManager.BearerTokenAuthenticator(session)
                    .setAudience(FRONT_DESK)
                    .authenticate();
        } catch (NotAuthorizedException noBearer) {
            bearer = null;
        }
        if (bearer == null) {
            throw refused(null, DeskRefusal.TOKEN_INVALID);
        }
        UserModel user = bearer.user();
        RoleModel role = realm.getRole(FRONT_DESK);
        boolean isDesk = user.getServiceAccountClientLink() != null
                && user.getServiceAccountClientLink().equals(bearer.client().getId())
                && role != null
                && user.hasRole(role);
        if (!isDesk) {
            throw refused(bearer.client(), DeskRefusal.NOT_A_FRONT_DESK);
        }
        session.getContext().setClient(bearer.client());
        return bearer.client();
    }

    private RefusedException refused(ClientModel desk, DeskRefusal refusal) {
        new DeskEvents(session, realm, desk).refused(refusal);
        return new RefusedException(refusal);
    }

    private ConfirmationRequest read(ClientModel desk, String body) throws RefusedException {
        try {
            return RequestReader.read(body == null ? "" : body, LocalDate.now(clock));
        } catch (RefusedException refused) {
            new DeskEvents(session, realm, desk).refused(refused.refusal());
            throw refused;
        }
    }

    private Answer answer(ClientModel desk, ConfirmationRequest request) throws RefusedException {
        WrongCodes wrongCodes = new WrongCodes(
                Counters.of(session, realm),
                settings,
                desk.getId(),
                request.place().device());
        try {
            wrongCodes.requireNotTooMany();
            Optional<Answer> answer = confirm(desk, request);
            if (answer.isEmpty()) {
                wrongCodes.count(clock.instant());
                throw new RefusedException(DeskRefusal.APPOINTMENT_UNKNOWN);
            }
            return answer.get();
        } catch (RefusedException refused) {
            new DeskEvents(session, realm, desk).refused(request, refused.refusal());
            throw refused;
        }
    }

    /** In transactions of its own: one that loses a race is thrown away whole, and run again. */
    private Optional<Answer> confirm(ClientModel desk, ConfirmationRequest request) throws RefusedException {
        for (int tries = 1; ; tries++) {
            try {
                return inOwnTransaction(desk.getId(), request).orThrow();
            } catch (ModelDuplicateException | PessimisticLockException | LockTimeoutException race) {
                if (tries == MOST_TRIES) {
                    throw race;
                }
            }
        }
    }

    private Attempt inOwnTransaction(String desk, ConfirmationRequest request) {
        String realmId = realm.getId();
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                own -> {
                    RealmModel ownRealm = own.realms().getRealm(realmId);
                    own.getContext().setRealm(ownRealm);
                    ClientModel ownDesk = own.clients().getClientById(ownRealm, desk);
                    own.getContext().setClient(ownDesk);
                    try {
                        return new Attempt(new Confirming(own, ownRealm, ownDesk, clock).confirm(request), null);
                    } catch (RefusedException refused) {
                        return new Attempt(Optional.empty(), refused);
                    }
                },
                "trust front desk");
    }

    private record Attempt(Optional<Answer> answer, RefusedException refused) {

        Optional<Answer> orThrow() throws RefusedException {
            if (refused != null) {
                throw refused;
            }
            return answer;
        }
    }

    private static Response confirmed(ConfirmationRequest request, Answer answer) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("correlationId", request.correlationId().toString())
                .put("result", ConfirmationEntity.CONFIRMED);
        ArrayNode factors = body.putArray("factors");
        Confirming.FACTORS.forEach(factor -> factors.add(factor.id()));
        body.put("confirmedAt", answer.at().toString());
        return Response.status(Response.Status.CREATED)
                .entity(body.toString())
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Problem problem() {
        Locale language = session.getContext().resolveLocale(null);
        try {
            Properties words = session.theme().getTheme(Theme.Type.LOGIN).getEnhancedMessages(realm, language);
            return new Problem(language, key -> words.getProperty(key, key));
        } catch (IOException e) {
            throw new IllegalStateException("the messages cannot be read", e);
        }
    }
}
