// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.code;

import java.util.function.Function;
import org.oneaccount.trust.Outcome;

/** What became of an answer. */
public sealed interface Answering {

    /** The code was right and is used up now. */
    record Accepted(Outcome.Confirmed delivery) implements Answering {}

    /** @param figure the one figure the message shows: tries left, or minutes to wait */
    record Refused(CodeRefusal reason, long figure) implements Answering {}

    default <R> R fold(Function<Accepted, R> accepted, Function<Refused, R> refused) {
        return this instanceof Accepted step ? accepted.apply(step) : refused.apply((Refused) this);
    }
}
