// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.portal;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oneaccount.registry.session.ClientTerms;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.TrustDecision;

/**
 * What stands between a holder and an application.
 *
 * @param demanded the least level the application lets in; 0 when it has none
 * @param missing what would still be asked for on the shortest way in; empty when nothing is, or nothing that is known
 */
record Entry(int demanded, boolean open, Set<Factor> missing) {

    Entry {
        missing = Set.copyOf(missing);
    }

    /** Empty when the application does not serve this type of account. */
    static Optional<Entry> of(ClientTerms terms, TrustDecision decision) {
        requireNonNull(decision, "decision");
        if (!terms.served().contains(decision.type())) {
            return Optional.empty();
        }
        int demanded = terms.minimumFor(decision.type());
        List<Set<Factor>> ways = decision.missingFor(demanded);
        Set<Factor> shortest = ways.stream()
                .min((one, other) -> Integer.compare(one.size(), other.size()))
                .orElse(Set.of());
        return Optional.of(new Entry(demanded, decision.level() >= demanded, shortest));
    }
}
