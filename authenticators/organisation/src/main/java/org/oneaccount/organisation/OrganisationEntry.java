// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.organisation;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oneaccount.proof.Fault;
import org.oneaccount.registry.Organisation;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.OrganisationHead;
import org.oneaccount.trust.identifier.OrganisationName;
import org.oneaccount.trust.identifier.PersonName;

/**
 * What was typed, as it was typed. Lives for one request: the page shows it again, no note keeps it.
 *
 * @param head the name of the person at the head
 */
record OrganisationEntry(String code, String name, String head) {

    static final String CODE = "orgCode";
    static final String NAME = "orgName";
    static final String HEAD = "legalRepresentative";

    static final OrganisationEntry EMPTY = new OrganisationEntry("", "", "");

    static OrganisationEntry of(MultivaluedMap<String, String> form) {
        return new OrganisationEntry(text(form, CODE), text(form, NAME), text(form, HEAD));
    }

    /** Wrong check digits are no fault yet: a few codes were handed out with them, and only the register knows. */
    OrganisationReading read() {
        Optional<CreditCode> readCode = CreditCode.ofForm(code);
        Optional<OrganisationName> readName = OrganisationName.parse(name);
        Optional<PersonName> readHead = PersonName.parse(head);
        List<Fault> faults = new ArrayList<>();
        if (readCode.isEmpty()) {
            faults.add(new Fault(CODE, OrganisationRefusal.CODE_INVALID));
        }
        if (readName.isEmpty()) {
            faults.add(new Fault(NAME, OrganisationRefusal.NAME_INVALID));
        }
        if (readHead.isEmpty()) {
            faults.add(new Fault(HEAD, OrganisationRefusal.HEAD_INVALID));
        }
        return faults.isEmpty()
                ? new OrganisationReading.Complete(
                        new Organisation(readCode.orElseThrow(), readName.orElseThrow(), readHead.orElseThrow()))
                : new OrganisationReading.Faulty(faults);
    }

    /** Who stands at the head, as far as code and name tell. */
    Optional<OrganisationHead> headKind() {
        return CreditCode.ofForm(code).map(read -> OrganisationName.parse(name)
                .map(named -> OrganisationHead.of(read, named))
                .orElse(read.head()));
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        String typed = form.getFirst(field);
        return typed == null ? "" : typed;
    }

    /** Hides everything. */
    @Override
    public String toString() {
        return "OrganisationEntry";
    }
}
