// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import java.util.Optional;

/** A mainland mobile number. Canonical: E.164, {@code +8613800000001}. */
public record MobileNumber(String e164) {

    public MobileNumber {
        throw new UnsupportedOperationException("skeleton");
    }

    /** What was typed, with or without {@code +86}, {@code 0086}, spaces, hyphens, full-width digits; empty when it is no mainland mobile. */
    public static Optional<MobileNumber> parse(String typed) {
        throw new UnsupportedOperationException("skeleton");
    }

    /** The eleven digits that mainland services expect. */
    public String national() {
        throw new UnsupportedOperationException("skeleton");
    }

    /** For people: {@code 138****0001}. */
    public String masked() {
        throw new UnsupportedOperationException("skeleton");
    }

    @Override
    public String toString() {
        return masked();
    }
}
