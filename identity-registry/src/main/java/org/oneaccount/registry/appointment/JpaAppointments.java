// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.appointment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.oneaccount.registry.RealmSeal;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.appointment.Appointment.State;

/** Appointments in Keycloak's own database. */
final class JpaAppointments implements Appointments {

    private static final int MOST_TRIES = 3;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final RealmSeal seal;

    JpaAppointments(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.seal = session.getProvider(TrustRegistry.class).seal(realm);
    }

    @Override
    public Optional<Appointment> standing(UserModel user) {
        return standing(entities(session), user.getId()).filter(Appointment::isStanding);
    }

    @Override
    public Optional<Appointment> find(UserModel user, String id) {
        EntityManager entities = entities(session);
        return read(
                entities,
                entities.createNamedQuery("oaAppointmentOfUser", AppointmentEntity.class)
                        .setParameter("id", id)
                        .setParameter("user", user.getId()));
    }

    @Override
    public Appointment standingOrNew(UserModel user, Duration lifetime) {
        String account = user.getId();
        // Another page of the holder may make one at the same moment; the next try finds it.
        for (int tries = 1; ; tries++) {
            try {
                return inOwnTransaction(entities -> standing(entities, account)
                        .filter(Appointment::isStanding)
                        .orElseGet(() -> make(entities, account, lifetime)));
            } catch (ModelDuplicateException duplicate) {
                if (tries == MOST_TRIES) {
                    throw duplicate;
                }
            }
        }
    }

    @Override
    public void cancel(UserModel user) {
        String account = user.getId();
        inOwnTransaction(entities -> close(entities, account, State.CANCELLED));
    }

    @Override
    public Optional<Appointment> lock(AppointmentCode code) {
        return entities(session)
                .createNamedQuery("oaAppointmentOfCode", AppointmentEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("index", index(code))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(this::appointment);
    }

    @Override
    public void keep(Appointment appointment) {
        if (!appointment.isStanding()) {
            throw new IllegalStateException("appointment " + appointment.id() + " is " + appointment.state());
        }
        entities(session).find(AppointmentEntity.class, appointment.id()).keep();
    }

    static void removeEnded(KeycloakSession session) {
        entities(session)
                .createNamedQuery("oaAppointmentRemoveEnded")
                .setParameter("then", now().minus(REMEMBERED).toEpochMilli())
                .executeUpdate();
    }

    private Optional<Appointment> standing(EntityManager entities, String account) {
        return read(
                entities,
                entities.createNamedQuery("oaAppointmentStanding", AppointmentEntity.class)
                        .setParameter("user", account));
    }

    /** Detached: a page that asks again must see what the counter has written meanwhile. */
    private Optional<Appointment> read(EntityManager entities, TypedQuery<AppointmentEntity> query) {
        return query.getResultStream().findFirst().map(row -> {
            entities.detach(row);
            return appointment(row);
        });
    }

    private Appointment make(EntityManager entities, String account, Duration lifetime) {
        close(entities, account, State.EXPIRED);
        String nonce = SecretGenerator.getInstance().randomString();
        AppointmentEntity row =
                new AppointmentEntity(realm.getId(), account, nonce, index(code(account, nonce)), now().plus(lifetime));
        entities.persist(row);
        entities.flush();
        return appointment(row);
    }

    private static int close(EntityManager entities, String account, State state) {
        return entities.createNamedQuery("oaAppointmentClose")
                .setParameter("state", state.name())
                .setParameter("user", account)
                .executeUpdate();
    }

    private Appointment appointment(AppointmentEntity row) {
        return new Appointment(
                row.id(), row.userId(), code(row.userId(), row.nonce()), row.endsAt(), row.stateAt(now()));
    }

    private AppointmentCode code(String account, String nonce) {
        return AppointmentCode.derivedFrom(seal.index("appointment-code", account + '\n' + nonce));
    }

    private String index(AppointmentCode code) {
        return seal.index("appointment", code.digits());
    }

    private <T> T inOwnTransaction(Function<EntityManager, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                own -> work.apply(entities(own)),
                "trust appointments");
    }

    private static EntityManager entities(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
