// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.idcard;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.oneaccount.proof.Fault;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.PersonName;

/** What an {@link IdCardEntry} says, before anybody is asked about it. */
sealed interface IdCardReading {

    /** A document that a source can confirm. */
    record Checked(PersonName name, Document document) implements IdCardReading {}

    /** A document that rests on the holder's word. */
    record Declared(PersonName name, Document document, LocalDate validUntil) implements IdCardReading {}

    /** A declared type was chosen; what else it needs was not on the page yet. */
    record Unfinished() implements IdCardReading {}

    record Faulty(List<Fault> faults) implements IdCardReading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    default <R> R fold(
            Function<Checked, R> checked,
            Function<Declared, R> declared,
            Supplier<R> unfinished,
            Function<Faulty, R> faulty) {
        if (this instanceof Checked reading) {
            return checked.apply(reading);
        }
        if (this instanceof Declared reading) {
            return declared.apply(reading);
        }
        return this instanceof Unfinished ? unfinished.get() : faulty.apply((Faulty) this);
    }
}
