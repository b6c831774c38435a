// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.idcard;

import static java.util.Objects.requireNonNull;

/**
 * One thing wrong with one field.
 *
 * @param figure what the message shows, in the unit that {@link IdCardRefusal} names; 0 when it shows none
 */
record Fault(String field, IdCardRefusal reason, long figure) {

    Fault {
        requireNonNull(field, "field");
        requireNonNull(reason, "reason");
    }

    Fault(String field, IdCardRefusal reason) {
        this(field, reason, 0);
    }
}
