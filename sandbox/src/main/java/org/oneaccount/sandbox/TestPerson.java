// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.util.List;
import java.util.Optional;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.IdNumber;
import org.oneaccount.trust.identifier.MobileNumber;
import org.oneaccount.trust.identifier.PersonName;

/** A person in the sandbox's population register. Invented, yet treated like a real one: whoever adds persons may type anything. */
record TestPerson(PersonName name, IdNumber idNumber, Optional<MobileNumber> mobile, List<String> cards) {

    TestPerson {
        cards = List.copyOf(cards);
    }

    DocumentType idType() {
        return idNumber.type();
    }

    @Override
    public String toString() {
        return "TestPerson[" + name + "]";
    }
}
