// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import java.util.function.Supplier;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.mandate.Mandate;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.RefusalReason;

/** Whether a visitor may speak on a mandate. */
sealed interface Verdict {

    /** @param confirmed the register's word that the visitor is the head */
    record May(Mandate mandate, Organisation organisation, Outcome.Confirmed confirmed) implements Verdict {
        public May {
            requireNonNull(mandate, "mandate");
            requireNonNull(organisation, "organisation");
            requireNonNull(confirmed, "confirmed");
        }
    }

    /** Why a visitor may not, or not now. */
    sealed interface No extends Verdict {
        default <R> R fold(Function<MayNot, R> mayNot, Supplier<R> silent) {
            return this instanceof MayNot verdict ? mayNot.apply(verdict) : silent.get();
        }
    }

    /** @param minutes to wait, if it is a limit; else 0 */
    record MayNot(RefusalReason reason, long minutes) implements No {
        public MayNot {
            requireNonNull(reason, "reason");
        }

        MayNot(RefusalReason reason) {
            this(reason, 0);
        }
    }

    /** The register does not answer: neither yes nor no. */
    record Silent() implements No {}

    default <R> R fold(Function<May, R> may, Function<MayNot, R> mayNot, Supplier<R> silent) {
        return this instanceof May verdict ? may.apply(verdict) : ((No) this).fold(mayNot, silent);
    }
}
