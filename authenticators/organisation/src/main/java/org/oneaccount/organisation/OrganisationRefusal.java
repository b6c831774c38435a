// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.organisation;

import org.oneaccount.trust.RefusalReason;

/** Every way in which the organisation proof says no. The comment names the figure its message shows, if any. */
enum OrganisationRefusal implements RefusalReason {
    CODE_INVALID("organisationCodeInvalid"),
    /** A check digit is wrong, and the register does not know such a code either. */
    CODE_CHECK("organisationCodeCheck"),
    NAME_INVALID("organisationNameInvalid"),
    HEAD_INVALID("organisationHeadInvalid"),
    /** Code, name and head do not belong together; which of them is wrong stays unsaid. */
    MISMATCH("organisationMismatch"),
    NO_RECORD("organisationNoRecord"),
    DISSOLVED("organisationDissolved"),
    /** The account stands for another organisation already. */
    OTHER_ORGANISATION("organisationOther"),
    /** Minutes to wait, as for every limit. */
    ACCOUNT_HOUR_LIMIT("organisationAccountHourLimit"),
    ACCOUNT_DAY_LIMIT("organisationAccountDayLimit"),
    ACCOUNT_CHECKS_LIMIT("organisationAccountChecksLimit"),
    ADDRESS_HOUR_LIMIT("organisationAddressHourLimit"),
    ADDRESS_DAY_LIMIT("organisationAddressDayLimit");

    private final String id;

    OrganisationRefusal(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
