// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import java.time.LocalDate;
import java.util.Optional;

/** A number that a source can check: citizen ID (GB 11643), residence permit (81, 82, 83) or foreign permanent resident card. Canonical: upper case. */
public record IdNumber(String value) {

    public IdNumber {
        throw new UnsupportedOperationException("skeleton");
    }

    /** What was typed, normalised (trimmed, full-width to half-width, {@code x} to {@code X}); empty when it is no such number today. */
    public static Optional<IdNumber> parse(String typed, LocalDate today) {
        throw new UnsupportedOperationException("skeleton");
    }

    /** Follows from the number itself. */
    public DocumentType type() {
        throw new UnsupportedOperationException("skeleton");
    }

    /** For people: {@code 1101**********002X}. */
    public String masked() {
        throw new UnsupportedOperationException("skeleton");
    }

    @Override
    public String toString() {
        return masked();
    }
}
