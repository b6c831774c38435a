// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.counter;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How often something may happen to one subject within a window, which opens with the first time.
 *
 * @param name what is counted, e.g. {@code sms.per-mobile-hour}
 * @param subject whom it is counted for (a mobile, an address, an account); kept as a keyed fingerprint only
 */
public record Quota(String name, String subject, int limit, Duration window) {

    public Quota {
        requireNonNull(name, "name");
        requireNonNull(subject, "subject");
        if (limit < 1) {
            throw new IllegalArgumentException(name + " must allow at least 1, not " + limit);
        }
        if (window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException(name + " needs a window longer than " + window);
        }
    }

    /** Hides the subject: it may be a number that belongs in no log. */
    @Override
    public String toString() {
        return name;
    }
}
