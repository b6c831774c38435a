// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One identity document.
 *
 * @param country issuing country, ISO 3166-1 alpha-3; only and always for passports
 */
public record Document(DocumentType type, String number, Optional<String> country) {

    public Document {
        throw new UnsupportedOperationException("skeleton");
    }

    /** Empty when the number has not the form of that type. */
    public static Optional<Document> parse(
            DocumentType type, String number, Optional<String> country, LocalDate today) {
        throw new UnsupportedOperationException("skeleton");
    }

    public String masked() {
        throw new UnsupportedOperationException("skeleton");
    }

    @Override
    public String toString() {
        return type.id() + " " + masked();
    }
}
