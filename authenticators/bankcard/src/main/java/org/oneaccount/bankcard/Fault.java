// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.bankcard;

import static java.util.Objects.requireNonNull;

import org.oneaccount.trust.RefusalReason;

/**
 * One thing wrong with one field.
 *
 * @param figure what the message shows, in the unit that {@link BankCardRefusal} names; 0 when it shows none
 */
record Fault(String field, RefusalReason reason, long figure) {

    Fault {
        requireNonNull(field, "field");
        requireNonNull(reason, "reason");
    }

    Fault(String field, RefusalReason reason) {
        this(field, reason, 0);
    }
}
