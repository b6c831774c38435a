// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import java.util.function.Supplier;
import org.oneaccount.trust.Outcome;

/** What a face source answers when it is asked how a check went. */
public sealed interface FaceResult {

    /** Nobody has finished it yet. */
    record Pending() implements FaceResult {}

    /** A live face, and the one on record. */
    record Confirmed(Outcome.Confirmed outcome) implements FaceResult {
        public Confirmed {
            requireNonNull(outcome, "outcome");
        }
    }

    record Refuted(FaceRefusal reason) implements FaceResult {
        public Refuted {
            requireNonNull(reason, "reason");
        }
    }

    record Unavailable(Outcome.Unavailable cause) implements FaceResult, Silence {
        public Unavailable {
            requireNonNull(cause, "cause");
        }
    }

    default <R> R fold(
            Supplier<R> pending,
            Function<Confirmed, R> confirmed,
            Function<Refuted, R> refuted,
            Function<Unavailable, R> unavailable) {
        if (this instanceof Confirmed answer) {
            return confirmed.apply(answer);
        }
        if (this instanceof Refuted answer) {
            return refuted.apply(answer);
        }
        if (this instanceof Unavailable answer) {
            return unavailable.apply(answer);
        }
        return pending.get();
    }
}
