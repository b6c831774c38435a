// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.code;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import org.oneaccount.trust.Outcome;

/**
 * One code, for one dialogue and one mobile. The code itself is not here: it is derived from the nonce when it is sent
 * again.
 *
 * @param delivery who carried the message; becomes the source of the evidence
 */
public record SmsChallenge(String nonce, Instant expiresAt, Instant sentAt, Outcome.Confirmed delivery) {

    enum Answer {
        MATCHED,
        WRONG,
        EXPIRED,
        LOCKED
    }

    public SmsChallenge {
        requireNonNull(nonce, "nonce");
        requireNonNull(delivery, "delivery");
        if (sentAt.isAfter(expiresAt)) {
            throw new IllegalArgumentException("sentAt " + sentAt + " must not be after expiresAt " + expiresAt);
        }
    }

    boolean isLiveAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** From when the next message may leave. */
    public Instant resendAt(Duration resendAfter) {
        return sentAt.plus(resendAfter);
    }

    /** What was handed over once stays so, also when the next message may not leave: its code is the same. */
    SmsChallenge sentAgain(Instant now, Outcome.Confirmed by) {
        return new SmsChallenge(nonce, expiresAt, now, by.equals(SmsSender.UNSENT) ? delivery : by);
    }

    /** Whether anybody can have read the code. Otherwise whoever enters it has guessed it. */
    boolean isHandedOver() {
        return !delivery.equals(SmsSender.UNSENT);
    }

    /**
     * Lock and expiry come first, so that neither ever reveals whether the code was right.
     *
     * @param attemptLeft whether this answer was still within the allowed number; counted outside, because the count has
     *     to outlive this object
     */
    Answer check(String entered, boolean attemptLeft, CodeDeriver codes, Instant now) {
        if (!attemptLeft) {
            return Answer.LOCKED;
        }
        if (!isLiveAt(now)) {
            return Answer.EXPIRED;
        }
        return codes.matches(nonce, entered) ? Answer.MATCHED : Answer.WRONG;
    }
}
