// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The policy's answer about one account at one instant.
 *
 * @param level 0 when nothing is proven
 * @param validUntil the next instant at which this answer changes by itself; empty when it never does
 * @param higher every level above, lowest first, with the ways to it
 */
public record TrustDecision(AccountType type, int level, Optional<Instant> validUntil, List<Higher> higher) {

    public TrustDecision {
        requireNonNull(type, "type");
        requireNonNull(validUntil, "validUntil");
        higher = List.copyOf(higher);
    }

    /** Ways to the given level: each a set of factors still missing, none containing another. Empty when the level is already held. */
    public List<Set<Factor>> missingFor(int level) {
        return higher.stream()
                .filter(candidate -> candidate.level() == level)
                .findFirst()
                .map(Higher::missing)
                .orElse(List.of());
    }

    /** A level not held yet, and the smallest sets of factors that would reach it. */
    public record Higher(int level, List<Set<Factor>> missing) {

        public Higher {
            missing = missing.stream().map(Ordered::copy).toList();
        }
    }
}
