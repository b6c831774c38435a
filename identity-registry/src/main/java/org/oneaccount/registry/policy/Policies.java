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
import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.oneaccount.trust.PolicyException;
import org.oneaccount.trust.ShippedPolicy;
import org.oneaccount.trust.TrustPolicy;

/**
 * All policy versions of all realms, in this node's memory. Future versions are known beforehand, so that every node
 * changes over at the same instant and not when it next polls.
 */
public final class Policies {

    private static final Logger LOG = Logger.getLogger(Policies.class);

    private static final Comparator<PolicyVersion> LATEST =
            Comparator.comparing(PolicyVersion::effectiveFrom).thenComparing(PolicyVersion::storedAt);

    private final KeycloakSessionFactory sessions;
    /** By id; an unreadable version is kept as empty, so that it is reported once. Null until first read. */
    private volatile Map<String, Optional<PolicyVersion>> known;

    public Policies(KeycloakSessionFactory sessions) {
        this.sessions = sessions;
    }

    /** No SQL, except for whoever asks before the first {@link #refresh}. */
    public TrustPolicy inForce(RealmModel realm, Instant now) {
        return versionInForce(realm.getId(), now).map(PolicyVersion::policy).orElseGet(ShippedPolicy::policy);
    }

    Optional<PolicyVersion> versionInForce(String realmId, Instant now) {
        return versions(realmId).stream()
                .filter(version -> !version.effectiveFrom().isAfter(now))
                .max(LATEST);
    }

    List<PolicyVersion> versions(String realmId) {
        if (known == null) {
            refresh();
        }
        return known.values().stream()
                .flatMap(Optional::stream)
                .filter(version -> version.realmId().equals(realmId))
                .sorted(LATEST)
                .toList();
    }

    /** Reads what was stored since, by any node. */
    public synchronized void refresh() {
        Map<String, Optional<PolicyVersion>> before = known == null ? Map.of() : known;
        known = KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> {
            PolicyStore store = new PolicyStore(
                    session.getProvider(JpaConnectionProvider.class).getEntityManager());
            Set<String> ids = store.ids();
            Map<String, Optional<PolicyVersion>> after = new HashMap<>(before);
            after.keySet().retainAll(ids);
            Set<String> added = new TreeSet<>(ids);
            added.removeAll(after.keySet());
            store.rows(added).forEach(row -> after.put(row.id(), read(row)));
            return Map.copyOf(after);
        });
    }

    /** A version that this node cannot read is left out: the one before it stays in force. */
    private static Optional<PolicyVersion> read(PolicyEntity row) {
        try {
            return Optional.of(row.toVersion());
        } catch (PolicyException e) {
            LOG.errorf("Policy %s of realm %s is left out: %s", row.id(), row.realmId(), e.getMessage());
            return Optional.empty();
        }
    }
}
