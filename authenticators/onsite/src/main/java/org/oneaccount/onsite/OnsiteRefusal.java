// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.onsite;

import org.oneaccount.trust.RefusalReason;

/** Every way in which the page says no. What a counter is refused for, {@code front-desk} names. */
enum OnsiteRefusal implements RefusalReason {
    /** Minutes to wait, as for every limit. */
    ACCOUNT_HOUR_LIMIT("onsiteAccountHourLimit"),
    ACCOUNT_DAY_LIMIT("onsiteAccountDayLimit");

    private final String id;

    OnsiteRefusal(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
