// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oneaccount.trust.TestPolicies.level;
import static org.oneaccount.trust.TestPolicies.natural;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A policy that makes no sense is refused where it is wrong. */
class PolicyRulesTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final TrustLevel FIRST = level(1, 1, "sign-in>=accredited");

    @Test
    void aPolicyWithoutLevelsIsRefused() {
        assertRefusedAt("$.levels", () -> new TrustPolicy(Map.of(), Map.of(), TestPolicies.SOURCES));
    }

    @Test
    void aLadderWithoutLevelsIsRefused() {
        assertRefusedAt("$.levels.natural", () -> natural(Map.of()));
    }

    @Test
    void aLadderThatDoesNotStartAtOneIsRefused() {
        assertRefusedAt("$.levels.natural[0]", () -> natural(Map.of(), level(2, 1, "sign-in>=accredited")));
    }

    @Test
    void aLadderWithAGapIsRefused() {
        assertRefusedAt("$.levels.natural[1]", () -> natural(Map.of(), FIRST, level(3, 1, "mobile>=accredited")));
    }

    @Test
    void aLevelThatAsksForAWeakerSessionThanTheOneBelowIsRefused() {
        assertRefusedAt(
                "$.levels.natural[2].strength",
                () -> natural(
                        Map.of(), FIRST, level(2, 2, "mobile>=accredited"), level(3, 1, "real-name>=accredited")));
    }

    @Test
    void anAlternativeThatNoSourceCanConfirmIsRefused() {
        Map<SourceId, Credibility> sources = Map.of(TestLedgers.ACCREDITED, Credibility.ACCREDITED);
        TrustLevel second = level(2, 1, "mobile>=accredited", "real-name>=authoritative");

        assertRefusedAt(
                "$.levels.legal[1].alternatives[1]",
                () -> new TrustPolicy(Map.of(AccountType.LEGAL, List.of(FIRST, second)), Map.of(), sources));
    }

    @Test
    void aPolicyThatBelievesNobodyIsRefused() {
        assertRefusedAt(
                "$.levels.natural[0].alternatives[0]",
                () -> new TrustPolicy(Map.of(AccountType.NATURAL, List.of(FIRST)), Map.of(), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "P36526D"})
    void aLifetimeThatNeverCountsOrOutlivesEverybodyIsRefused(String lifetime) {
        assertRefusedAt(
                "$.lifetimes['real-name']", () -> natural(Map.of(Factor.REAL_NAME, Duration.parse(lifetime)), FIRST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1S", "P36525D"})
    void anyOtherLifetimeIsAccepted(String lifetime) {
        Map<Factor, Duration> lifetimes = Map.of(Factor.REAL_NAME, Duration.parse(lifetime));

        assertThat(natural(lifetimes, FIRST).lifetimes()).isEqualTo(lifetimes);
    }

    @Test
    void aLadderWithMoreWaysThanAnybodyCouldReadIsRefused() {
        TrustLevel[] fits = {manyAlternatives(1, 20), manyAlternatives(2, 10)};
        TrustLevel[] tooMany = {manyAlternatives(1, 20), manyAlternatives(2, 11)};

        assertThat(natural(Map.of(), fits).ladders()).isNotEmpty();
        assertRefusedAt("$.levels.natural[1]", () -> natural(Map.of(), tooMany));
    }

    @Test
    void aLadderThatAsksForMoreThanSixtyFourThingsIsRefused() {
        assertThat(natural(Map.of(), manyAlternatives(1, 64)).ladders()).isNotEmpty();
        assertRefusedAt("$.levels.natural", () -> natural(Map.of(), manyAlternatives(1, 65)));
    }

    @Test
    void anEmptyAlternativeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Alternative(Map.of()))
                .withMessageContaining("at least one factor");
    }

    @Test
    void aLevelWithoutAlternativesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> level(1, 1)).withMessageContaining("no alternative");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 10})
    void aLevelIsNumberedFromOneToNine(int number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> level(number, 1, "sign-in>=accredited"))
                .withMessageContaining("1 to 9");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 4})
    void aStrengthIsOneToThree(int strength) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> level(1, strength, "sign-in>=accredited"))
                .withMessageContaining("1 to 3");
    }

    @Test
    void aLevelHasANameInBothLanguages() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrustLevel(1, Map.of("zh-CN", "一级", "en", " "), 1, FIRST.alternatives()))
                .withMessageContaining("no name in en");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrustLevel(1, Map.of("en", "One"), 1, FIRST.alternatives()))
                .withMessageContaining("no name in zh-CN");
    }

    @Test
    void twoPoliciesWithTheSameRulesAreEqual() {
        assertThat(TestPolicies.tricky())
                .isEqualTo(TestPolicies.tricky())
                .hasSameHashCodeAs(TestPolicies.tricky())
                .isNotEqualTo(ShippedPolicy.policy());
        assertThat(natural(Map.of(), FIRST))
                .isNotEqualTo(natural(Map.of(Factor.MOBILE, Duration.ofDays(1)), FIRST))
                .isNotEqualTo(new TrustPolicy(
                        Map.of(AccountType.NATURAL, List.of(FIRST)),
                        Map.of(),
                        Map.of(TestLedgers.ACCREDITED, Credibility.ACCREDITED)))
                .isNotEqualTo("a policy");
    }

    @Test
    void whereStandInsMayWorkTheShippedPolicyBelievesThemAndChangesNothingElse() {
        SourceId standIn = new SourceId("sandbox-identity");
        SourceId real = new SourceId("identity");

        TrustPolicy believing = ShippedPolicy.believing(List.of(standIn, real));

        assertThat(ShippedPolicy.policy().isAccredited(standIn)).isFalse();
        assertThat(believing.isAccredited(standIn)).isTrue();
        assertThat(believing.sources()).containsEntry(real, Credibility.AUTHORITATIVE);
        assertThat(believing.ladders()).isEqualTo(ShippedPolicy.policy().ladders());
    }

    @Test
    void byAClosedPolicyNobodyReachesAnythingAndItsLevelsAreStillDemanded() {
        TrustPolicy closed = ShippedPolicy.policy().closed();
        Ledger ledger = TestLedgers.of("sign-in mobile real-name onsite-document", NOW);

        assertThat(closed.decide(ledger, AccountType.NATURAL, NOW))
                .isEqualTo(new TrustDecision(AccountType.NATURAL, 0, Optional.empty(), List.of()));
        assertThat(closed.counting(ledger, AccountType.NATURAL, NOW)).isEmpty();
        assertThat(closed.level(AccountType.NATURAL, 3))
                .isEqualTo(ShippedPolicy.policy().level(AccountType.NATURAL, 3));
        assertThat(closed).isNotEqualTo(ShippedPolicy.policy());
    }

    @Test
    void aPolicyKeepsTheOrderOfItsDocument() {
        assertThat(ShippedPolicy.policy().sources().keySet())
                .extracting(SourceId::id)
                .startsWith("realm", "self", "identity");
        assertThat(TestPolicies.tricky()
                        .ladders()
                        .get(AccountType.NATURAL)
                        .get(2)
                        .alternatives()
                        .get(1)
                        .factors())
                .containsOnlyKeys(Factor.FACE, Factor.BANK_CARD, Factor.MOBILE)
                .extracting(Map::keySet)
                .asString()
                .isEqualTo("[face, bank-card, mobile]");
    }

    @Test
    void aPolicyShowsItsRules() {
        assertThat(natural(Map.of(), FIRST).toString()).contains("sign-in", "ACCREDITED", "Level 1");
    }

    private static TrustLevel manyAlternatives(int number, int count) {
        return level(
                number,
                1,
                IntStream.range(0, count)
                        .mapToObj(i -> "factor-" + number + "-" + i + ">=accredited")
                        .toArray(String[]::new));
    }

    private static void assertRefusedAt(String path, Runnable policy) {
        assertThatThrownBy(policy::run).isInstanceOfSatisfying(PolicyException.class, refusal -> {
            assertThat(refusal.path()).isEqualTo(path);
            assertThat(refusal).hasMessageStartingWith(path + ": ");
        });
    }
}
