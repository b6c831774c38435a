// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every ledger, tried on every set of factors and sources of the shipped ladders and of a trickier one. */
class TrustInvariantsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    /** Of rising credibility; the first is not listed in any policy. */
    private static final List<SourceId> SOURCES = List.of(
            new SourceId("nobody"), TestLedgers.SELF_DECLARED, TestLedgers.ACCREDITED, TestLedgers.AUTHORITATIVE);

    static Stream<Arguments> ladders() {
        return Stream.of(
                Arguments.of("shipped natural", ShippedPolicy.policy(), AccountType.NATURAL),
                Arguments.of("shipped legal", ShippedPolicy.policy(), AccountType.LEGAL),
                Arguments.of("tricky", TestPolicies.tricky(), AccountType.NATURAL));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ladders")
    void aLevelIsReachedByNoLessAndNoMoreThanItsRule(String name, TrustPolicy policy, AccountType type) {
        forEveryHolding(policy, type, evidence -> assertThat(level(policy, type, evidence))
                .as("%s", evidence)
                .isEqualTo(levelByTheBook(policy, type, evidence)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ladders")
    void moreEvidenceNeverLowersTheLevel(String name, TrustPolicy policy, AccountType type) {
        forEveryHolding(policy, type, evidence -> {
            int level = level(policy, type, evidence);
            for (Factor factor : factors(policy, type)) {
                for (SourceId source : SOURCES) {
                    assertThat(level(policy, type, with(evidence, TestLedgers.evidence(factor, source, NOW))))
                            .isGreaterThanOrEqualTo(level);
                }
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ladders")
    void aHigherCredibilityNeverLowersTheLevel(String name, TrustPolicy policy, AccountType type) {
        forEveryHolding(policy, type, evidence -> {
            int level = level(policy, type, evidence);
            for (int i = 0; i < evidence.size(); i++) {
                List<Evidence> better = new ArrayList<>(evidence);
                Evidence one = evidence.get(i);
                int next = Math.min(SOURCES.indexOf(one.source()) + 1, SOURCES.size() - 1);
                better.set(i, TestLedgers.evidence(one.factor(), SOURCES.get(next), NOW));
                assertThat(level(policy, type, better)).isGreaterThanOrEqualTo(level);
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ladders")
    void whatDoesNotCountChangesNothing(String name, TrustPolicy policy, AccountType type) {
        forEveryHolding(policy, type, evidence -> {
            TrustDecision decision = policy.decide(TestLedgers.ledger(evidence), type, NOW);
            List<Ledger.Entry> entries =
                    new ArrayList<>(TestLedgers.ledger(evidence).entries());
            for (Factor factor : factors(policy, type)) {
                entries.addAll(countingForNothing(factor));
            }
            Ledger burdened = new Ledger(Optional.of(TestLedgers.PERSON), entries);
            assertThat(policy.decide(burdened, type, NOW)).isEqualTo(decision);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ladders")
    void theOrderOfTheLedgerDoesNotMatter(String name, TrustPolicy policy, AccountType type) {
        Random random = new Random(1);
        for (int round = 0; round < 500; round++) {
            List<Evidence> evidence = randomEvidence(policy, type, random);
            List<Evidence> shuffled = new ArrayList<>(evidence);
            Collections.shuffle(shuffled, random);

            assertThat(policy.decide(TestLedgers.ledger(shuffled), type, NOW))
                    .isEqualTo(policy.decide(TestLedgers.ledger(evidence), type, NOW));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ladders")
    void whatIsMissingIsEnoughAndNothingOfItIsTooMuch(String name, TrustPolicy policy, AccountType type) {
        forEveryHolding(policy, type, evidence -> {
            for (TrustDecision.Higher higher :
                    policy.decide(TestLedgers.ledger(evidence), type, NOW).higher()) {
                for (Set<Factor> missing : higher.missing()) {
                    assertThat(level(policy, type, with(evidence, missing))).isGreaterThanOrEqualTo(higher.level());
                    for (Factor spared : missing) {
                        Set<Factor> less = missing.stream()
                                .filter(factor -> !factor.equals(spared))
                                .collect(Collectors.toSet());
                        assertThat(level(policy, type, with(evidence, less))).isLessThan(higher.level());
                    }
                }
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ladders")
    void noWayIsForgottenAndNoneContainsAnother(String name, TrustPolicy policy, AccountType type) {
        List<Set<Factor>> everySet = everySubset(factors(policy, type));
        for (Set<Factor> proven : everySet) {
            List<Evidence> evidence = with(List.of(), proven);
            TrustDecision decision = policy.decide(TestLedgers.ledger(evidence), type, NOW);

            for (TrustLevel level : policy.ladders().get(type)) {
                List<Set<Factor>> enough = everySet.stream()
                        .filter(more -> level(policy, type, with(evidence, more)) >= level.number())
                        .toList();
                Set<Set<Factor>> smallest = enough.stream()
                        .filter(set ->
                                enough.stream().noneMatch(other -> set.size() > other.size() && set.containsAll(other)))
                        .filter(set -> !set.isEmpty())
                        .collect(Collectors.toSet());
                assertThat(decision.missingFor(level.number()))
                        .doesNotHaveDuplicates()
                        .hasSameElementsAs(smallest);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ladders")
    void everyLevelCanBeReachedAndEveryOneAboveIsExplained(String name, TrustPolicy policy, AccountType type) {
        int top = policy.ladders().get(type).size();

        List<Integer> reached = new ArrayList<>();
        forEveryHolding(policy, type, evidence -> {
            TrustDecision decision = policy.decide(TestLedgers.ledger(evidence), type, NOW);
            reached.add(decision.level());
            assertThat(decision.higher().stream().map(TrustDecision.Higher::level))
                    .containsExactlyElementsOf(IntStream.rangeClosed(decision.level() + 1, top)
                            .boxed()
                            .toList());
            assertThat(decision.higher()).noneMatch(higher -> higher.missing().isEmpty());
        });

        assertThat(reached).containsAll(IntStream.rangeClosed(0, top).boxed().toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ladders")
    void theAnswerHoldsExactlyUntilValidUntil(String name, TrustPolicy policy, AccountType type) {
        Random random = new Random(2);
        int changes = 0;
        for (int round = 0; round < 2000; round++) {
            Ledger ledger = TestLedgers.ledger(randomEvidence(policy, type, random));
            TrustDecision decision = policy.decide(ledger, type, NOW);

            Instant until = decision.validUntil().orElse(NOW.plus(DAY.multipliedBy(1000)));
            for (Instant at = NOW; at.isBefore(until); at = at.plus(DAY)) {
                assertSameAnswer(policy.decide(ledger, type, at), decision);
            }
            assertSameAnswer(policy.decide(ledger, type, until.minusNanos(1)), decision);
            if (decision.validUntil().isPresent()) {
                changes++;
                assertThat(until).isAfter(NOW);
                assertThat(policy.decide(ledger, type, until).higher()).isNotEqualTo(decision.higher());
            }
        }
        assertThat(changes).isGreaterThan(500);
    }

    private static void assertSameAnswer(TrustDecision actual, TrustDecision expected) {
        assertThat(actual.level()).isEqualTo(expected.level());
        assertThat(actual.higher()).isEqualTo(expected.higher());
        assertThat(actual.validUntil()).isEqualTo(expected.validUntil());
    }

    private static List<Ledger.Entry> countingForNothing(Factor factor) {
        Evidence best = TestLedgers.evidence(factor, TestLedgers.AUTHORITATIVE, NOW);
        Evidence old = TestLedgers.evidence(factor, TestLedgers.AUTHORITATIVE, NOW.minus(DAY));
        return List.of(
                TestLedgers.revoked(best, NOW),
                TestLedgers.revoked(best, NOW.plus(DAY)),
                TestLedgers.standing(TestLedgers.aboutAnotherPerson(best)),
                TestLedgers.standing(TestLedgers.endingAt(old, NOW)),
                TestLedgers.standing(TestLedgers.evidence(factor, new SourceId("nobody"), NOW)));
    }

    /** Up to twelve pieces over the days around now, some with an end, all on whole days. */
    private static List<Evidence> randomEvidence(TrustPolicy policy, AccountType type, Random random) {
        List<Factor> factors = factors(policy, type);
        return IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(i -> {
                    Instant confirmedAt = NOW.plus(DAY.multipliedBy(random.nextInt(12) - 9));
                    Evidence evidence = TestLedgers.evidence(
                            factors.get(random.nextInt(factors.size())),
                            SOURCES.get(random.nextInt(SOURCES.size())),
                            confirmedAt);
                    return random.nextBoolean()
                            ? evidence
                            : TestLedgers.endingAt(
                                    evidence, confirmedAt.plus(DAY.multipliedBy(1 + random.nextInt(20))));
                })
                .toList();
    }

    /** Every factor of the ladder: not there, or confirmed by one of {@link #SOURCES}. */
    private static void forEveryHolding(TrustPolicy policy, AccountType type, Consumer<List<Evidence>> check) {
        List<Factor> factors = factors(policy, type);
        int choices = SOURCES.size();
        int holdings = IntStream.range(0, factors.size()).reduce(1, (product, i) -> product * choices);
        for (int holding = 0; holding < holdings; holding++) {
            List<Evidence> evidence = new ArrayList<>();
            int rest = holding;
            for (Factor factor : factors) {
                if (rest % choices > 0) {
                    evidence.add(TestLedgers.evidence(factor, SOURCES.get(rest % choices), NOW));
                }
                rest /= choices;
            }
            check.accept(evidence);
        }
    }

    private static List<Factor> factors(TrustPolicy policy, AccountType type) {
        return policy.ladders().get(type).stream()
                .flatMap(level -> level.alternatives().stream())
                .flatMap(alternative -> alternative.factors().keySet().stream())
                .distinct()
                .toList();
    }

    private static List<Set<Factor>> everySubset(List<Factor> factors) {
        return IntStream.range(0, 1 << factors.size())
                .mapToObj(bits -> IntStream.range(0, factors.size())
                        .filter(i -> (bits >> i & 1) == 1)
                        .mapToObj(factors::get)
                        .collect(Collectors.toSet()))
                .toList();
    }

    /** The rule read aloud: each level and all below have an alternative of which every factor is held well enough. */
    private static int levelByTheBook(TrustPolicy policy, AccountType type, List<Evidence> evidence) {
        int reached = 0;
        for (TrustLevel level : policy.ladders().get(type)) {
            boolean met = level.alternatives().stream()
                    .anyMatch(alternative -> alternative.factors().entrySet().stream()
                            .allMatch(needed -> evidence.stream().anyMatch(one -> meets(policy, one, needed))));
            if (!met) {
                return reached;
            }
            reached = level.number();
        }
        return reached;
    }

    private static boolean meets(TrustPolicy policy, Evidence evidence, Map.Entry<Factor, Credibility> needed) {
        Credibility credibility = policy.sources().get(evidence.source());
        return evidence.factor().equals(needed.getKey())
                && credibility != null
                && credibility.isAtLeast(needed.getValue());
    }

    private static int level(TrustPolicy policy, AccountType type, List<Evidence> evidence) {
        return policy.decide(TestLedgers.ledger(evidence), type, NOW).level();
    }

    private static List<Evidence> with(List<Evidence> evidence, Evidence more) {
        return Stream.concat(evidence.stream(), Stream.of(more)).toList();
    }

    private static List<Evidence> with(List<Evidence> evidence, Set<Factor> factors) {
        return Stream.concat(
                        evidence.stream(),
                        factors.stream().map(factor -> TestLedgers.evidence(factor, TestLedgers.AUTHORITATIVE, NOW)))
                .toList();
    }
}
