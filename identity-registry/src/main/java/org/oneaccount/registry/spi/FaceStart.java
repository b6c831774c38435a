// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.function.Function;
import org.oneaccount.trust.Outcome;

/** What a face source answers when it is asked to begin. */
public sealed interface FaceStart {

    /**
     * The holder may go to the source's page.
     *
     * @param transaction how the source calls this check; names nobody
     * @param page where a camera is; good for this check only
     */
    record Started(String transaction, URI page) implements FaceStart {
        public Started {
            requireNonNull(transaction, "transaction");
            requireNonNull(page, "page");
        }
    }

    /** The source will not look at this person. */
    record Refuted(FaceRefusal reason) implements FaceStart {
        public Refuted {
            requireNonNull(reason, "reason");
        }
    }

    record Unavailable(Outcome.Unavailable cause) implements FaceStart, Silence {
        public Unavailable {
            requireNonNull(cause, "cause");
        }
    }

    default <R> R fold(
            Function<Started, R> started, Function<Refuted, R> refuted, Function<Unavailable, R> unavailable) {
        if (this instanceof Started answer) {
            return started.apply(answer);
        }
        if (this instanceof Refuted answer) {
            return refuted.apply(answer);
        }
        return unavailable.apply((Unavailable) this);
    }
}
