// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.models.RealmModel;
import org.oneaccount.registry.sealing.Sealer;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.TrustPolicy;

/**
 * The rows of {@code OA_IDENTIFIER}: one person, one account (Art. 8). Not a check but a unique constraint decides, so
 * that of two requests on two nodes exactly one wins.
 */
final class IdentifierIndex {

    private static final String SPACE = "identifier";
    private static final String INSERT =
            "INSERT INTO OA_IDENTIFIER (ID, REALM_ID, USER_ID, ACCOUNT_TYPE, SCOPE, KIND, BLIND_INDEX)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final EntityManager entities;
    private final Sealer sealer;

    IdentifierIndex(EntityManager entities, Sealer sealer) {
        this.entities = entities;
        this.sealer = sealer;
    }

    /** The accounts that hold it, once for each evidence that it rests on. */
    List<Held> find(RealmModel realm, AccountType type, IdentifierKey key) {
        return entities.createNamedQuery("oaIdentifierFind", EvidenceEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("type", type.id())
                .setParameter("kind", key.kind())
                .setParameter("index", blind(key))
                .getResultStream()
                .map(row -> {
                    // Read without the lock, it may be old by the time this session takes it.
                    entities.detach(row);
                    return new Held(row.userId(), row.toEntry());
                })
                .toList();
    }

    /**
     * Makes the account hold all of them, or none.
     *
     * @return the row of each; empty when another account in the same scope holds one
     */
    Optional<Map<IdentifierKey, String>> hold(Account account, Collection<IdentifierKey> keys) {
        Map<IdentifierKey, String> rows = new HashMap<>();
        for (IdentifierKey key : keys) {
            Optional<IdentifierEntity> held = holder(account, key);
            if (held.isPresent() && !held.get().userId().equals(account.user().getId())) {
                return Optional.empty();
            }
            held.ifPresent(row -> rows.put(key, row.id()));
        }
        List<Insertion> missing = keys.stream()
                .distinct()
                .filter(key -> !rows.containsKey(key))
                .map(key -> new Insertion(UUID.randomUUID().toString(), key, blind(key)))
                // One order for everybody, so that two transactions never wait for each other.
                .sorted(Comparator.comparing(Insertion::blindIndex))
                .toList();
        if (!missing.isEmpty() && !new UniqueInsert(entities).run(connection -> insert(connection, account, missing))) {
            return Optional.empty();
        }
        missing.forEach(insertion -> rows.put(insertion.key(), insertion.id()));
        return Optional.of(rows);
    }

    boolean isHeldBy(Account account, IdentifierKey key) {
        return holder(account, key)
                .filter(row -> row.userId().equals(account.user().getId()))
                .isPresent();
    }

    /** Another account of the same scope that holds it. */
    Optional<String> otherHolder(Account account, IdentifierKey key) {
        return holder(account, key)
                .map(IdentifierEntity::userId)
                .filter(user -> !user.equals(account.user().getId()));
    }

    /** The account's rows of a kind, other than this one. */
    List<String> others(Account account, IdentifierKey key) {
        return entities.createNamedQuery("oaIdentifierOfUser", IdentifierEntity.class)
                .setParameter("user", account.user().getId())
                .setParameter("kind", key.kind())
                .getResultStream()
                .filter(row -> !row.blindIndex().equals(blind(key)))
                .map(IdentifierEntity::id)
                .toList();
    }

    void release(Collection<String> rows) {
        if (!rows.isEmpty()) {
            entities.createNamedQuery("oaIdentifierDelete")
                    .setParameter("ids", rows)
                    .executeUpdate();
        }
    }

    private Optional<IdentifierEntity> holder(Account account, IdentifierKey key) {
        return entities.createNamedQuery("oaIdentifierHeld", IdentifierEntity.class)
                .setParameter("scope", account.scope(key))
                .setParameter("kind", key.kind())
                .setParameter("index", blind(key))
                .getResultStream()
                .findFirst();
    }

    private static void insert(Connection connection, Account account, List<Insertion> insertions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Insertion insertion : insertions) {
                statement.setString(1, insertion.id());
                statement.setString(2, account.realm().getId());
                statement.setString(3, account.user().getId());
                statement.setString(4, account.type().id());
                statement.setString(5, account.scope(insertion.key()));
                statement.setString(6, insertion.key().kind());
                statement.setString(7, insertion.blindIndex());
                statement.executeUpdate();
            }
        }
    }

    private String blind(IdentifierKey key) {
        return sealer.index(SPACE, key.kind(), key.value());
    }

    /** An identifier of an account, and evidence that it is theirs. */
    record Held(String userId, Ledger.Entry entry) {

        /** Without the account's person: an identifier goes from the index with the person it was of. */
        boolean countsBy(TrustPolicy policy, AccountType type, Instant now) {
            Ledger ledger = new Ledger(entry.evidence().person(), List.of(entry));
            return !policy.counting(ledger, type, now).isEmpty();
        }
    }

    private record Insertion(String id, IdentifierKey key, String blindIndex) {}
}
