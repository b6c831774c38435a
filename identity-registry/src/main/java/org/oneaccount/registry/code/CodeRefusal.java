// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.code;

import org.oneaccount.trust.RefusalReason;

/** Every way in which a code sent to a mobile is refused. The comment names the figure its message shows, if any. */
public enum CodeRefusal implements RefusalReason {
    /** Tries left. */
    CODE_WRONG("smsCodeWrong"),
    CODE_EXPIRED("smsCodeExpired"),
    /** Minutes to wait. */
    CODE_LOCKED("smsCodeLocked"),
    /** Seconds to wait. */
    TOO_SOON("smsTooSoon"),
    /** Minutes to wait, as for every limit. */
    MOBILE_WRONG_LIMIT("smsMobileWrongLimit"),
    MOBILE_HOUR_LIMIT("smsMobileHourLimit"),
    MOBILE_DAY_LIMIT("smsMobileDayLimit"),
    ACCOUNT_HOUR_LIMIT("smsAccountHourLimit"),
    ACCOUNT_DAY_LIMIT("smsAccountDayLimit"),
    ADDRESS_HOUR_LIMIT("smsAddressHourLimit"),
    ADDRESS_DAY_LIMIT("smsAddressDayLimit"),
    /** The realm is flooded, and no proof of work came with the wish. */
    WORK_MISSING("smsWorkMissing"),
    /** The gateway cannot serve this number. */
    GATEWAY_REFUSED("smsGatewayRefused");

    private final String id;

    CodeRefusal(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
