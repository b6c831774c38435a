// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.util.Locale;

/** What a trigger value brings about, whatever else was typed beside it. */
enum TriggerOutcome {
    CONFIRMED,
    MISMATCH,
    NO_RECORD,
    RATE_LIMITED,
    SLOW,
    DOWN;

    /** The word on the wire: {@code no-record}, {@code rate-limited} … */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
