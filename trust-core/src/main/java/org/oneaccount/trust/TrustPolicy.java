// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The rules that turn a ledger into a level (Art. 10–12), as data.
 *
 * <p>A value: two policies with the same rules are equal. No record, because it keeps its ladders prepared; deciding
 * happens for every token.
 */
public final class TrustPolicy {

    /** Longer than any life, and short enough to be added to any date. */
    private static final Duration LONGEST_LIFETIME = Duration.ofDays(36_525);

    /**
     * How far ahead another node's clock may be: what it has just confirmed counts at once, and its holder is not refused on
     * the way back. Servers that keep their time (NTP) are never so far apart.
     */
    static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

    private final Map<AccountType, List<TrustLevel>> levels;
    private final Map<Factor, Duration> lifetimes;
    private final Map<SourceId, Credibility> sources;
    private final Map<AccountType, Ladder> ladders;

    /**
     * @param levels per account type, the levels 1, 2, 3 … in order; an account of a type not listed has level 0
     * @param lifetimes how long evidence of a factor counts; a factor not listed counts until its thing ends
     * @param sources how far each source is believed; evidence from a source not listed counts for nothing
     * @throws PolicyException naming the place, when a level is missing, cannot be reached or asks for a weaker session
     *     than the one below
     */
    public TrustPolicy(
            Map<AccountType, List<TrustLevel>> levels,
            Map<Factor, Duration> lifetimes,
            Map<SourceId, Credibility> sources) {
        this.lifetimes = Ordered.copy(lifetimes);
        this.sources = Ordered.copy(sources);
        this.levels = copyOfLevels(levels);
        this.ladders = new EnumMap<>(AccountType.class);
        requireLifetimes();
        if (this.levels.isEmpty()) {
            throw new PolicyException("$.levels", "must have the levels of at least one account type");
        }
        this.levels.forEach((type, ladder) -> {
            String path = "$.levels." + type.id();
            requireSound(ladder, path);
            ladders.put(type, new Ladder(ladder, path));
        });
    }

    private TrustPolicy(TrustPolicy open) {
        this.levels = open.levels;
        this.lifetimes = open.lifetimes;
        this.sources = open.sources;
        this.ladders = Map.of();
    }

    /**
     * The same rules, by which nobody reaches anything: what holds while the rules that should be in force are not known.
     * Levels may still be demanded, so that nothing is let through for want of a demand.
     */
    public TrustPolicy closed() {
        return new TrustPolicy(this);
    }

    public Map<AccountType, List<TrustLevel>> ladders() {
        return levels;
    }

    public Map<Factor, Duration> lifetimes() {
        return lifetimes;
    }

    public Map<SourceId, Credibility> sources() {
        return sources;
    }

    /** Whether this source is believed more than the holder's own word. An unlisted one is not. */
    public boolean isAccredited(SourceId source) {
        Credibility credibility = sources.get(source);
        return credibility != null && credibility.isAtLeast(Credibility.ACCREDITED);
    }

    /** The rung with this number, or empty when the ladder has none. */
    public Optional<TrustLevel> level(AccountType type, int number) {
        List<TrustLevel> ladder = levels.getOrDefault(type, List.of());
        return number >= 1 && number <= ladder.size() ? Optional.of(ladder.get(number - 1)) : Optional.empty();
    }

    /**
     * The decision for an account of the given type at the given instant. Does no I/O.
     *
     * <p>Evidence counts for nothing when it is revoked, about another person than the ledger's, confirmed in the
     * future (by more than {@link #CLOCK_TOLERANCE}), at its end, or from a source that is not listed. The order of the ledger does not matter.
     */
    public TrustDecision decide(Ledger ledger, AccountType type, Instant now) {
        Ladder ladder = ladders.get(type);
        if (ladder == null) {
            return new TrustDecision(type, 0, Optional.empty(), List.of());
        }
        Timeline timeline = timeline(ledger, ladder);
        Ladder.Answer answer = ladder.answer(timeline.heldAt(now));
        return new TrustDecision(type, answer.level(), validUntil(ladder, timeline, answer, now), answer.higher());
    }

    /**
     * The evidence that counts for a level of this account type at the given instant, by the same rules as in {@link
     * #decide}, in the ledger's order. What no level asks for, or asks of better sources, does not count.
     */
    public List<Evidence> counting(Ledger ledger, AccountType type, Instant now) {
        Ladder ladder = ladders.get(type);
        if (ladder == null) {
            return List.of();
        }
        return ledger.entries().stream()
                .filter(entry -> believes(entry, ledger))
                .map(Ledger.Entry::evidence)
                .filter(evidence -> ladder.grantedBy(evidence.factor(), sources.get(evidence.source())) != 0)
                .filter(evidence -> !now.isBefore(beginningOf(evidence)) && now.isBefore(endOf(evidence)))
                .toList();
    }

    private Timeline timeline(Ledger ledger, Ladder ladder) {
        Timeline timeline = new Timeline();
        for (Ledger.Entry entry : ledger.entries()) {
            if (believes(entry, ledger)) {
                Evidence evidence = entry.evidence();
                long grants = ladder.grantedBy(evidence.factor(), sources.get(evidence.source()));
                if (grants != 0) {
                    timeline.add(new Span(grants, beginningOf(evidence), endOf(evidence)));
                }
            }
        }
        return timeline;
    }

    private boolean believes(Ledger.Entry entry, Ledger ledger) {
        Evidence evidence = entry.evidence();
        boolean aboutAnother =
                evidence.person().isPresent() && !evidence.person().equals(ledger.person());
        return entry.revocation().isEmpty() && !aboutAnother && sources.containsKey(evidence.source());
    }

    private static Instant beginningOf(Evidence evidence) {
        return evidence.confirmedAt().minus(CLOCK_TOLERANCE);
    }

    /** The sooner of the thing's own end and the policy's. */
    private Instant endOf(Evidence evidence) {
        Instant ends = evidence.ends().orElse(Instant.MAX);
        Duration lifetime = lifetimes.get(evidence.factor());
        if (lifetime == null) {
            return ends;
        }
        Instant stale = evidence.confirmedAt().plus(lifetime);
        return stale.isBefore(ends) ? stale : ends;
    }

    /** Walks from edge to edge until the answer is another one: a bank card may end unnoticed while the face still counts. */
    private static Optional<Instant> validUntil(Ladder ladder, Timeline timeline, Ladder.Answer answer, Instant now) {
        Instant edge = timeline.nextEdgeAfter(now);
        while (edge.isBefore(Instant.MAX)) {
            if (!ladder.answer(timeline.heldAt(edge)).equals(answer)) {
                return Optional.of(edge);
            }
            edge = timeline.nextEdgeAfter(edge);
        }
        return Optional.empty();
    }

    private void requireLifetimes() {
        lifetimes.forEach((factor, lifetime) -> {
            if (lifetime.isNegative() || lifetime.isZero() || lifetime.compareTo(LONGEST_LIFETIME) > 0) {
                throw new PolicyException(
                        "$.lifetimes['" + factor + "']",
                        lifetime + " must be longer than nothing and at most " + LONGEST_LIFETIME);
            }
        });
    }

    private void requireSound(List<TrustLevel> ladder, String path) {
        if (ladder.isEmpty()) {
            throw new PolicyException(path, "must have at least one level");
        }
        int strengthBelow = 0;
        for (int i = 0; i < ladder.size(); i++) {
            TrustLevel level = ladder.get(i);
            String place = path + "[" + i + "]";
            if (level.number() != i + 1) {
                throw new PolicyException(place, "must be level " + (i + 1) + ", is " + level.number());
            }
            if (level.strength() < strengthBelow) {
                throw new PolicyException(
                        place + ".strength",
                        level.strength() + " must not be less than " + strengthBelow + " of the level below");
            }
            strengthBelow = level.strength();
            requireReachable(level, place);
        }
    }

    private void requireReachable(TrustLevel level, String place) {
        for (int i = 0; i < level.alternatives().size(); i++) {
            String alternative = place + ".alternatives[" + i + "]";
            level.alternatives().get(i).factors().forEach((factor, least) -> {
                if (sources.values().stream().noneMatch(credibility -> credibility.isAtLeast(least))) {
                    throw new PolicyException(
                            alternative, "can never be met: no source is believed enough to confirm " + factor);
                }
            });
        }
    }

    private static Map<AccountType, List<TrustLevel>> copyOfLevels(Map<AccountType, List<TrustLevel>> levels) {
        Map<AccountType, List<TrustLevel>> copy = new EnumMap<>(AccountType.class);
        levels.forEach((type, ladder) -> copy.put(type, List.copyOf(ladder)));
        return Collections.unmodifiableMap(copy);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TrustPolicy policy
                && levels.equals(policy.levels)
                && lifetimes.equals(policy.lifetimes)
                && sources.equals(policy.sources)
                && ladders.isEmpty() == policy.ladders.isEmpty();
    }

    @Override
    public int hashCode() {
        return Objects.hash(levels, lifetimes, sources);
    }

    @Override
    public String toString() {
        return "TrustPolicy[ladders=" + levels + ", lifetimes=" + lifetimes + ", sources=" + sources + "]";
    }
}
