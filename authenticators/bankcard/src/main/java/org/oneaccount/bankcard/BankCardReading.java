// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.bankcard;

import java.util.List;
import java.util.function.Function;
import org.oneaccount.proof.Fault;

/** What a {@link BankCardEntry} says, before anybody is asked about it. */
sealed interface BankCardReading {

    record Complete(CardAndMobile typed) implements BankCardReading {}

    record Faulty(List<Fault> faults) implements BankCardReading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    default <R> R fold(Function<Complete, R> complete, Function<Faulty, R> faulty) {
        return this instanceof Complete reading ? complete.apply(reading) : faulty.apply((Faulty) this);
    }
}
