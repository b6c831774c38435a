// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import java.util.Locale;
import java.util.Optional;

/** How the holder of a forgotten password shows that the account is theirs. */
enum ResetWay {
    SMS,
    EMAIL;

    /** The value of the page's button and of the condition's setting. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ResetWay> parse(String id) {
        for (ResetWay way : values()) {
            if (way.id().equals(id)) {
                return Optional.of(way);
            }
        }
        return Optional.empty();
    }
}
