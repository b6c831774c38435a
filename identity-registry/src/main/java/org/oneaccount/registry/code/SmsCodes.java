// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.code;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.oneaccount.registry.RealmSeal;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.spi.SmsMessage;

/**
 * Sends codes to mobiles and judges answers: the same, with the same limits, for every proof, for sign-in and for the
 * reset. Knows no page. An interface so that a proof is tested without a store, a gateway and counters.
 */
public interface SmsCodes {

    static SmsCodes of(KeycloakSession session, RealmModel realm, SmsSettings settings, SmsSender sender, Clock clock) {
        RealmSeal seal = session.getProvider(TrustRegistry.class).seal(realm);
        Counters counters = Counters.of(session, realm);
        String clientAddress = session.getContext().getConnection().getRemoteAddr();
        ProofOfWork work =
                new ProofOfWork(seal.index("sms-work", "key"), settings.floodWork(), session.singleUseObjects());
        return new LimitedSmsCodes(
                settings,
                seal,
                new SmsChallenges(session.singleUseObjects()),
                counters,
                new Flood(
                        counters,
                        work,
                        settings,
                        settings.exempt().contain(clientAddress),
                        Flood.alarm(session, realm)),
                sender,
                () -> SecretGenerator.getInstance().randomString(),
                clock,
                clientAddress);
    }

    /** What the next message costs the visitor's computer: the sum for the page, when the realm is flooded. */
    Optional<String> price();

    /** The challenge that is open in this dialogue, if its code still counts. */
    Optional<SmsChallenge> open(SmsDialogue dialogue);

    /**
     * Sends a code; within the life of the last one it is the same again.
     *
     * @param work the solution of the sum that the page showed, if it showed one
     */
    Sending send(SmsDialogue dialogue, String work, Function<String, SmsMessage> message);

    /** Judges an answer. Each one is counted before it is looked at: many at once on two nodes are still counted one by one. */
    Answering answer(SmsDialogue dialogue, String entered);
}
