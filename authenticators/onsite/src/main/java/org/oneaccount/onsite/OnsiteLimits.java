// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.onsite;

import static org.oneaccount.registry.counter.Limit.daily;
import static org.oneaccount.registry.counter.Limit.hourly;

import java.util.List;
import org.oneaccount.registry.counter.Limit;
import org.oneaccount.registry.counter.NumberSetting;

/** How many codes an account may have made. The one that stands is shown as often as anybody likes. */
final class OnsiteLimits {

    enum Subject {
        ACCOUNT
    }

    static final List<Limit<Subject>> ALL = List.of(
            hourly(
                    Subject.ACCOUNT,
                    "Appointment codes per account and hour",
                    new NumberSetting("onsite.per-account-hour", 5, 1, 1000),
                    OnsiteRefusal.ACCOUNT_HOUR_LIMIT),
            daily(
                    Subject.ACCOUNT,
                    "Appointment codes per account and day",
                    new NumberSetting("onsite.per-account-day", 10, 1, 1000),
                    OnsiteRefusal.ACCOUNT_DAY_LIMIT));

    private OnsiteLimits() {}
}
