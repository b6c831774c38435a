// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.IdNumber;
import org.oneaccount.trust.identifier.PersonName;

/** An organisation in the sandbox's register of organisations. */
record TestOrganisation(String name, CreditCode code, LegalRepresentative legalRepresentative) {

    record LegalRepresentative(PersonName name, IdNumber idNumber) {

        DocumentType idType() {
            return idNumber.type();
        }
    }
}
