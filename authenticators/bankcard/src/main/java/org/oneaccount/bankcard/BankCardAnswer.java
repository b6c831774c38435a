// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.bankcard;

import java.util.function.Function;
import java.util.function.Supplier;
import org.oneaccount.proof.Fault;
import org.oneaccount.trust.Outcome;

/** What became of one question to the bank. */
sealed interface BankCardAnswer {

    /** The evidence is written. */
    record Proven(Outcome.Confirmed outcome) implements BankCardAnswer {}

    record Refused(Fault fault) implements BankCardAnswer {}

    /** The bank confirmed, and another account holds the person's number on evidence as good. */
    record Taken() implements BankCardAnswer {}

    record Unavailable(Outcome.Unavailable cause) implements BankCardAnswer {}

    default <R> R fold(
            Function<Proven, R> proven,
            Function<Refused, R> refused,
            Supplier<R> taken,
            Function<Unavailable, R> unavailable) {
        if (this instanceof Proven answer) {
            return proven.apply(answer);
        }
        if (this instanceof Refused answer) {
            return refused.apply(answer);
        }
        return this instanceof Unavailable answer ? unavailable.apply(answer) : taken.get();
    }
}
