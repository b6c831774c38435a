// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import java.util.Optional;

/** A person's name as on the document. Canonical: trimmed, inner spaces collapsed, one form of the middle dot. */
public record PersonName(String value) {

    public PersonName {
        throw new UnsupportedOperationException("skeleton");
    }

    public static Optional<PersonName> parse(String typed) {
        throw new UnsupportedOperationException("skeleton");
    }

    /** For people: {@code 张*}. */
    public String masked() {
        throw new UnsupportedOperationException("skeleton");
    }

    @Override
    public String toString() {
        return masked();
    }
}
