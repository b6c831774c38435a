// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.oneaccount.trust.TrustPolicy;

/**
 * All policy versions of all realms, in this node's memory. Future versions are known beforehand, so that every node
 * changes over at the same instant and not when it next polls.
 */
public final class Policies {

    private static final Comparator<PolicyVersion> LATEST =
            Comparator.comparing(PolicyVersion::effectiveFrom).thenComparing(PolicyVersion::storedAt);

    private final KeycloakSessionFactory sessions;
    private final TrustPolicy shipped;
    /** By id. Null until first read. */
    private volatile Map<String, PolicyVersion> known;

    /** @param shipped what is in force while a realm has no version of its own */
    public Policies(KeycloakSessionFactory sessions, TrustPolicy shipped) {
        this.sessions = sessions;
        this.shipped = shipped;
    }

    /**
     * No SQL, except for whoever asks before the first {@link #refresh}. A version that should be in force and cannot be
     * read lets nobody reach anything: the one before it may be weaker, and somebody decided against it.
     */
    public TrustPolicy inForce(RealmModel realm, Instant now) {
        return versionInForce(realm.getId(), now)
                .map(version -> version.policy().orElseGet(shipped::closed))
                .orElse(shipped);
    }

    Optional<PolicyVersion> versionInForce(String realmId, Instant now) {
        return versions(realmId).stream()
                .filter(version -> !version.effectiveFrom().isAfter(now))
                .max(LATEST);
    }

    /** In the order they take effect. */
    List<PolicyVersion> versionsAfter(String realmId, Instant effectiveFrom) {
        return versions(realmId).stream()
                .filter(version -> version.effectiveFrom().isAfter(effectiveFrom))
                .toList();
    }

    List<PolicyVersion> versions(String realmId) {
        if (known == null) {
            refresh();
        }
        return known.values().stream()
                .filter(version -> version.realmId().equals(realmId))
                .sorted(LATEST)
                .toList();
    }

    /** Reads what was stored since, by any node. */
    public synchronized void refresh() {
        Map<String, PolicyVersion> before = known == null ? Map.of() : known;
        known = KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> {
            PolicyStore store = new PolicyStore(
                    session.getProvider(JpaConnectionProvider.class).getEntityManager());
            Set<String> ids = store.ids();
            Map<String, PolicyVersion> after = new HashMap<>(before);
            after.keySet().retainAll(ids);
            Set<String> added = new TreeSet<>(ids);
            added.removeAll(after.keySet());
            store.rows(added).forEach(row -> after.put(row.id(), row.toVersion()));
            return Map.copyOf(after);
        });
    }
}
