// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The levels of one account type, prepared for deciding.
 *
 * <p>Everything the levels ask for, a factor with its least credibility, is a <em>requirement</em> and has one bit. A
 * confirmed factor grants the bits of its own and of every lower credibility, so the best source of a factor wins by
 * itself. A <em>way</em> to a level is the set of all requirements it asks for, those of the levels below included. What
 * an account holds is the union of what its evidence grants, and a level is reached when one of its ways is inside that.
 */
final class Ladder {

    private static final int MOST_REQUIREMENTS = Long.SIZE;

    /** Alternatives multiply from level to level. A ladder beyond this is a mistake, and would be slow to decide. */
    private static final int MOST_WAYS = 200;

    /** Keeps memory bounded under a policy of many factors; the shipped ladders know 128 and 32. */
    private static final int MOST_ANSWERS = 1024;

    private final List<Requirement> requirements;
    private final List<Factor> factors;
    private final Map<Factor, Map<Credibility, Long>> grants;

    /** For each level, lowest first: the smallest ways to it. */
    private final List<long[]> ways;

    /** By what is held. Evidence falls into few patterns and every token asks, so each answer is worked out once. */
    private final Map<Long, Answer> answers = new ConcurrentHashMap<>();

    private record Requirement(Factor factor, Credibility least) {}

    /** The level, and what is missing for those above it. */
    record Answer(int level, List<TrustDecision.Higher> higher) {}

    /** @param path of the levels in the policy document */
    Ladder(List<TrustLevel> levels, String path) {
        this.requirements = requirements(levels, path);
        this.factors = requirements.stream().map(Requirement::factor).distinct().toList();
        this.grants = grants();
        this.ways = ways(levels, path);
    }

    /** The bits that a factor confirmed with this credibility is good for; 0 when no level asks for it. */
    long grantedBy(Factor factor, Credibility credibility) {
        Map<Credibility, Long> byCredibility = grants.get(factor);
        return byCredibility == null ? 0 : byCredibility.get(credibility);
    }

    /** The answer for an account that holds these bits. */
    Answer answer(long held) {
        Answer known = answers.get(held);
        if (known != null) {
            return known;
        }
        Answer answer = workOut(held);
        if (answers.size() < MOST_ANSWERS) {
            answers.put(held, answer);
        }
        return answer;
    }

    private Answer workOut(long held) {
        Deque<TrustDecision.Higher> higher = new ArrayDeque<>();
        for (int level = ways.size(); level > 0; level--) {
            long[] missing = missing(ways.get(level - 1), held);
            if (missing[0] == 0) {
                return new Answer(level, List.copyOf(higher));
            }
            higher.addFirst(new TrustDecision.Higher(level, factorSets(missing)));
        }
        return new Answer(0, List.copyOf(higher));
    }

    /** Factors still missing on each way, as bits of {@link #factors}. */
    private long[] missing(long[] ways, long held) {
        long[] missing = new long[ways.length];
        for (int i = 0; i < ways.length; i++) {
            missing[i] = factorBits(ways[i] & ~held);
        }
        return smallest(missing);
    }

    private long factorBits(long requirementBits) {
        long factorBits = 0;
        for (long rest = requirementBits; rest != 0; rest &= rest - 1) {
            Factor factor = requirements.get(Long.numberOfTrailingZeros(rest)).factor();
            factorBits |= 1L << factors.indexOf(factor);
        }
        return factorBits;
    }

    private List<Set<Factor>> factorSets(long[] sets) {
        List<Set<Factor>> factorSets = new ArrayList<>(sets.length);
        for (long set : sets) {
            Set<Factor> factorSet = new LinkedHashSet<>();
            for (long rest = set; rest != 0; rest &= rest - 1) {
                factorSet.add(factors.get(Long.numberOfTrailingZeros(rest)));
            }
            factorSets.add(factorSet);
        }
        return factorSets;
    }

    /** Without the sets that contain another one, and without doubles; the order stays. */
    private static long[] smallest(long[] sets) {
        long[] kept = new long[sets.length];
        int size = 0;
        for (int i = 0; i < sets.length; i++) {
            if (!containsAnother(sets, i)) {
                kept[size++] = sets[i];
            }
        }
        return Arrays.copyOf(kept, size);
    }

    private static boolean containsAnother(long[] sets, int candidate) {
        for (int other = 0; other < sets.length; other++) {
            boolean inside = (sets[other] & ~sets[candidate]) == 0;
            boolean same = sets[other] == sets[candidate];
            if (inside && (!same || other < candidate)) {
                return true;
            }
        }
        return false;
    }

    private static List<Requirement> requirements(List<TrustLevel> levels, String path) {
        List<Requirement> requirements = levels.stream()
                .flatMap(level -> level.alternatives().stream())
                .flatMap(alternative -> alternative.factors().entrySet().stream())
                .map(entry -> new Requirement(entry.getKey(), entry.getValue()))
                .distinct()
                .toList();
        if (requirements.size() > MOST_REQUIREMENTS) {
            throw new PolicyException(path, "asks for more than " + MOST_REQUIREMENTS + " different things");
        }
        return requirements;
    }

    private Map<Factor, Map<Credibility, Long>> grants() {
        Map<Factor, Map<Credibility, Long>> grants = new HashMap<>();
        for (Factor factor : factors) {
            Map<Credibility, Long> byCredibility = new EnumMap<>(Credibility.class);
            for (Credibility credibility : Credibility.values()) {
                byCredibility.put(credibility, grant(factor, credibility));
            }
            grants.put(factor, byCredibility);
        }
        return grants;
    }

    private long grant(Factor factor, Credibility credibility) {
        long bits = 0;
        for (int i = 0; i < requirements.size(); i++) {
            Requirement requirement = requirements.get(i);
            if (requirement.factor().equals(factor) && credibility.isAtLeast(requirement.least())) {
                bits |= 1L << i;
            }
        }
        return bits;
    }

    private List<long[]> ways(List<TrustLevel> levels, String path) {
        List<long[]> ways = new ArrayList<>();
        long[] below = {0};
        for (TrustLevel level : levels) {
            below = ways(below, level);
            if (below.length > MOST_WAYS) {
                throw new PolicyException(
                        path + "[" + (level.number() - 1) + "]", "can be reached in more than " + MOST_WAYS + " ways");
            }
            ways.add(below);
        }
        return ways;
    }

    private long[] ways(long[] below, TrustLevel level) {
        long[] ways = new long[below.length * level.alternatives().size()];
        int size = 0;
        for (long way : below) {
            for (Alternative alternative : level.alternatives()) {
                ways[size++] = way | required(alternative);
            }
        }
        return smallest(ways);
    }

    private long required(Alternative alternative) {
        long bits = 0;
        for (Map.Entry<Factor, Credibility> entry : alternative.factors().entrySet()) {
            bits |= grantedBy(entry.getKey(), entry.getValue());
        }
        return bits;
    }
}
