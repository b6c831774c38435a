// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sms;

import static org.oneaccount.proof.Limit.daily;
import static org.oneaccount.proof.Limit.hourly;

import java.util.List;
import org.oneaccount.proof.Limit;
import org.oneaccount.proof.NumberSetting;

/** How many codes may be sent, to whom and for whom. Each limit refuses with its own name. */
final class SmsLimits {

    enum Subject {
        MOBILE,
        ACCOUNT,
        ADDRESS
    }

    static final List<Limit<Subject>> ALL = List.of(
            hourly(
                    Subject.MOBILE,
                    "Messages per mobile and hour",
                    number("sms.per-mobile-hour", 5),
                    SmsRefusal.MOBILE_HOUR_LIMIT),
            daily(
                    Subject.MOBILE,
                    "Messages per mobile and day",
                    number("sms.per-mobile-day", 10),
                    SmsRefusal.MOBILE_DAY_LIMIT),
            hourly(
                    Subject.ACCOUNT,
                    "Messages per account and hour",
                    number("sms.per-account-hour", 8),
                    SmsRefusal.ACCOUNT_HOUR_LIMIT),
            daily(
                    Subject.ACCOUNT,
                    "Messages per account and day",
                    number("sms.per-account-day", 20),
                    SmsRefusal.ACCOUNT_DAY_LIMIT),
            hourly(
                    Subject.ADDRESS,
                    "Messages per client address and hour",
                    number("sms.per-address-hour", 60),
                    SmsRefusal.ADDRESS_HOUR_LIMIT),
            daily(
                    Subject.ADDRESS,
                    "Messages per client address and day",
                    number("sms.per-address-day", 300),
                    SmsRefusal.ADDRESS_DAY_LIMIT));

    private SmsLimits() {}

    private static NumberSetting number(String key, int fallback) {
        return new NumberSetting(key, fallback, 1, 100_000);
    }
}
