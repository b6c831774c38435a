// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.counter.Quota;

/**
 * Every minute, one node at a time: the certificates about which nobody was asked for long. One about which nobody said anything is
 * due again in an hour.
 */
public final class CertificateRounds implements ScheduledTask {

    private static final Logger LOG = Logger.getLogger(CertificateRounds.class);
    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final Duration RETRY = Duration.ofHours(1);

    /** Keycloak's timer runs one task after the other: none may hold up the rest. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** In one round, about one issuer's certificates; then it is left in peace until the next. */
    private static final int SILENCES = 3;

    /** Shorter than the interval: a node that works alone never meets the window of its last round. */
    private static final Duration WINDOW = Duration.ofSeconds(55);

    private final CertificateCheckSettings settings;

    CertificateRounds(CertificateCheckSettings settings) {
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
        run(new CertificateChecks(session.getKeycloakSessionFactory()), Counters.ofAllRealms(session));
    }

    void run(Checks checks, Counters counters) {
        long start = System.nanoTime();
        Quota question = new Quota("certificate-checks", "all", settings.perMinute(), WINDOW);
        Map<X500Name, Integer> silences = new HashMap<>();
        for (Due due : checks.due(settings.after(), settings.perMinute())) {
            // Every node has its rounds, one after the other: what they ask is counted together.
            if (System.nanoTime() - start > LONGEST.toNanos()
                    || counters.take(List.of(question)).isPresent()) {
                return;
            }
            // Taken all the same: those whose authority is down must not stay in front of the others.
            checks.take(due).ifPresent(taken -> ask(checks, taken, silences));
        }
    }

    /** One that cannot be opened or written must not keep the others. */
    private void ask(Checks checks, Due taken, Map<X500Name, Integer> silences) {
        try {
            checks.open(taken).ifPresent(certificate -> {
                X500Name issuer = certificate.holder().getIssuer();
                boolean isLeftInPeace = silences.getOrDefault(issuer, 0) >= SILENCES;
                if (isLeftInPeace || checks.ask(taken.realm(), certificate) instanceof CertificateAnswer.Unavailable) {
                    silences.merge(issuer, 1, Integer::sum);
                    checks.unanswered(
                            taken,
                            Instant.ofEpochMilli(taken.askedAt())
                                    .minus(settings.after())
                                    .plus(RETRY));
                }
            });
        } catch (RuntimeException e) {
            LOG.warnf(
                    "certificate %s stays as it is: %s",
                    taken.id(), e.getClass().getSimpleName());
        }
    }

    /** The world of a round. */
    interface Checks {

        /** Those about which nobody was asked for so long, the longest first. */
        List<Due> due(Duration after, int most);

        /** As it is then, if it is ours to ask: on one node only. Counts as asked. */
        Optional<Due> take(Due due);

        /** Empty when no account has evidence of it any more; then it is forgotten. */
        Optional<ParsedCertificate> open(Due taken);

        CertificateAnswer ask(String realm, ParsedCertificate certificate);

        /** Counts as asked at another time, so that its turn comes earlier. */
        void unanswered(Due taken, Instant askedAt);
    }

    /** @param askedAt whoever asks next must have seen this, so that two nodes never both do */
    record Due(String realm, String id, long askedAt) {}
}
