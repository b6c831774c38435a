// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.trust.Evidence;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.identifier.CardEnding;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.MobileNumber;
import org.oneaccount.trust.identifier.PersonName;

/** What a holder is shown of a ledger: the newest evidence of each factor that counts, masked. */
final class HeldEvidence {

    private HeldEvidence() {}

    static List<Evidence> of(List<Evidence> counting) {
        Map<Factor, Evidence> newest = new LinkedHashMap<>();
        counting.forEach(evidence -> newest.merge(
                evidence.factor(), evidence, (a, b) -> a.confirmedAt().isAfter(b.confirmedAt()) ? a : b));
        return List.copyOf(newest.values());
    }

    /** Empty text for factors that no personal data belongs to, or whose data we do not know how to mask. */
    static String masked(Factor factor, PersonalData personal) {
        if (factor.equals(Factor.MOBILE)) {
            return personal.mobile().map(MobileNumber::masked).orElse("");
        }
        if (factor.equals(Factor.BANK_CARD)) {
            return personal.card().map(CardEnding::masked).orElse("");
        }
        if (factor.equals(Factor.REAL_NAME) || factor.equals(Factor.DECLARED_DOCUMENT)) {
            String name = personal.name().map(PersonName::masked).orElse("");
            return personal.documents().stream()
                    .findFirst()
                    .map(Document::masked)
                    .map(number -> name + " " + number)
                    .orElse(name);
        }
        return "";
    }
}
