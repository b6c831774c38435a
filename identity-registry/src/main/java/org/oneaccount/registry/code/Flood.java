// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.code;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.oneaccount.registry.TrustEvents;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.counter.Quota;

/**
 * Watches how many messages a realm sends in a minute. Above the limit an alarm is raised, once, and each further message
 * costs a proof of work: holders wait a moment, and nobody is shut out.
 */
final class Flood {

    private static final String WHOLE_REALM = "realm";
    private static final Duration ONE_ALARM_IN = Duration.ofMinutes(10);

    private final Counters counters;
    private final ProofOfWork work;
    private final Quota messages;
    private final boolean exempt;
    private final Runnable alarm;

    /** @param exempt a visitor who need not prove work: a service hall shares one slow computer */
    Flood(Counters counters, ProofOfWork work, SmsSettings settings, boolean exempt, Runnable alarm) {
        this.counters = counters;
        this.work = work;
        this.messages = new Quota(
                SmsSettings.FLOOD_PER_MINUTE.key(), WHOLE_REALM, settings.floodPerMinute(), Duration.ofMinutes(1));
        this.exempt = exempt;
        this.alarm = alarm;
    }

    static Runnable alarm(KeycloakSession session, RealmModel realm) {
        return () -> {
            Logger.getLogger(Flood.class)
                    .warnf("realm %s sends more text messages than usual; proof of work is asked for", realm.getName());
            new EventBuilder(realm, session, session.getContext().getConnection())
                    .event(EventType.CUSTOM_REQUIRED_ACTION)
                    .detail(TrustEvents.PROOF, "sms")
                    .detail(TrustEvents.ALARM, "smsFlood")
                    .error(TrustEvents.ALARM);
        };
    }

    /** The sum that the next message costs, if it costs one. */
    Optional<String> price() {
        return !exempt && counters.used(messages) >= messages.limit()
                ? Optional.of(work.challenge())
                : Optional.empty();
    }

    /** Whether one more message may leave. */
    boolean admits(String solution) {
        if (counters.take(List.of(messages)).isEmpty()) {
            return true;
        }
        if (counters.take(List.of(new Quota("sms.flood-alarm", WHOLE_REALM, 1, ONE_ALARM_IN)))
                .isEmpty()) {
            alarm.run();
        }
        return exempt || work.isDone(solution);
    }
}
