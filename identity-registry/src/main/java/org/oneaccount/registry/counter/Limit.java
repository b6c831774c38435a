// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.counter;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.oneaccount.trust.RefusalReason;

/**
 * How often something may happen to one subject within a window, and the name by which once more is refused. The number
 * is the realm's to set.
 *
 * @param subject whom it counts for, in the proof's own words (an account, a mobile)
 * @param label how the admin console calls the setting
 */
public record Limit<S extends Enum<S>>(
        S subject, String label, NumberSetting setting, Duration window, RefusalReason refusal) {

    public Limit {
        requireNonNull(subject, "subject");
        requireNonNull(label, "label");
        requireNonNull(setting, "setting");
        requireNonNull(window, "window");
        requireNonNull(refusal, "refusal");
    }

    public static <S extends Enum<S>> Limit<S> hourly(
            S subject, String label, NumberSetting setting, RefusalReason refusal) {
        return new Limit<>(subject, label, setting, Duration.ofHours(1), refusal);
    }

    public static <S extends Enum<S>> Limit<S> daily(
            S subject, String label, NumberSetting setting, RefusalReason refusal) {
        return new Limit<>(subject, label, setting, Duration.ofDays(1), refusal);
    }
}
