// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sms;

import java.time.Duration;
import org.oneaccount.proof.NumberSetting;

/** How many codes may be sent, to whom and for whom. Each limit refuses with its own name. */
enum SmsLimit {
    MOBILE_HOUR("Messages per mobile and hour", "sms.per-mobile-hour", 5, Window.HOUR, SmsRefusal.MOBILE_HOUR_LIMIT),
    MOBILE_DAY("Messages per mobile and day", "sms.per-mobile-day", 10, Window.DAY, SmsRefusal.MOBILE_DAY_LIMIT),
    ACCOUNT_HOUR(
            "Messages per account and hour", "sms.per-account-hour", 8, Window.HOUR, SmsRefusal.ACCOUNT_HOUR_LIMIT),
    ACCOUNT_DAY("Messages per account and day", "sms.per-account-day", 20, Window.DAY, SmsRefusal.ACCOUNT_DAY_LIMIT),
    ADDRESS_HOUR(
            "Messages per client address and hour",
            "sms.per-address-hour",
            60,
            Window.HOUR,
            SmsRefusal.ADDRESS_HOUR_LIMIT),
    ADDRESS_DAY(
            "Messages per client address and day",
            "sms.per-address-day",
            300,
            Window.DAY,
            SmsRefusal.ADDRESS_DAY_LIMIT);

    private static final int MOST = 100_000;

    private final String label;
    private final NumberSetting setting;
    private final Duration window;
    private final SmsRefusal refusal;

    SmsLimit(String label, String key, int fallback, Duration window, SmsRefusal refusal) {
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

    SmsRefusal refusal() {
        return refusal;
    }

    /** An enum's constants are made before its own static fields. */
    private static final class Window {
        static final Duration HOUR = Duration.ofHours(1);
        static final Duration DAY = Duration.ofDays(1);
    }
}
