// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.appointment.Appointment;
import org.oneaccount.registry.appointment.Appointments;
import org.oneaccount.registry.mandate.Mandate;
import org.oneaccount.registry.mandate.Mandates;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.identifier.Identifier;

/**
 * One confirmation in one transaction: evidence, used appointment, answer and event, or none of them.
 *
 * <p>The appointment's row is locked before anything is decided, so that of two requests with one code the second reads
 * what the first has written. Two requests with one correlation id and different codes meet at the unique constraint: the
 * loser is run again, and finds the answer.
 */
final class Confirming {

    static final SourceId COUNTER = new SourceId("counter");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ClientModel desk;
    private final Clock clock;
    private final TrustRegistry registry;
    private final Appointments appointments;
    private final Mandates mandates;
    private final EntityManager entities;
    private final MobileCodes mobileCodes;

    /** @param mobileCodes of the whole request: a code that was right stays right when this transaction is run again */
    Confirming(KeycloakSession session, RealmModel realm, ClientModel desk, Clock clock, MobileCodes mobileCodes) {
        this.session = session;
        this.realm = realm;
        this.desk = desk;
        this.clock = clock;
        this.registry = session.getProvider(TrustRegistry.class);
        this.appointments = Appointments.of(session, realm);
        this.mandates = Mandates.of(session, realm);
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.mobileCodes = mobileCodes;
    }

    /** Empty when nobody has this code. */
    Optional<Answer> confirm(ConfirmationRequest request) throws RefusedException {
        String bodyIndex = registry.seal(realm).index("front-desk-body", request.wording());
        Optional<Answer> before = answered(request, bodyIndex);
        if (before.isPresent()) {
            return before;
        }
        Optional<CodeOwner> owner = CodeOwner.lock(session, realm, request);
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        // While this request waited for the row, its twin may have been answered.
        before = answered(request, bodyIndex);
        if (before.isPresent()) {
            return before;
        }
        return Optional.of(keep(request, bodyIndex, owner.get(), decide(request, owner.get())));
    }

    private Answer keep(ConfirmationRequest request, String bodyIndex, CodeOwner owner, Answer answer) {
        entities.persist(new ConfirmationEntity(
                realm.getId(), desk.getId(), request, bodyIndex, owner.account(), owner.id(), answer));
        entities.flush();
        new DeskEvents(session, realm, desk).answered(request, owner.account(), answer);
        return answer;
    }

    private Optional<Answer> answered(ConfirmationRequest request, String bodyIndex) throws RefusedException {
        Optional<ConfirmationEntity> before =
                ConfirmationEntity.find(entities, realm.getId(), desk.getId(), request.correlationId());
        if (before.filter(row -> !row.bodyIndex().equals(bodyIndex)).isPresent()) {
            throw new RefusedException(DeskRefusal.CORRELATION_REUSED, List.of("correlationId"));
        }
        return before.map(ConfirmationEntity::answer);
    }

    private Answer decide(ConfirmationRequest request, CodeOwner owner) throws RefusedException {
        return owner.appointment().isPresent()
                ? decide(request, owner.appointment().get())
                : decide(request, owner.mandate().orElseThrow());
    }

    private Answer decide(ConfirmationRequest request, Appointment appointment) throws RefusedException {
        Instant now = clock.instant();
        UserModel user = session.users().getUserById(realm, appointment.account());
        Optional<DeskRefusal> refusal = standsInTheWay(request, appointment, user);
        if (refusal.isEmpty()) {
            refusal = record(user, proven(request, user));
        }
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get(), now);
        }
        appointments.keep(appointment);
        return Answer.confirmed(now);
    }

    private Optional<DeskRefusal> standsInTheWay(ConfirmationRequest request, Appointment appointment, UserModel user) {
        return DeskRefusal.of(appointment.state())
                .or(() -> request.mandate().map(paper -> DeskRefusal.MANDATE_NOT_ASKED))
                .or(() -> ownAccount(request, user));
    }

    private Answer decide(ConfirmationRequest request, Mandate mandate) throws RefusedException {
        UserModel user = session.users().getUserById(realm, mandate.account());
        MandateConfirming confirming = new MandateConfirming(mandates, desk, clock.getZone());
        Optional<DeskRefusal> refusal =
                confirming.standsInTheWay(request, mandate).or(() -> ownAccount(request, user));
        if (refusal.isEmpty()) {
            List<Proven> proven = proven(request, user);
            refusal = confirming
                    .grant(request, mandate, proven)
                    .map(reason -> reason == DeskRefusal.TAKEN ? taken(user, proven) : reason);
        }
        return refusal.map(reason -> Answer.refused(reason, clock.instant()))
                .orElseGet(() -> Answer.confirmed(clock.instant()));
    }

    private Optional<DeskRefusal> ownAccount(ConfirmationRequest request, UserModel user) {
        Optional<String> staff = request.place().operator();
        if (staff.isEmpty() && request.operatorIdNumber().isEmpty()) {
            // A kiosk that nobody attends: there is nobody who could confirm himself.
            return Optional.empty();
        }
        Optional<UserModel> account = staff.flatMap(this::accountOf);
        OwnAccount.Operator operator = new OwnAccount.Operator(
                request.operatorIdNumber(),
                account.map(UserModel::getId),
                account.map(own -> registry.personalData(realm, own)).orElse(PersonalData.NONE));
        return switch (OwnAccount.judge(
                operator, user.getId(), registry.personalData(realm, user), request.checked())) {
            case ANOTHERS -> Optional.empty();
            case OWN -> Optional.of(DeskRefusal.OWN_ACCOUNT);
            case OPERATOR_UNKNOWN -> Optional.of(DeskRefusal.OPERATOR_UNKNOWN);
        };
    }

    private Optional<UserModel> accountOf(String staff) {
        return Optional.ofNullable(session.users().getUserByUsername(realm, staff))
                .or(() -> Optional.ofNullable(session.users().getUserById(realm, staff)));
    }

    private List<Proven> proven(ConfirmationRequest request, UserModel user) throws RefusedException {
        List<Proven> proven = new ArrayList<>();
        Proven.Detail person =
                new Proven.Detail.Identity(request.name(), request.document(), Optional.empty(), request.former());
        for (Factor factor : List.of(Factor.ONSITE_DOCUMENT, Factor.REAL_NAME)) {
            proven.add(new Proven(
                    factor,
                    COUNTER,
                    request.place().channel(),
                    request.ends(clock.getZone()),
                    request.correlationId().toString(),
                    person));
        }
        if (request.readBack().isPresent()) {
            ReadBack said = request.readBack().get();
            Outcome.Confirmed delivery = mobileCodes.readBack(request.correlationId(), user.getId(), said);
            proven.add(new Proven(
                    Factor.MOBILE,
                    delivery.source(),
                    request.place().channel(),
                    Optional.empty(),
                    delivery.reference(),
                    new Proven.Detail.Mobile(said.mobile())));
        }
        return proven;
    }

    /** Empty when it was written. */
    private Optional<DeskRefusal> record(UserModel user, List<Proven> proven) {
        return registry.record(realm, user, proven)
                .fold(
                        written -> Optional.empty(),
                        () -> Optional.of(taken(user, proven)),
                        () -> Optional.of(DeskRefusal.OTHER_PERSON));
    }

    /** Which of the two another account holds. */
    private DeskRefusal taken(UserModel user, List<Proven> proven) {
        AccountType type = registry.accountType(user).orElseThrow();
        boolean isMobileAnothers = proven.stream()
                .map(Proven::detail)
                .filter(Proven.Detail.Mobile.class::isInstance)
                .map(detail -> ((Proven.Detail.Mobile) detail).number().e164())
                .flatMap(mobile -> registry.find(realm, type, new Identifier(Identifier.Kind.MOBILE, mobile)).stream())
                .anyMatch(holder -> !holder.getId().equals(user.getId()));
        return isMobileAnothers ? DeskRefusal.MOBILE_TAKEN : DeskRefusal.TAKEN;
    }
}
