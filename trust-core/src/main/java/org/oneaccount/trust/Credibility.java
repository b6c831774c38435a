// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import java.util.Locale;
import java.util.Optional;

/** How far a source is believed (Art. 10, 12), lowest first. */
public enum Credibility {
    SELF_DECLARED,
    ACCREDITED,
    AUTHORITATIVE;

    /** The word in the policy document: {@code self-declared}, {@code accredited}, {@code authoritative}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isAtLeast(Credibility least) {
        return compareTo(least) >= 0;
    }

    public static Optional<Credibility> parse(String id) {
        for (Credibility credibility : values()) {
            if (credibility.id().equals(id)) {
                return Optional.of(credibility);
            }
        }
        return Optional.empty();
    }
}
