// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sms;

import org.oneaccount.trust.RefusalReason;

/** Every way in which the sms proof says no, what a code itself is refused for apart. */
enum SmsRefusal implements RefusalReason {
    PHONE_INVALID("smsPhoneInvalid"),
    PHONE_TAKEN("smsPhoneTaken"),
    /** The account has no mobile to send to. */
    PHONE_MISSING("smsPhoneMissing"),
    /** The gateway does not answer, outside a proof. */
    GATEWAY_DOWN("smsGatewayDown"),
    /** An administrator has closed the account, or Keycloak's brute-force protection has for good. */
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
