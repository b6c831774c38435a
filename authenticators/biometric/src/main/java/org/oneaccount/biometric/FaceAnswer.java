// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.biometric;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import java.util.function.Supplier;
import org.oneaccount.trust.Outcome;

/** What became of one step of a check. */
sealed interface FaceAnswer {

    /** The holder may go to the source's page. */
    record Begun(FaceCheck check) implements FaceAnswer {
        public Begun {
            requireNonNull(check, "check");
        }
    }

    /** Nobody has finished it at the source yet. */
    record Pending() implements FaceAnswer {}

    /** The live face was seen; where the proof is for evidence, it is written. */
    record Proven(Outcome.Confirmed outcome) implements FaceAnswer {
        public Proven {
            requireNonNull(outcome, "outcome");
        }
    }

    /** @param minutes to wait; 0 where waiting does not help */
    record Refused(BiometricRefusal reason, long minutes) implements FaceAnswer {
        public Refused {
            requireNonNull(reason, "reason");
        }

        Refused(BiometricRefusal reason) {
            this(reason, 0);
        }
    }

    record Unavailable(Outcome.Unavailable cause) implements FaceAnswer {
        public Unavailable {
            requireNonNull(cause, "cause");
        }
    }

    default <R> R fold(
            Function<Begun, R> begun,
            Supplier<R> pending,
            Function<Proven, R> proven,
            Function<Refused, R> refused,
            Function<Unavailable, R> unavailable) {
        if (this instanceof Begun answer) {
            return begun.apply(answer);
        }
        if (this instanceof Proven answer) {
            return proven.apply(answer);
        }
        if (this instanceof Refused answer) {
            return refused.apply(answer);
        }
        if (this instanceof Unavailable answer) {
            return unavailable.apply(answer);
        }
        return pending.get();
    }
}
