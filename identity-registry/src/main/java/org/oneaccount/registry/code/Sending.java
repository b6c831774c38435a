// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.code;

import java.util.function.Function;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.RefusalReason;

/** What became of the wish to send a code. */
public sealed interface Sending {

    record Sent(SmsChallenge challenge) implements Sending {}

    /**
     * Nothing was sent.
     *
     * @param figure the one figure the message shows: seconds or minutes to wait
     */
    record Refused(RefusalReason reason, long figure) implements Sending {}

    /** The gateway did not answer. Nothing was counted. */
    record Unavailable(Outcome.Unavailable cause) implements Sending {}

    default <R> R fold(Function<Sent, R> sent, Function<Refused, R> refused, Function<Unavailable, R> unavailable) {
        if (this instanceof Sent step) {
            return sent.apply(step);
        }
        if (this instanceof Refused step) {
            return refused.apply(step);
        }
        return unavailable.apply((Unavailable) this);
    }
}
