// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.util.Locale;
import java.util.Optional;

/** How a stand-in behaves towards everybody, until it is switched again. */
enum SourceMode {
    UP,
    DOWN,
    SLOW,
    RATE_LIMITED;

    /** The word on the wire: {@code up}, {@code down}, {@code slow}, {@code rate-limited}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<SourceMode> parse(String id) {
        for (SourceMode mode : values()) {
            if (mode.id().equals(id)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
