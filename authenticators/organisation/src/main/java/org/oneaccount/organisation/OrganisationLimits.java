// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.organisation;

import static org.oneaccount.registry.counter.Limit.daily;
import static org.oneaccount.registry.counter.Limit.hourly;

import java.util.List;
import org.oneaccount.registry.counter.Limit;
import org.oneaccount.registry.counter.NumberSetting;

/**
 * How often the register may say no. Nothing counts for the organisation that is asked about: what it is called is public,
 * so whoever guesses wrong on purpose would only keep its real agents out.
 */
final class OrganisationLimits {

    enum Subject {
        ACCOUNT,
        /** Counted whatever the answer is, as the address is: a question costs the city money. */
        ACCOUNT_IN_ALL,
        ADDRESS
    }

    static final List<Limit<Subject>> ALL = List.of(
            hourly(
                    Subject.ACCOUNT,
                    "Failed checks per account and hour",
                    number("organisation.per-account-hour", 5),
                    OrganisationRefusal.ACCOUNT_HOUR_LIMIT),
            daily(
                    Subject.ACCOUNT,
                    "Failed checks per account and day",
                    number("organisation.per-account-day", 10),
                    OrganisationRefusal.ACCOUNT_DAY_LIMIT),
            daily(
                    Subject.ACCOUNT_IN_ALL,
                    "Checks of all kinds per account and day",
                    number("organisation.checks-per-account-day", 20),
                    OrganisationRefusal.ACCOUNT_CHECKS_LIMIT),
            hourly(
                    Subject.ADDRESS,
                    "Checks per client address and hour",
                    number("organisation.per-address-hour", 60),
                    OrganisationRefusal.ADDRESS_HOUR_LIMIT),
            daily(
                    Subject.ADDRESS,
                    "Checks per client address and day",
                    number("organisation.per-address-day", 300),
                    OrganisationRefusal.ADDRESS_DAY_LIMIT));

    private OrganisationLimits() {}

    private static NumberSetting number(String key, int fallback) {
        return new NumberSetting(key, fallback, 1, 100_000);
    }
}
