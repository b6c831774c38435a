// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.bankcard;

import static org.oneaccount.registry.counter.Limit.daily;
import static org.oneaccount.registry.counter.Limit.hourly;

import java.util.List;
import org.oneaccount.registry.counter.Limit;
import org.oneaccount.registry.counter.NumberSetting;

/**
 * How often a bank may say no, and how often it is asked at all. Whoever may ask without end finds out which card belongs to which person, and with which
 * mobile: so questions count for the account that asks, and for card and mobile from whatever account. Each question costs the
 * city money, whatever the answer: so all of them count for the account and for the client's address.
 */
final class BankCardLimits {

    enum Subject {
        ACCOUNT,
        CARD,
        MOBILE,
        /** For every question, also those that turn out right. */
        ACCOUNT_IN_ALL,
        ADDRESS
    }

    static final List<Limit<Subject>> ALL = List.of(
            hourly(
                    Subject.ACCOUNT,
                    "Failed checks per account and hour",
                    number("bankcard.per-account-hour", 5),
                    BankCardRefusal.ACCOUNT_HOUR_LIMIT),
            daily(
                    Subject.ACCOUNT,
                    "Failed checks per account and day",
                    number("bankcard.per-account-day", 10),
                    BankCardRefusal.ACCOUNT_DAY_LIMIT),
            hourly(
                    Subject.CARD,
                    "Failed checks per card and hour",
                    number("bankcard.per-card-hour", 5),
                    BankCardRefusal.CARD_HOUR_LIMIT),
            daily(
                    Subject.CARD,
                    "Failed checks per card and day",
                    number("bankcard.per-card-day", 10),
                    BankCardRefusal.CARD_DAY_LIMIT),
            hourly(
                    Subject.MOBILE,
                    "Failed checks per reserved mobile and hour",
                    number("bankcard.per-mobile-hour", 5),
                    BankCardRefusal.MOBILE_HOUR_LIMIT),
            daily(
                    Subject.MOBILE,
                    "Failed checks per reserved mobile and day",
                    number("bankcard.per-mobile-day", 10),
                    BankCardRefusal.MOBILE_DAY_LIMIT),
            daily(
                    Subject.ACCOUNT_IN_ALL,
                    "Checks of all kinds per account and day",
                    number("bankcard.checks-per-account-day", 20),
                    BankCardRefusal.ACCOUNT_CHECKS_LIMIT),
            hourly(
                    Subject.ADDRESS,
                    "Checks per client address and hour",
                    number("bankcard.per-address-hour", 60),
                    BankCardRefusal.ADDRESS_HOUR_LIMIT),
            daily(
                    Subject.ADDRESS,
                    "Checks per client address and day",
                    number("bankcard.per-address-day", 300),
                    BankCardRefusal.ADDRESS_DAY_LIMIT));

    private BankCardLimits() {}

    private static NumberSetting number(String key, int fallback) {
        return new NumberSetting(key, fallback, 1, 100_000);
    }
}
