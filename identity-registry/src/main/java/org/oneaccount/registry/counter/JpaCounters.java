// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.counter;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.oneaccount.registry.RealmSeal;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.store.UniqueInsert;

/** Counts with single conditional updates, so that two nodes can never take the same last one. */
final class JpaCounters implements Counters {

    private static final String BEGIN = "INSERT INTO OA_COUNTER (ID, USED, ENDS_AT) VALUES (?, 1, ?)";

    private final KeycloakSession session;
    private final RealmSeal seal;

    JpaCounters(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.seal = session.getProvider(TrustRegistry.class).seal(realm);
    }

    @Override
    public Optional<Exhausted> take(List<Quota> quotas) {
        return inOwnTransaction(own -> takeAll(own, quotas));
    }

    @Override
    public void giveBack(List<Quota> quotas) {
        inOwnTransaction(own -> {
            ordered(quotas).forEach(quota -> entities(own)
                    .createNamedQuery("oaCounterGiveBack")
                    .setParameter("id", id(quota))
                    .setParameter("now", Time.currentTimeMillis())
                    .executeUpdate());
            return null;
        });
    }

    @Override
    public int used(Quota quota) {
        return inOwnTransaction(own -> open(entities(own), quota, Time.currentTimeMillis())
                .map(CounterEntity::used)
                .orElse(0));
    }

    /** Removes closed windows of all realms. */
    static void removeEnded(KeycloakSession session) {
        entities(session)
                .createNamedQuery("oaCounterRemoveEnded")
                .setParameter("now", Time.currentTimeMillis())
                .executeUpdate();
    }

    private Optional<Exhausted> takeAll(KeycloakSession own, List<Quota> quotas) {
        long now = Time.currentTimeMillis();
        List<Quota> full = ordered(quotas).stream()
                .filter(quota -> !takeOne(entities(own), quota, now))
                .toList();
        if (full.isEmpty()) {
            return Optional.empty();
        }
        own.getTransactionManager().setRollbackOnly();
        Quota first = quotas.stream().filter(full::contains).findFirst().orElseThrow();
        long renewsAt =
                open(entities(own), first, now).map(CounterEntity::endsAt).orElse(now);
        return Optional.of(new Exhausted(first, Instant.ofEpochMilli(renewsAt)));
    }

    private boolean takeOne(EntityManager entities, Quota quota, long now) {
        String id = id(quota);
        int taken = entities.createNamedQuery("oaCounterTake")
                .setParameter("id", id)
                .setParameter("now", now)
                .setParameter("limit", quota.limit())
                .executeUpdate();
        if (taken == 1) {
            return true;
        }
        long endsAt = now + quota.window().toMillis();
        int restarted = entities.createNamedQuery("oaCounterRestart")
                .setParameter("id", id)
                .setParameter("now", now)
                .setParameter("endsAt", endsAt)
                .executeUpdate();
        if (restarted == 1) {
            return true;
        }
        Optional<CounterEntity> open = open(entities, quota, now);
        if (open.isPresent()) {
            // Opened by somebody else between these statements, it may have room; what was read must not be read again.
            entities.detach(open.get());
            return open.get().used() < quota.limit() && takeOne(entities, quota, now);
        }
        // Begun by another node between these statements, it may have room.
        return begin(entities, id, endsAt) || takeOne(entities, quota, now);
    }

    static boolean begin(EntityManager entities, String id, long endsAt) {
        return new UniqueInsert(entities).run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
                statement.setString(1, id);
                statement.setLong(2, endsAt);
                statement.executeUpdate();
            }
        });
    }

    private Optional<CounterEntity> open(EntityManager entities, Quota quota, long now) {
        return entities.createNamedQuery("oaCounterOpen", CounterEntity.class)
                .setParameter("id", id(quota))
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    /** One order for everybody, so that two transactions never wait for each other. */
    private List<Quota> ordered(List<Quota> quotas) {
        return quotas.stream().sorted(Comparator.comparing(this::id)).toList();
    }

    private String id(Quota quota) {
        return seal.index("counter", quota.name() + '\n' + quota.subject());
    }

    private <T> T inOwnTransaction(Function<KeycloakSession, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(), session.getContext(), work::apply, "trust counters");
    }

    private static EntityManager entities(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
