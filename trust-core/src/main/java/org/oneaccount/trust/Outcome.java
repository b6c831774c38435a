// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.Function;

/** What a source said. Being unavailable is not an answer: it never becomes evidence and never counts as an attempt. */
public sealed interface Outcome {

    /**
     * Yes, it matches.
     *
     * @param reference the source's transaction id; never personal data
     */
    record Confirmed(SourceId source, String reference) implements Outcome {
        public Confirmed {
            requireNonNull(source, "source");
            requireNonNull(reference, "reference");
        }
    }

    /** No, and why. */
    record Refuted(RefusalReason reason) implements Outcome {
        public Refuted {
            requireNonNull(reason, "reason");
        }
    }

    /** No answer at all: ask again later, or another way. */
    record Unavailable(SourceId source, Duration retryAfter) implements Outcome {
        public Unavailable {
            requireNonNull(source, "source");
            requireNonNull(retryAfter, "retryAfter");
        }
    }

    /** Java 17 cannot switch over types. With fold, a forgotten case does not compile. */
    default <R> R fold(
            Function<Confirmed, R> confirmed, Function<Refuted, R> refuted, Function<Unavailable, R> unavailable) {
        if (this instanceof Confirmed answer) {
            return confirmed.apply(answer);
        }
        if (this instanceof Refuted answer) {
            return refuted.apply(answer);
        }
        return unavailable.apply((Unavailable) this);
    }
}
