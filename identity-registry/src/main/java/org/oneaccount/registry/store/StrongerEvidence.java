// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Proven.Detail;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.TrustPolicy;

/**
 * Name and number are widely known: whoever types them first must not own a stranger's identity. Evidence that a stranger
 * cannot bring (a bank card, a face, a document in hand) wins the number from a match of the two.
 */
record StrongerEvidence(TrustPolicy policy) {

    private static final Set<Factor> STRONGER = Set.of(Factor.BANK_CARD, Factor.FACE, Factor.ONSITE_DOCUMENT);

    /** Who is proven to own a number by more than the number. */
    Optional<Detail.Identity> identityIn(List<Proven> proven) {
        return stronger(proven).findFirst();
    }

    /** Whether what stands in a ledger says more of a person than name and number. */
    boolean isAmong(Collection<Ledger.Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.revocation().isEmpty())
                .map(Ledger.Entry::evidence)
                .anyMatch(evidence -> isStronger(evidence.factor(), evidence.source()));
    }

    /** With the match that was kept as a claim until its owner would prove more, while it is open. */
    List<Proven> redeeming(Optional<PersonalData.Claim> claim, List<Proven> proven, Instant now) {
        boolean named = proven.stream().anyMatch(one -> one.factor().equals(Factor.REAL_NAME));
        List<Proven> all = new ArrayList<>(proven);
        claim.filter(match ->
                        match.isOpenAt(now) && !named && stronger(proven).anyMatch(match.identity()::isSamePersonAs))
                .ifPresent(match -> all.add(0, match.realName()));
        return all;
    }

    private Stream<Detail.Identity> stronger(List<Proven> proven) {
        return proven.stream()
                .filter(one -> isStronger(one.factor(), one.source()))
                .map(Proven::detail)
                .filter(Detail.Identity.class::isInstance)
                .map(Detail.Identity.class::cast)
                .filter(identity -> identity.document().type().isCheckedBySource());
    }

    private boolean isStronger(Factor factor, SourceId source) {
        return STRONGER.contains(factor) && policy.isAccredited(source);
    }
}
