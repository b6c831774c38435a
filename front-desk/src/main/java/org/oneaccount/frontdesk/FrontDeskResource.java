// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.theme.Theme;
import org.oneaccount.registry.code.SmsCodes;
import org.oneaccount.registry.code.SmsSender;
import org.oneaccount.registry.code.SmsSettings;
import org.oneaccount.registry.counter.Counters;

/** {@code /realms/{realm}/front-desk}: what counters and kiosks tell. Described in {@code openapi.yaml}. */
public final class FrontDeskResource {

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
        return answer(body, RequestReader::read, this::confirm);
    }

    /** Sends a code to a mobile, to be read back in the confirmation of this correlation id. Asked again, it sends the same code. */
    @POST
    @Path("mobile-codes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response sendMobileCode(String body) {
        return answer(body, RequestReader::readMobileCode, this::sendMobileCode);
    }

    private <Q extends DeskRequest> Response answer(String body, Reading<Q> reading, Asking<Q> asking) {
        try {
            ClientModel desk = new DeskAccess(session, realm).require();
            DeskEvents events = new DeskEvents(session, realm, desk);
            return known(desk, events, read(events, body, reading), asking);
        } catch (RefusedException refused) {
            return problem().of(refused);
        }
    }

    private <Q> Q read(DeskEvents events, String body, Reading<Q> reading) throws RefusedException {
        try {
            return reading.read(body == null ? "" : body, LocalDate.now(clock));
        } catch (RefusedException refused) {
            events.refused(refused.refusal());
            throw refused;
        }
    }

    private <Q extends DeskRequest> Response known(ClientModel desk, DeskEvents events, Q request, Asking<Q> asking)
            throws RefusedException {
        WrongCodes wrongCodes = new WrongCodes(
                Counters.of(session, realm),
                settings,
                desk.getId(),
                request.place().device());
        try {
            wrongCodes.requireNotTooMany();
            Optional<Response> response = asking.ask(desk, request);
            if (response.isEmpty()) {
                wrongCodes.count(clock.instant());
                throw new RefusedException(DeskRefusal.APPOINTMENT_UNKNOWN);
            }
            return response.get();
        } catch (RefusedException refused) {
            events.refused(request, refused.refusal());
            throw refused;
        }
    }

    private Optional<Response> confirm(ClientModel desk, ConfirmationRequest request) throws RefusedException {
        MobileCodes codes = mobileCodes(desk);
        return new DeskTransactions(session, realm, desk)
                .run((own, ownRealm, ownDesk) -> new Confirming(own, ownRealm, ownDesk, clock, codes).confirm(request))
                .map(answer ->
                        answer.refusal().map(problem()::of).orElseGet(() -> Accepted.confirmed(request, answer)));
    }

    private Optional<Response> sendMobileCode(ClientModel desk, MobileCodeRequest request) throws RefusedException {
        Optional<CodeOwner> owner = new DeskTransactions(session, realm, desk).run((own, ownRealm, ownDesk) -> {
            requireUnanswered(own, ownRealm, ownDesk, request);
            return CodeOwner.lock(own, ownRealm, request);
        });
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        Optional<DeskRefusal> closed = owner.get().closed();
        if (closed.isPresent()) {
            throw new RefusedException(closed.get());
        }
        UserModel user = session.users().getUserById(realm, owner.get().account());
        Instant expiresAt = mobileCodes(desk)
                .send(request, user.getId(), code -> MobileCodes.message(session, user, code, smsSettings()));
        new DeskEvents(session, realm, desk).sent(request, user.getId());
        return Optional.of(Accepted.sent(request, expiresAt));
    }

    /** The code would be good for nothing. */
    private static void requireUnanswered(
            KeycloakSession session, RealmModel realm, ClientModel desk, DeskRequest request) throws RefusedException {
        boolean answered = ConfirmationEntity.find(
                        session.getProvider(JpaConnectionProvider.class).getEntityManager(),
                        realm.getId(),
                        desk.getId(),
                        request.correlationId())
                .isPresent();
        if (answered) {
            throw new RefusedException(DeskRefusal.CORRELATION_REUSED, List.of("correlationId"));
        }
    }

    private MobileCodes mobileCodes(ClientModel desk) {
        return new MobileCodes(
                SmsCodes.of(session, realm, smsSettings(), SmsSender.waiting(session), clock), desk.getId());
    }

    private SmsSettings smsSettings() {
        return SmsSettings.of(realm);
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

    @FunctionalInterface
    private interface Reading<Q> {
        Q read(String body, LocalDate today) throws RefusedException;
    }

    /** Empty when nobody has the code. */
    @FunctionalInterface
    private interface Asking<Q> {
        Optional<Response> ask(ClientModel desk, Q request) throws RefusedException;
    }
}
