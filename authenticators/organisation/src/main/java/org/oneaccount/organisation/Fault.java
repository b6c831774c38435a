// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.organisation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.oneaccount.trust.RefusalReason;

/**
 * One thing wrong.
 *
 * @param field beside which it is said; empty when it is no single field's fault, or must not be told whose
 * @param figure what the message shows, in the unit that {@link OrganisationRefusal} names; 0 when it shows none
 */
record Fault(Optional<String> field, RefusalReason reason, long figure) {

    Fault {
        requireNonNull(field, "field");
        requireNonNull(reason, "reason");
    }

    static Fault of(String field, RefusalReason reason) {
        return new Fault(Optional.of(field), reason, 0);
    }

    static Fault of(RefusalReason reason) {
        return new Fault(Optional.empty(), reason, 0);
    }
}
