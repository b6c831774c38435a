// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.counter.Quota;
import org.oneaccount.trust.Outcome;

/**
 * Asks the register again about the organisations whose last yes is old, a few a minute and one node at a time. An organisation
 * is asked about at most once an hour, so that one which is never answered does not keep the others from their turn.
 */
final class OrganisationRounds implements ScheduledTask {

    private static final Logger LOG = Logger.getLogger(OrganisationRounds.class);
    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final Duration RETRY = Duration.ofHours(1);

    /** Keycloak's timer runs one task after the other: none may hold up the rest. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** In one round, of one realm's register; then it is left in peace until the next. */
    private static final int SILENCES = 3;

    /** Shorter than the interval: a node that works alone never meets the window of its last round. */
    private static final Duration WINDOW = Duration.ofSeconds(55);

    private final OrganisationCheckSettings settings;

    private OrganisationRounds(OrganisationCheckSettings settings) {
        this.settings = settings;
    }

    static void schedule(KeycloakSessionFactory sessions, OrganisationCheckSettings settings) {
        if (settings.isOff()) {
            return;
        }
        KeycloakModelUtils.runJobInTransaction(sessions, session -> session.getProvider(TimerProvider.class)
                .schedule(
                        new ClusterAwareScheduledTaskRunner(
                                sessions, new OrganisationRounds(settings), INTERVAL.toMillis()),
                        INTERVAL.toMillis(),
                        "oneaccount-organisations"));
    }

    @Override
    public void run(KeycloakSession session) {
        run(new OrganisationChecks(session.getKeycloakSessionFactory()), Counters.ofAllRealms(session));
    }

    private void run(OrganisationChecks checks, Counters counters) {
        long start = System.nanoTime();
        Quota question = new Quota("organisation-checks", "all", settings.perMinute(), WINDOW);
        Map<String, Integer> silences = new HashMap<>();
        for (OrganisationDue due : checks.due(settings.after(), RETRY, settings.perMinute())) {
            // Every node has its rounds, one after the other: what they ask is counted together.
            if (System.nanoTime() - start > LONGEST.toNanos()
                    || counters.take(List.of(question)).isPresent()) {
                return;
            }
            // Taken all the same: a realm whose register is down, or that has none, must not stay in front of the
            // others.
            boolean isOurs = checks.take(due);
            if (isOurs && silences.getOrDefault(due.realm(), 0) < SILENCES && isSilent(checks, due)) {
                silences.merge(due.realm(), 1, Integer::sum);
            }
        }
    }

    private static boolean isSilent(OrganisationChecks checks, OrganisationDue due) {
        return check(checks, due).filter(Outcome.Unavailable.class::isInstance).isPresent();
    }

    /** One that cannot be opened or written must not keep the others. */
    private static Optional<Outcome> check(OrganisationChecks checks, OrganisationDue due) {
        try {
            return checks.check(due.realm(), due.id());
        } catch (RuntimeException e) {
            LOG.warnf(
                    "organisation %s stays as it is: %s", due.id(), e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
