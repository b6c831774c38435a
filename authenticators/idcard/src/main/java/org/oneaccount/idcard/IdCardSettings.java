// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.idcard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.oneaccount.registry.counter.Quota;

/** How the idcard proof behaves in a realm. Valid from construction on. */
record IdCardSettings(Map<IdCardLimit, Integer> limits) {

    IdCardSettings {
        EnumMap<IdCardLimit, Integer> copy = new EnumMap<>(limits);
        for (IdCardLimit limit : IdCardLimit.values()) {
            if (!copy.containsKey(limit)) {
                throw new IllegalArgumentException(limit.setting().key() + " is missing");
            }
            limit.setting().require(copy.get(limit));
        }
        limits = Collections.unmodifiableMap(copy);
    }

    static IdCardSettings of(Map<String, String> stored) {
        EnumMap<IdCardLimit, Integer> limits = new EnumMap<>(IdCardLimit.class);
        for (IdCardLimit limit : IdCardLimit.values()) {
            limits.put(limit, limit.setting().read(stored));
        }
        return new IdCardSettings(limits);
    }

    /** What one question to a source costs the account that asks and the number it asks about. */
    List<Quota> quotas(String account, String number) {
        List<Quota> quotas = new ArrayList<>();
        for (IdCardLimit limit : IdCardLimit.values()) {
            String subject =
                    switch (limit) {
                        case ACCOUNT_HOUR, ACCOUNT_DAY -> account;
                        case NUMBER_HOUR, NUMBER_DAY -> number;
                    };
            quotas.add(new Quota(limit.setting().key(), subject, limits.get(limit), limit.window()));
        }
        return quotas;
    }
}
