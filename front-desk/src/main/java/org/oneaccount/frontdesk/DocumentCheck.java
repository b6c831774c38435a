// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import java.util.Locale;
import java.util.Optional;

/** How the document was checked. Art. 11 asks for equipment that can verify documents, so an operator's eye alone is none of them. */
enum DocumentCheck {
    /** The chip was read and its signature or cryptogram verified. */
    CHIP,
    /** A document scanner checked the security features of the page or card. */
    SCANNER;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<DocumentCheck> parse(String id) {
        for (DocumentCheck check : values()) {
            if (check.id().equals(id)) {
                return Optional.of(check);
            }
        }
        return Optional.empty();
    }
}
