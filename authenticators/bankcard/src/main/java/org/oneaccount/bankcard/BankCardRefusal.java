// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.bankcard;

import org.oneaccount.trust.RefusalReason;

/** Every way in which the bankcard proof says no, what a code itself is refused for apart. The comment names the figure its message shows, if any. */
enum BankCardRefusal implements RefusalReason {
    /** Nobody is known whose card it could be. */
    PERSON_MISSING("bankcardPersonMissing"),
    NUMBER_INVALID("bankcardNumberInvalid"),
    /** The check digit does not fit. Said once: sent again unchanged, the number goes to the bank. */
    NUMBER_UNLIKELY("bankcardNumberUnlikely"),
    PHONE_INVALID("bankcardPhoneInvalid"),
    /** The bank says that the four do not belong together; which of them, nobody is told. */
    MISMATCH("bankcardMismatch"),
    NO_RECORD("bankcardNoRecord"),
    /** Minutes to wait, as for every limit. */
    ACCOUNT_HOUR_LIMIT("bankcardAccountHourLimit"),
    ACCOUNT_DAY_LIMIT("bankcardAccountDayLimit"),
    CARD_HOUR_LIMIT("bankcardCardHourLimit"),
    CARD_DAY_LIMIT("bankcardCardDayLimit"),
    MOBILE_HOUR_LIMIT("bankcardMobileHourLimit"),
    MOBILE_DAY_LIMIT("bankcardMobileDayLimit"),
    ACCOUNT_CHECKS_LIMIT("bankcardAccountChecksLimit"),
    ADDRESS_HOUR_LIMIT("bankcardAddressHourLimit"),
    ADDRESS_DAY_LIMIT("bankcardAddressDayLimit"),
    /** The bank confirmed, and another account holds the person's number on evidence as good as a card. */
    TAKEN("bankcardTaken");

    private final String id;

    BankCardRefusal(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
