// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import java.util.Optional;

/** A unified social credit code (GB 32100). Canonical: upper case, 18 characters of its 31-letter alphabet. */
public record CreditCode(String value) {

    public CreditCode {
        throw new UnsupportedOperationException("skeleton");
    }

    public static Optional<CreditCode> parse(String typed) {
        throw new UnsupportedOperationException("skeleton");
    }
}
