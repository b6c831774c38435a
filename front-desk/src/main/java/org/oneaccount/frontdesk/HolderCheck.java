// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import java.util.Locale;
import java.util.Optional;

/** Who saw that the document is the one of whoever shows it. A genuine card proves nothing about the hand that holds it, so nothing is confirmed without. */
enum HolderCheck {
    /** Somebody of the staff compared person and document; so there is an operator. */
    OPERATOR,
    /** The machine compared the live face with the picture on the chip or page. */
    FACE;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<HolderCheck> parse(String id) {
        for (HolderCheck check : values()) {
            if (check.id().equals(id)) {
                return Optional.of(check);
            }
        }
        return Optional.empty();
    }
}
