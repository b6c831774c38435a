// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.organisation;

import java.util.List;
import java.util.function.Function;
import org.oneaccount.proof.Fault;
import org.oneaccount.registry.Organisation;

/** What an {@link OrganisationEntry} says, before the register is asked about it. */
sealed interface OrganisationReading {

    record Complete(Organisation organisation) implements OrganisationReading {}

    record Faulty(List<Fault> faults) implements OrganisationReading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    default <R> R fold(Function<Complete, R> complete, Function<Faulty, R> faulty) {
        return this instanceof Complete reading ? complete.apply(reading) : faulty.apply((Faulty) this);
    }
}
