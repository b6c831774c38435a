// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;

/** Every minute, one node at a time: the certificates about which nobody was asked for long. Ends early while authorities are silent. */
public final class CertificateRounds implements ScheduledTask {

    private static final Logger LOG = Logger.getLogger(CertificateRounds.class);
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    /** Keycloak's timer runs one task after the other: none may hold up the rest. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final int SILENCES = 3;

    private final CertificateCheckSettings settings;

    private CertificateRounds(CertificateCheckSettings settings) {
        this.settings = settings;
    }

    public static void schedule(KeycloakSessionFactory sessions, CertificateCheckSettings settings) {
        if (settings.isOff()) {
            return;
        }
        KeycloakModelUtils.runJobInTransaction(sessions, session -> session.getProvider(TimerProvider.class)
                .schedule(
                        new ClusterAwareScheduledTaskRunner(
                                sessions, new CertificateRounds(settings), INTERVAL.toMillis()),
                        INTERVAL.toMillis(),
                        "oneaccount-certificates"));
    }

    @Override
    public void run(KeycloakSession session) {
        CertificateChecks checks = new CertificateChecks(session.getKeycloakSessionFactory());
        long start = System.nanoTime();
        int silent = 0;
        for (CertificateChecks.Due due : checks.due(settings.after(), settings.perMinute())) {
            boolean isLate = System.nanoTime() - start > LONGEST.toNanos();
            if (isLate || silent == SILENCES) {
                return;
            }
            Optional<CertificateAnswer> answer = checks.take(due) ? check(checks, due) : Optional.empty();
            silent = answer.filter(CertificateAnswer.Unavailable.class::isInstance)
                            .isPresent()
                    ? silent + 1
                    : 0;
        }
    }

    /** One that cannot be opened or written must not keep the others. */
    private static Optional<CertificateAnswer> check(CertificateChecks checks, CertificateChecks.Due due) {
        try {
            return checks.checkRow(due.realm(), due.id());
        } catch (RuntimeException e) {
            LOG.warnf(
                    "certificate %s stays as it is: %s", due.id(), e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
