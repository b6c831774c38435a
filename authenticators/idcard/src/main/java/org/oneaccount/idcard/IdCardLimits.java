// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.idcard;

import static org.oneaccount.registry.counter.Limit.daily;
import static org.oneaccount.registry.counter.Limit.hourly;

import java.util.List;
import org.oneaccount.registry.counter.Limit;
import org.oneaccount.registry.counter.NumberSetting;

/**
 * How often a source may say no, and how often it is asked at all. An account that may guess without end finds the names that belong to numbers; a number
 * that may be guessed from many accounts gives its name away too ({@link Asker}). What a holder only declares counts for the account
 * likewise: nobody else limits it. Each question costs the city money, whatever the answer: so all of them count for the account and
 * for the address, from which somebody may open accounts without end.
 */
final class IdCardLimits {

    enum Subject {
        ACCOUNT,
        NUMBER,
        /** For every question, also those that turn out right. */
        ACCOUNT_IN_ALL,
        ADDRESS
    }

    static final List<Limit<Subject>> ALL = List.of(
            hourly(
                    Subject.ACCOUNT,
                    "Failed checks and declarations per account and hour",
                    number("idcard.per-account-hour", 5),
                    IdCardRefusal.ACCOUNT_HOUR_LIMIT),
            daily(
                    Subject.ACCOUNT,
                    "Failed checks and declarations per account and day",
                    number("idcard.per-account-day", 10),
                    IdCardRefusal.ACCOUNT_DAY_LIMIT),
            hourly(
                    Subject.NUMBER,
                    "Failed checks per document number and hour",
                    number("idcard.per-number-hour", 5),
                    IdCardRefusal.NUMBER_HOUR_LIMIT),
            daily(
                    Subject.NUMBER,
                    "Failed checks per document number and day",
                    number("idcard.per-number-day", 10),
                    IdCardRefusal.NUMBER_DAY_LIMIT),
            daily(
                    Subject.ACCOUNT_IN_ALL,
                    "Checks of all kinds per account and day",
                    number("idcard.checks-per-account-day", 20),
                    IdCardRefusal.ACCOUNT_CHECKS_LIMIT),
            hourly(
                    Subject.ADDRESS,
                    "Checks per client address and hour",
                    number("idcard.per-address-hour", 60),
                    IdCardRefusal.ADDRESS_HOUR_LIMIT),
            daily(
                    Subject.ADDRESS,
                    "Checks per client address and day",
                    number("idcard.per-address-day", 300),
                    IdCardRefusal.ADDRESS_DAY_LIMIT));

    private IdCardLimits() {}

    private static NumberSetting number(String key, int fallback) {
        return new NumberSetting(key, fallback, 1, 100_000);
    }
}
