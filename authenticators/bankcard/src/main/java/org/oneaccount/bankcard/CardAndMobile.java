// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.bankcard;

import static java.util.Objects.requireNonNull;

import org.oneaccount.trust.identifier.BankCard;
import org.oneaccount.trust.identifier.MobileNumber;

/** The two of the four elements that the holder types. Both hide themselves when printed. */
record CardAndMobile(BankCard card, MobileNumber reserved) {

    CardAndMobile {
        requireNonNull(card, "card");
        requireNonNull(reserved, "reserved");
    }
}
