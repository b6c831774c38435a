// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.bankcard;

import java.util.Optional;
import org.oneaccount.proof.AskedPerson;
import org.oneaccount.trust.identifier.BankCard;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.MobileNumber;
import org.oneaccount.trust.identifier.PersonName;

/** Somebody with a card. The numbers are invented, and the one of GB 11643. */
final class TestCards {

    static final String CARD = "6200000000000005";
    static final String UNLIKELY = "6200000000000006";
    static final MobileNumber PROVEN = new MobileNumber("+8613800000001");
    static final MobileNumber ANOTHER = new MobileNumber("+8613900000002");
    static final AskedPerson PERSON = new AskedPerson(
            new PersonName("测试甲"), new Document(DocumentType.RESIDENT_ID, "11010519491231002X", Optional.empty()));

    private TestCards() {}

    static CardAndMobile typed() {
        return new CardAndMobile(new BankCard(CARD), PROVEN);
    }
}
