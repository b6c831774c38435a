// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.counter;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Counts that hold on all nodes and outlive a refused or failed request. Each call is a transaction of its own: an
 * attempt stays counted even when the request that made it is rolled back.
 */
public interface Counters {

    /** The counters of a realm. */
    static Counters of(KeycloakSession session, RealmModel realm) {
        return new JpaCounters(session, realm);
    }

    /** The counters of all realms together, kept with those of Keycloak's own. */
    static Counters ofAllRealms(KeycloakSession session) {
        return of(session, session.realms().getRealmByName(Config.getAdminRealm()));
    }

    /** Removes what no longer counts, of all realms. In the session's own transaction. */
    static void removeEnded(KeycloakSession session) {
        JpaCounters.removeEnded(session);
    }

    /** Takes one of each quota, or none at all when one of them is used up; then it is named, the first in the given order. */
    Optional<Exhausted> take(List<Quota> quotas);

    /** Gives back what was taken and turned out not to be the holder's doing (an outage, a right answer). */
    void giveBack(List<Quota> quotas);

    /** How many are taken in the window that is open now. */
    int used(Quota quota);

    /**
     * The quota that was used up.
     *
     * @param renewsAt when the window closes and counting starts again
     */
    record Exhausted(Quota quota, Instant renewsAt) {
        public Exhausted {
            requireNonNull(quota, "quota");
            requireNonNull(renewsAt, "renewsAt");
        }
    }
}
