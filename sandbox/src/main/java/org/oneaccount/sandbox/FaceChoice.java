// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.util.Locale;
import java.util.Optional;

/** What somebody may let happen on the face source's page. The order is that of its buttons. */
enum FaceChoice {
    CONFIRMED,
    MISMATCH,
    NOT_LIVE,
    NO_RECORD,
    CANCELLED,
    /** Goes back before anything is decided: the check stays unfinished. */
    UNFINISHED,
    /** Goes away without an answer: the check stays unfinished. */
    NEVER;

    /** The word on the wire: {@code not-live} … */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean decidesNothing() {
        return this == UNFINISHED || this == NEVER;
    }

    static Optional<FaceChoice> parse(String id) {
        for (FaceChoice choice : values()) {
            if (choice.id().equals(id)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }
}
