// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import java.util.Comparator;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.registry.spi.Sources;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.Document;

/** Asks the register whether the person an account is about stands at the head of an organisation. An interface for the tests of the dialogue. */
interface HeadCheck {

    /** Name and number are those that were proven, never typed again. */
    Outcome ask(CreditCode organisation, PersonalData person);

    default Outcome ask(Organisation organisation, PersonalData person) {
        return ask(organisation.code(), person);
    }

    static HeadCheck of(KeycloakSession session) {
        return (organisation, person) -> document(person)
                .<Outcome>flatMap(document ->
                        person.name().map(name -> Sources.verifyHead(session, organisation, name, document)))
                .orElseGet(() -> new Outcome.Refuted(MandateProofRefusal.PERSON_UNKNOWN));
    }

    /** The one that registers know a person by, where there is one. */
    private static Optional<Document> document(PersonalData person) {
        return person.documents().stream()
                .min(Comparator.comparing(document -> !document.type().isCheckedBySource()));
    }
}
