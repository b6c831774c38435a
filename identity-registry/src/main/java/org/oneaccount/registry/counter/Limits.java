// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.counter;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oneaccount.trust.RefusalReason;

/**
 * The limits of a proof with the numbers that a realm set for them. Valid from construction on.
 *
 * @param numbers in the order in which they refuse
 */
public record Limits<S extends Enum<S>>(Map<Limit<S>, Integer> numbers) {

    public Limits {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        numbers.forEach((limit, number) -> limit.setting().require(number));
    }

    public static <S extends Enum<S>> Limits<S> read(List<Limit<S>> limits, Map<String, String> stored) {
        Map<Limit<S>, Integer> numbers = new LinkedHashMap<>();
        limits.forEach(limit -> numbers.put(limit, limit.setting().read(stored)));
        return new Limits<>(numbers);
    }

    /**
     * What one more time costs.
     *
     * @param subjects who is counted; a limit on somebody who is not named here does not apply
     */
    public List<Quota> quotas(Map<S, String> subjects) {
        List<Quota> quotas = new ArrayList<>();
        numbers.forEach((limit, number) -> {
            String subject = subjects.get(limit.subject());
            if (subject != null) {
                quotas.add(new Quota(limit.setting().key(), subject, number, limit.window()));
            }
        });
        return quotas;
    }

    /** How to refuse for a quota that is used up; empty when it belongs to none of these limits. */
    public Optional<Reached> reached(Counters.Exhausted exhausted, Instant now) {
        return numbers.keySet().stream()
                .filter(limit -> limit.setting().key().equals(exhausted.quota().name()))
                .findFirst()
                .map(limit -> new Reached(
                        limit.refusal(),
                        roundedUp(Duration.between(now, exhausted.renewsAt()), Duration.ofMinutes(1))));
    }

    /** Never 0: "try again in 0 minutes" helps nobody. */
    public static long roundedUp(Duration wait, Duration unit) {
        return Math.max(1, wait.plus(unit).minusMillis(1).dividedBy(unit));
    }

    /**
     * A limit that is used up.
     *
     * @param minutes to wait
     */
    public record Reached(RefusalReason reason, long minutes) {
        public Reached {
            requireNonNull(reason, "reason");
        }
    }
}
