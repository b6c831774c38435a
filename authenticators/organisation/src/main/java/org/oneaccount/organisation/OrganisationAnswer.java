// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.organisation;

import java.util.List;
import java.util.function.Function;
import org.oneaccount.proof.Fault;
import org.oneaccount.trust.Outcome;

/** What became of one submitted page. */
sealed interface OrganisationAnswer {

    /** The evidence is written. */
    record Proven(Outcome.Confirmed outcome) implements OrganisationAnswer {}

    record Refused(List<Fault> faults) implements OrganisationAnswer {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    record Unavailable(Outcome.Unavailable cause) implements OrganisationAnswer {}

    default <R> R fold(Function<Proven, R> proven, Function<Refused, R> refused, Function<Unavailable, R> unavailable) {
        if (this instanceof Proven answer) {
            return proven.apply(answer);
        }
        if (this instanceof Refused answer) {
            return refused.apply(answer);
        }
        return unavailable.apply((Unavailable) this);
    }
}
