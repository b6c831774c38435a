// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.biometric;

import static org.oneaccount.registry.counter.Limit.daily;
import static org.oneaccount.registry.counter.Limit.hourly;

import java.util.List;
import org.oneaccount.registry.counter.Limit;
import org.oneaccount.registry.counter.NumberSetting;

/**
 * How many checks may be begun. Each one is another chance for a recording or a mask, and costs the city money; one that
 * ends well counts for the address alone, and for the account in all. How a check went is asked of the source whenever
 * the page is shown; somebody may show it without end.
 */
final class BiometricLimits {

    enum Subject {
        ACCOUNT,
        PERSON,
        /** For every check, also those that end well. */
        ACCOUNT_IN_ALL,
        ADDRESS,
        /** For every question to the source how one check went. */
        CHECK
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
                    BiometricRefusal.PERSON_DAY_LIMIT),
            daily(
                    Subject.ACCOUNT_IN_ALL,
                    "Checks of all kinds per account and day",
                    number("biometric.checks-per-account-day", 20),
                    BiometricRefusal.ACCOUNT_CHECKS_LIMIT),
            hourly(
                    Subject.ADDRESS,
                    "Checks per client address and hour",
                    number("biometric.per-address-hour", 60),
                    BiometricRefusal.ADDRESS_HOUR_LIMIT),
            daily(
                    Subject.ADDRESS,
                    "Checks per client address and day",
                    number("biometric.per-address-day", 300),
                    BiometricRefusal.ADDRESS_DAY_LIMIT),
            hourly(
                    Subject.CHECK,
                    "Questions how one check went",
                    number("biometric.results-per-check", 30),
                    BiometricRefusal.RESULTS_LIMIT));

    private BiometricLimits() {}

    private static NumberSetting number(String key, int fallback) {
        return new NumberSetting(key, fallback, 1, 100_000);
    }
}
