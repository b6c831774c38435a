// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.biometric;

import static org.oneaccount.registry.counter.Limit.daily;
import static org.oneaccount.registry.counter.Limit.hourly;

import java.util.List;
import org.oneaccount.registry.counter.Limit;
import org.oneaccount.registry.counter.NumberSetting;

/**
 * How many checks may be begun. Each one is another chance for a recording or a mask, and costs the city money; one that
 * ends well is not counted.
 */
final class BiometricLimits {

    enum Subject {
        ACCOUNT,
        PERSON
    }

    static final List<Limit<Subject>> ALL = List.of(
            hourly(
                    Subject.ACCOUNT,
                    "Checks per account and hour",
                    number("biometric.per-account-hour", 5),
                    BiometricRefusal.ACCOUNT_HOUR_LIMIT),
            daily(
                    Subject.ACCOUNT,
                    "Checks per account and day",
                    number("biometric.per-account-day", 10),
                    BiometricRefusal.ACCOUNT_DAY_LIMIT),
            hourly(
                    Subject.PERSON,
                    "Checks per person and hour",
                    number("biometric.per-person-hour", 5),
                    BiometricRefusal.PERSON_HOUR_LIMIT),
            daily(
                    Subject.PERSON,
                    "Checks per person and day",
                    number("biometric.per-person-day", 10),
                    BiometricRefusal.PERSON_DAY_LIMIT));

    private BiometricLimits() {}

    private static NumberSetting number(String key, int fallback) {
        return new NumberSetting(key, fallback, 1, 1000);
    }
}
