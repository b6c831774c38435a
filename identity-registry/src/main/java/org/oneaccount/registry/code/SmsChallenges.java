// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.code;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.SingleUseObjectProvider;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceId;

/** Keeps the open challenges where every node finds them, under keys that say nothing, until they expire. */
final class SmsChallenges {

    private static final String NONCE = "nonce";
    private static final String EXPIRES_AT = "expiresAt";
    private static final String SENT_AT = "sentAt";
    private static final String SOURCE = "source";
    private static final String REFERENCE = "reference";

    private final SingleUseObjectProvider store;

    SmsChallenges(SingleUseObjectProvider store) {
        this.store = store;
    }

    Optional<SmsChallenge> find(String key) {
        return Optional.ofNullable(store.get(key)).map(SmsChallenges::read);
    }

    void keep(String key, SmsChallenge challenge, Instant now) {
        store.put(
                key,
                secondsLeft(challenge, now),
                Map.of(
                        NONCE, challenge.nonce(),
                        EXPIRES_AT, Long.toString(challenge.expiresAt().toEpochMilli()),
                        SENT_AT, Long.toString(challenge.sentAt().toEpochMilli()),
                        SOURCE, challenge.delivery().source().id(),
                        REFERENCE, challenge.delivery().reference()));
    }

    /**
     * True for exactly one caller, whatever the number of tabs and nodes. The mark outlives the challenge: a message
     * that is being sent again at this very moment would otherwise put the challenge back.
     */
    boolean consume(String key, SmsChallenge challenge, Instant now) {
        boolean first = store.putIfAbsent(key + ".spent." + challenge.nonce(), secondsLeft(challenge, now));
        store.remove(key);
        return first;
    }

    private static long secondsLeft(SmsChallenge challenge, Instant now) {
        return Math.max(1, challenge.expiresAt().getEpochSecond() - now.getEpochSecond());
    }

    private static SmsChallenge read(Map<String, String> kept) {
        return new SmsChallenge(
                kept.get(NONCE),
                Instant.ofEpochMilli(Long.parseLong(kept.get(EXPIRES_AT))),
                Instant.ofEpochMilli(Long.parseLong(kept.get(SENT_AT))),
                new Outcome.Confirmed(new SourceId(kept.get(SOURCE)), kept.get(REFERENCE)));
    }
}
