// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sms;

import org.oneaccount.trust.RefusalReason;

/** Every way in which the sms proof says no. The comment names the figure its message shows, if any. */
enum SmsRefusal implements RefusalReason {
    PHONE_INVALID("smsPhoneInvalid"),
    PHONE_TAKEN("smsPhoneTaken"),
    /** The account has no mobile to send to. */
    PHONE_MISSING("smsPhoneMissing"),
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
    GATEWAY_REFUSED("smsGatewayRefused"),
    /** The gateway does not answer, outside a proof. */
    GATEWAY_DOWN("smsGatewayDown"),
    /** Keycloak's brute-force protection holds the account. */
    ACCOUNT_LOCKED("smsAccountLocked");

    private final String id;

    SmsRefusal(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
