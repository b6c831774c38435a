// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import java.util.Locale;
import java.util.Optional;

/** Whom an account stands for (Art. 6, 9): a natural person, or a legal person whose agent holds it. */
public enum AccountType {
    NATURAL,
    LEGAL;

    /** The word used on every wire: {@code natural} or {@code legal}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AccountType> parse(String id) {
        for (AccountType type : values()) {
            if (type.id().equals(id)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
