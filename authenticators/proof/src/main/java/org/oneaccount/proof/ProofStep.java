// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.RefusalReason;

/** Where a proof stands after one request. */
public sealed interface ProofStep {

    /** Show this page; the dialogue goes on. A wrong answer that may be mended is a page too, with the reason noted as an event. */
    record Page(Response response) implements ProofStep {
        public Page {
            requireNonNull(response, "response");
        }
    }

    /** Finished, with what the source said per factor. The evidence is already recorded. */
    record Done(Map<Factor, Outcome.Confirmed> outcomes) implements ProofStep {
        public Done {
            outcomes = Map.copyOf(outcomes);
        }
    }

    /**
     * This way is closed for now; the host says why and offers the others.
     *
     * @param byHolder whether the holder chose so: then nothing went wrong
     */
    record Refused(RefusalReason reason, boolean byHolder) implements ProofStep {
        public Refused {
            requireNonNull(reason, "reason");
        }

        public Refused(RefusalReason reason) {
            this(reason, false);
        }
    }

    /** The outside did not answer. Nothing was counted; the host says so and offers the others. */
    record Unavailable(Outcome.Unavailable cause) implements ProofStep {
        public Unavailable {
            requireNonNull(cause, "cause");
        }
    }

    /** The holder leaves the dialogue. */
    record Left() implements ProofStep {}

    default <R> R fold(
            Function<Page, R> page,
            Function<Done, R> done,
            Function<Refused, R> refused,
            Function<Unavailable, R> unavailable,
            Supplier<R> left) {
        if (this instanceof Page step) {
            return page.apply(step);
        }
        if (this instanceof Done step) {
            return done.apply(step);
        }
        if (this instanceof Refused step) {
            return refused.apply(step);
        }
        if (this instanceof Unavailable step) {
            return unavailable.apply(step);
        }
        return left.get();
    }
}
