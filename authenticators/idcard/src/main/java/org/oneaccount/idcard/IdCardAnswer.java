// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.idcard;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.oneaccount.proof.Fault;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Outcome;

/** What became of one submitted page. */
sealed interface IdCardAnswer {

    /** The evidence is written. */
    record Proven(Factor factor, Outcome.Confirmed outcome) implements IdCardAnswer {}

    /** Ask for the rest of the document. */
    record Unfinished() implements IdCardAnswer {}

    record Refused(List<Fault> faults) implements IdCardAnswer {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** The match is confirmed and kept as a claim; another account holds the number. */
    record Taken() implements IdCardAnswer {}

    /** The match is confirmed and kept as a claim; it is that of the organisation's head, whose name and number many know. */
    record Head() implements IdCardAnswer {}

    record Unavailable(Outcome.Unavailable cause) implements IdCardAnswer {}

    default <R> R fold(
            Function<Proven, R> proven,
            Supplier<R> unfinished,
            Function<Refused, R> refused,
            Supplier<R> taken,
            Supplier<R> head,
            Function<Unavailable, R> unavailable) {
        if (this instanceof Proven answer) {
            return proven.apply(answer);
        }
        if (this instanceof Refused answer) {
            return refused.apply(answer);
        }
        if (this instanceof Unavailable answer) {
            return unavailable.apply(answer);
        }
        if (this instanceof Head) {
            return head.get();
        }
        return this instanceof Taken ? taken.get() : unfinished.get();
    }
}
