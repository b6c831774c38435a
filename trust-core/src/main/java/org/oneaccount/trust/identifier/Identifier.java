// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** What somebody typed to say which account is meant, in canonical form. */
public record Identifier(Kind kind, String value) {

    /** Strict kinds first: what parses as one of them is never a username. */
    public enum Kind {
        MOBILE,
        ID_NUMBER,
        CREDIT_CODE,
        EMAIL,
        USERNAME
    }

    public Identifier {
        requireNonNull(kind, "kind");
        requireNonNull(value, "value");
    }

    /** The kind that what was typed belongs to; {@code USERNAME} when it fits no stricter one. */
    public static Identifier of(String typed, LocalDate today) {
        throw new UnsupportedOperationException("skeleton");
    }

    /** Hides the value: it may be a number that belongs in no log. */
    @Override
    public String toString() {
        return kind.name();
    }
}
