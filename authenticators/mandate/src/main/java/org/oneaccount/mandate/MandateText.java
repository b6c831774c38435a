// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import java.util.List;
import java.util.Optional;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.registry.mandate.Mandate;
import org.oneaccount.trust.identifier.Document;

/** A mandate in the words that an organisation signs. ASCII, because signing middleware differs about everything beyond; the page beside it says the same to people. */
final class MandateText {

    private MandateText() {}

    static List<String> of(Mandate mandate, Organisation organisation, PersonalData agent) {
        Optional<String> document = agent.documents().stream().findFirst().map(Document::masked);
        return List.of(
                "Mandate: " + mandate.id(),
                "Organisation: " + organisation.code().value(),
                "Agent: " + document.orElse("-"),
                "Scope: " + String.join(" ", mandate.terms().scope()),
                "Until: " + mandate.terms().until(),
                "Principal: " + (mandate.terms().principal() ? "yes" : "no"));
    }
}
