// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.idcard;

import java.time.Duration;
import org.oneaccount.proof.NumberSetting;

/**
 * How often a source may say no. An account that may guess without end finds the names that belong to numbers; a number
 * that may be guessed from many accounts gives its name away too.
 */
enum IdCardLimit {
    ACCOUNT_HOUR(
            "Failed checks per account and hour",
            "idcard.per-account-hour",
            5,
            Window.HOUR,
            IdCardRefusal.ACCOUNT_HOUR_LIMIT),
    ACCOUNT_DAY(
            "Failed checks per account and day",
            "idcard.per-account-day",
            10,
            Window.DAY,
            IdCardRefusal.ACCOUNT_DAY_LIMIT),
    NUMBER_HOUR(
            "Failed checks per document number and hour",
            "idcard.per-number-hour",
            5,
            Window.HOUR,
            IdCardRefusal.NUMBER_HOUR_LIMIT),
    NUMBER_DAY(
            "Failed checks per document number and day",
            "idcard.per-number-day",
            10,
            Window.DAY,
            IdCardRefusal.NUMBER_DAY_LIMIT);

    private static final int MOST = 1000;

    private final String label;
    private final NumberSetting setting;
    private final Duration window;
    private final IdCardRefusal refusal;

    IdCardLimit(String label, String key, int fallback, Duration window, IdCardRefusal refusal) {
        this.label = label;
        this.setting = new NumberSetting(key, fallback, 1, MOST);
        this.window = window;
        this.refusal = refusal;
    }

    String label() {
        return label;
    }

    NumberSetting setting() {
        return setting;
    }

    Duration window() {
        return window;
    }

    IdCardRefusal refusal() {
        return refusal;
    }

    /** An enum's constants are made before its own static fields. */
    private static final class Window {
        static final Duration HOUR = Duration.ofHours(1);
        static final Duration DAY = Duration.ofDays(1);
    }
}
