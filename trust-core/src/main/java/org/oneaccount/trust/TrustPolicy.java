// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules that turn a ledger into a level (Art. 10–12), as data.
 *
 * @param ladders per account type, the levels 1, 2, 3 … in order
 * @param lifetimes how long evidence of a factor counts; a factor not listed counts until its thing ends
 * @param sources how far each source is believed; evidence from a source not listed counts for nothing
 */
public record TrustPolicy(
        Map<AccountType, List<TrustLevel>> ladders,
        Map<Factor, Duration> lifetimes,
        Map<SourceId, Credibility> sources) {

    public TrustPolicy {
        throw new UnsupportedOperationException("skeleton");
    }

    /** The decision for an account of the given type at the given instant. Does no I/O. */
    public TrustDecision decide(Ledger ledger, AccountType type, Instant now) {
        throw new UnsupportedOperationException("skeleton");
    }

    /** The rung with this number, or empty when the ladder has none. */
    public Optional<TrustLevel> level(AccountType type, int number) {
        throw new UnsupportedOperationException("skeleton");
    }
}
