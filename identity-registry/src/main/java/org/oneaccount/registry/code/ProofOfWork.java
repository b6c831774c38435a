// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.code;

import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.altcha.altcha.Altcha;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.util.JsonSerialization;

/**
 * A sum that costs the visitor's computer a second or two, and whoever wants to send a million messages a million of
 * them. ALTCHA, hosted here: no third party sees the visitor.
 */
final class ProofOfWork {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final String key;
    private final int size;
    private final SingleUseObjectProvider used;

    /**
     * @param key signs the sums, the same on every node
     * @param size the sum is a number up to this one
     */
    ProofOfWork(String key, int size, SingleUseObjectProvider used) {
        this.key = key;
        this.size = size;
        this.used = used;
    }

    /** A new sum, as the widget reads it. */
    String challenge() {
        try {
            Altcha.Challenge sum = Altcha.createChallenge(new Altcha.ChallengeOptions()
                    .setHmacKey(key)
                    .setMaxNumber((long) size)
                    .setSecureRandomNumber(true)
                    .setExpiresInSeconds(LIFETIME.toSeconds()));
            return JsonSerialization.writeValueAsString(Map.of(
                    "algorithm", sum.algorithm,
                    "challenge", sum.challenge,
                    "maxnumber", sum.maxnumber,
                    "salt", sum.salt,
                    "signature", sum.signature));
        } catch (Exception impossible) {
            throw new IllegalStateException("the platform lacks what ALTCHA needs", impossible);
        }
    }

    /** Whether this is a right solution of a sum of ours that is not too old; true once per sum. */
    boolean isDone(String solution) {
        if (solution == null || solution.isBlank()) {
            return false;
        }
        try {
            return Altcha.verifySolution(solution, key, true)
                    && used.putIfAbsent("trust.sms.work." + signature(solution), LIFETIME.toSeconds());
        } catch (Exception malformed) {
            return false;
        }
    }

    private static String signature(String solution) throws IOException {
        Map<?, ?> parts = JsonSerialization.readValue(Base64.getDecoder().decode(solution), Map.class);
        return String.valueOf(parts.get("signature"));
    }
}
