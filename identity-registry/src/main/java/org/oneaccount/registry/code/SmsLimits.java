// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.code;

import static org.oneaccount.registry.counter.Limit.daily;
import static org.oneaccount.registry.counter.Limit.hourly;

import java.util.List;
import org.oneaccount.registry.counter.Limit;
import org.oneaccount.registry.counter.NumberSetting;

/** How many codes may be sent, to whom and for whom; to a mobile, for each use by itself. Each limit refuses with its own name. */
public final class SmsLimits {

    public enum Subject {
        MOBILE,
        ACCOUNT,
        ADDRESS
    }

    public static final List<Limit<Subject>> ALL = List.of(
            hourly(
                    Subject.MOBILE,
                    "Messages per mobile, use and hour",
                    number("sms.per-mobile-hour", 5),
                    CodeRefusal.MOBILE_HOUR_LIMIT),
            daily(
                    Subject.MOBILE,
                    "Messages per mobile, use and day",
                    number("sms.per-mobile-day", 10),
                    CodeRefusal.MOBILE_DAY_LIMIT),
            hourly(
                    Subject.ACCOUNT,
                    "Messages per account and hour",
                    number("sms.per-account-hour", 8),
                    CodeRefusal.ACCOUNT_HOUR_LIMIT),
            daily(
                    Subject.ACCOUNT,
                    "Messages per account and day",
                    number("sms.per-account-day", 20),
                    CodeRefusal.ACCOUNT_DAY_LIMIT),
            hourly(
                    Subject.ADDRESS,
                    "Messages per client address and hour",
                    number("sms.per-address-hour", 60),
                    CodeRefusal.ADDRESS_HOUR_LIMIT),
            daily(
                    Subject.ADDRESS,
                    "Messages per client address and day",
                    number("sms.per-address-day", 300),
                    CodeRefusal.ADDRESS_DAY_LIMIT));

    private SmsLimits() {}

    private static NumberSetting number(String key, int fallback) {
        return new NumberSetting(key, fallback, 1, 100_000);
    }
}
