// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.idcard;

import org.oneaccount.trust.RefusalReason;

/** Every way in which the idcard proof says no. The comment names the figure its message shows, if any. */
enum IdCardRefusal implements RefusalReason {
    NAME_INVALID("idcardNameInvalid"),
    /** A type that this realm does not accept from this account. */
    TYPE_INVALID("idcardTypeInvalid"),
    NUMBER_INVALID("idcardNumberInvalid"),
    COUNTRY_MISSING("idcardCountryMissing"),
    VALID_UNTIL_INVALID("idcardValidUntilInvalid"),
    EXPIRED("idcardExpired"),
    /** The source says that name and number do not belong together. */
    MISMATCH("idcardMismatch"),
    NO_RECORD("idcardNoRecord"),
    /** Minutes to wait, as for every limit. */
    ACCOUNT_HOUR_LIMIT("idcardAccountHourLimit"),
    ACCOUNT_DAY_LIMIT("idcardAccountDayLimit"),
    NUMBER_HOUR_LIMIT("idcardNumberHourLimit"),
    NUMBER_DAY_LIMIT("idcardNumberDayLimit"),
    ACCOUNT_CHECKS_LIMIT("idcardAccountChecksLimit"),
    ADDRESS_HOUR_LIMIT("idcardAddressHourLimit"),
    ADDRESS_DAY_LIMIT("idcardAddressDayLimit"),
    /** The match was confirmed, and another account holds the number. */
    TAKEN("idcardTaken"),
    /** The match was confirmed, and it is that of the organisation's head: name and number alone do not show who is here. */
    HEAD("idcardHead"),
    /** The account stands for somebody else already. */
    OTHER_PERSON("idcardOtherPerson");

    private final String id;

    IdCardRefusal(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
