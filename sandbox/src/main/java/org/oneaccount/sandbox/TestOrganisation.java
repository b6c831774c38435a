// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.IdNumber;
import org.oneaccount.trust.identifier.OrganisationName;
import org.oneaccount.trust.identifier.PersonName;

/** An organisation in the sandbox's register of organisations. */
record TestOrganisation(
        OrganisationName name, CreditCode code, LegalRepresentative legalRepresentative, boolean dissolved) {

    TestOrganisation(OrganisationName name, CreditCode code, LegalRepresentative legalRepresentative) {
        this(name, code, legalRepresentative, false);
    }

    record LegalRepresentative(PersonName name, IdNumber idNumber) {

        DocumentType idType() {
            return idNumber.type();
        }
    }
}
