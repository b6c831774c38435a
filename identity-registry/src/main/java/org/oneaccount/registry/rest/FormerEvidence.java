// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.oneaccount.trust.Evidence;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Ledger;

/**
 * Evidence that counted once and counts no more, and why: it says to a holder where the level went.
 *
 * @param since when it stopped; empty where the policy says so, which has its own dates
 * @param reason the name that was given with a withdrawal
 */
record FormerEvidence(Evidence evidence, Because because, Optional<Instant> since, Optional<String> reason) {

    enum Because {
        /** By the authority, by the source, or by later evidence. */
        WITHDRAWN,
        /** The thing itself has ended. */
        ENDED,
        /** It is too old by the policy, or the policy does not believe its source, or no longer asks for it. */
        POLICY
    }

    /** The newest of each factor of which nothing counts now. */
    static List<FormerEvidence> of(List<Ledger.Entry> entries, Collection<Evidence> counting, Instant now) {
        Set<Factor> held = counting.stream().map(Evidence::factor).collect(Collectors.toSet());
        Map<Factor, FormerEvidence> newest = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> !held.contains(entry.evidence().factor()))
                .forEach(entry -> newest.put(entry.evidence().factor(), of(entry, now)));
        return new ArrayList<>(newest.values());
    }

    private static FormerEvidence of(Ledger.Entry entry, Instant now) {
        Evidence evidence = entry.evidence();
        Optional<Instant> ended = evidence.ends().filter(end -> !now.isBefore(end));
        return entry.revocation()
                .map(revocation -> new FormerEvidence(
                        evidence, Because.WITHDRAWN, Optional.of(revocation.at()), Optional.of(revocation.reason())))
                .orElseGet(() -> new FormerEvidence(
                        evidence, ended.isPresent() ? Because.ENDED : Because.POLICY, ended, Optional.empty()));
    }
}
