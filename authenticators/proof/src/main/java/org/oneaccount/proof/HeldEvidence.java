// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.oneaccount.registry.KeycloakClock;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Evidence;
import org.oneaccount.trust.Factor;

/** What a holder is shown of a ledger: the newest evidence of each factor that counts, masked. */
final class HeldEvidence {

    private HeldEvidence() {}

    /** The factors whose evidence counts now for this account. Looks into the ledger. */
    static Set<Factor> factors(KeycloakSession session, RealmModel realm, UserModel user) {
        TrustRegistry registry = session.getProvider(TrustRegistry.class);
        return registry
                .policy(realm)
                .counting(
                        registry.ledger(realm, user),
                        registry.accountType(user).orElse(AccountType.NATURAL),
                        KeycloakClock.of(session).instant())
                .stream()
                .map(Evidence::factor)
                .collect(Collectors.toSet());
    }

    static List<Evidence> of(List<Evidence> counting) {
        Map<Factor, Evidence> newest = new LinkedHashMap<>();
        counting.forEach(evidence -> newest.merge(
                evidence.factor(), evidence, (a, b) -> a.confirmedAt().isAfter(b.confirmedAt()) ? a : b));
        return List.copyOf(newest.values());
    }

    /** With the number of the document: the page is the holder's own. Empty text where nothing can be shown. */
    static String masked(Factor factor, PersonalData personal, Optional<Organisation> organisation) {
        String masked = personal.masked(factor, organisation).orElse("");
        boolean ofADocument = factor.equals(Factor.REAL_NAME) || factor.equals(Factor.DECLARED_DOCUMENT);
        return personal.documents().stream()
                .filter(document -> ofADocument)
                .findFirst()
                .map(document -> masked + " " + document.masked())
                .orElse(masked);
    }
}
