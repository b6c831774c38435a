// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneaccount.trust.AccountType.LEGAL;
import static org.oneaccount.trust.AccountType.NATURAL;
import static org.oneaccount.trust.TestPolicies.level;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer says: what is missing, and how long it holds. */
class TrustDecisionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final TrustPolicy shipped = ShippedPolicy.policy();

    @ParameterizedTest(name = "[{0}] needs for level {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ''                                | 1 | sign-in
            ''                                | 3 | sign-in mobile real-name, sign-in mobile declared-document
            sign-in                           | 1 | ''
            sign-in                           | 2 | mobile
            sign-in                           | 3 | mobile real-name, mobile declared-document
            sign-in mobile                    | 3 | real-name, declared-document
            sign-in mobile self:real-name     | 3 | real-name, declared-document
            sign-in mobile real-name          | 4 | bank-card, face, onsite-document
            sign-in mobile real-name          | 5 | onsite-document
            sign-in mobile                    | 5 | real-name onsite-document, declared-document onsite-document
            sign-in mobile real-name face     | 5 | onsite-document
            sign-in real-name bank-card       | 3 | mobile
            sign-in real-name bank-card       | 4 | mobile
            sign-in mobile bank-card          | 4 | real-name, declared-document
            sign-in mobile real-name          | 6 | ''
            """)
    void theWaysUpAreTheSmallestAndInTheOrderOfThePolicy(String proven, int level, String ways) {
        TrustDecision decision = shipped.decide(TestLedgers.of(proven, NOW), NATURAL, NOW);

        assertThat(shown(decision, level)).isEqualTo(ways);
    }

    @ParameterizedTest(name = "[{0}] needs for legal level {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ''                            | 1 | organisation real-name mobile
            mobile                        | 2 | organisation real-name mandate
            organisation real-name mobile | 3 | mandate certificate
            """)
    void anAgentIsToldAllThatIsMissing(String proven, int level, String ways) {
        assertThat(shown(shipped.decide(TestLedgers.of(proven, NOW), LEGAL, NOW), level))
                .isEqualTo(ways);
    }

    @ParameterizedTest(name = "[{0}] needs for level {1} of the tricky policy: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ''                              | 1 | real-name, mobile
            ''                              | 2 | real-name face, mobile bank-card
            real-name                       | 2 | face, mobile bank-card
            self:real-name                  | 2 | real-name face, mobile bank-card
            self:real-name mobile bank-card | 3 | real-name, face
            identity:real-name mobile       | 2 | face, bank-card
            """)
    void waysThatContainAnotherOneAreLeftOut(String proven, int level, String ways) {
        assertThat(shown(TestPolicies.tricky().decide(TestLedgers.of(proven, NOW), NATURAL, NOW), level))
                .isEqualTo(ways);
    }

    @Test
    void anAccountWhoseTypeHasNoLevelsHasLevelZero() {
        TrustPolicy naturalOnly = TestPolicies.tricky();

        assertThat(naturalOnly.decide(TestLedgers.of("mobile", NOW), LEGAL, NOW))
                .isEqualTo(new TrustDecision(LEGAL, 0, Optional.empty(), List.of()));
        assertThat(naturalOnly.level(LEGAL, 1)).isEmpty();
    }

    @Test
    void anEmptyLedgerIsLevelZeroForGood() {
        TrustDecision decision = shipped.decide(Ledger.EMPTY, NATURAL, NOW);

        assertThat(decision.level()).isZero();
        assertThat(decision.validUntil()).isEmpty();
    }

    @Test
    void onlyLevelsOfTheLadderAreKnown() {
        assertThat(shipped.level(NATURAL, 5).orElseThrow().names()).containsEntry("en", "In-person real name");
        assertThat(shipped.level(LEGAL, 3).orElseThrow().strength()).isEqualTo(3);
        assertThat(shipped.level(NATURAL, 0)).isEmpty();
        assertThat(shipped.level(NATURAL, 6)).isEmpty();
        assertThat(shipped.level(LEGAL, 4)).isEmpty();
        assertThat(shipped.level(LEGAL, -1)).isEmpty();
    }

    @Test
    void evidenceAboutAPersonCountsForNothingWhileTheAccountHasNone() {
        Ledger withoutPerson = new Ledger(
                Optional.empty(),
                TestLedgers.of("sign-in mobile real-name", NOW).entries());

        assertThat(shipped.decide(withoutPerson, NATURAL, NOW).level()).isEqualTo(2);
    }

    @Test
    void evidenceCountsFromTheInstantItWasConfirmedByAnyNodesClock() {
        Ledger ledger = TestLedgers.of("sign-in", NOW);
        Instant onASlowNode = NOW.minus(TrustPolicy.CLOCK_TOLERANCE);

        TrustDecision before = shipped.decide(ledger, NATURAL, onASlowNode.minusNanos(1));

        assertThat(before.level()).isZero();
        assertThat(before.validUntil()).contains(onASlowNode);
        assertThat(shipped.decide(ledger, NATURAL, onASlowNode).level()).isEqualTo(1);
    }

    @Test
    void evidenceCountsUntilItsOwnEnd() {
        Ledger ledger = ledgerOf(ends("declared-document", NOW.plus(DAY)));

        assertThat(shipped.decide(ledger, NATURAL, NOW).validUntil()).contains(NOW.plus(DAY));
        assertThat(shipped.decide(ledger, NATURAL, NOW.plus(DAY).minusNanos(1)).level())
                .isEqualTo(3);
        assertThat(shipped.decide(ledger, NATURAL, NOW.plus(DAY)).level()).isEqualTo(2);
    }

    @ParameterizedTest(name = "own end after {0} days, lifetime of {1} days: counts {2} days")
    @CsvSource({"5, 9, 5", "9, 5, 5", "7, 7, 7"})
    void theSoonerOfOwnEndAndLifetimeCounts(int ownDays, int lifetimeDays, int days) {
        TrustPolicy policy = TestPolicies.natural(
                Map.of(Factor.MOBILE, DAY.multipliedBy(lifetimeDays)), level(1, 1, "mobile>=accredited"));
        Ledger ledger = TestLedgers.ledger(List.of(ends("mobile", NOW.plus(DAY.multipliedBy(ownDays)))));

        assertThat(policy.decide(ledger, NATURAL, NOW).validUntil()).contains(NOW.plus(DAY.multipliedBy(days)));
    }

    @Test
    void anEndThatChangesNothingIsNotNamed() {
        Ledger ledger = ledgerOf(
                ends("real-name", NOW.plus(DAY)), TestLedgers.evidence(Factor.REAL_NAME, TestLedgers.ACCREDITED, NOW));

        assertThat(shipped.decide(ledger, NATURAL, NOW).validUntil()).isEmpty();
    }

    @Test
    void anEndThatOnlyChangesWhatIsMissingIsNamed() {
        Ledger ledger = TestLedgers.ledger(List.of(
                TestLedgers.evidence(Factor.SIGN_IN, TestLedgers.ACCREDITED, NOW),
                ends("real-name", NOW.plus(DAY)),
                ends("bank-card", NOW.plus(DAY.multipliedBy(2)))));

        TrustDecision decision = shipped.decide(ledger, NATURAL, NOW);

        assertThat(decision.level()).isEqualTo(1);
        assertThat(decision.validUntil()).contains(NOW.plus(DAY));
    }

    @Test
    void evidenceThatTakesOverWithoutAGapKeepsTheAnswer() {
        Instant change = NOW.plus(DAY);
        Ledger ledger = ledgerOf(
                ends("real-name", change), TestLedgers.evidence(Factor.REAL_NAME, TestLedgers.ACCREDITED, change));

        assertThat(shipped.decide(ledger, NATURAL, NOW).validUntil()).isEmpty();
    }

    @Test
    void aGapOfOneInstantIsNamed() {
        Instant change = NOW.plus(DAY);
        Instant confirmed = change.plus(TrustPolicy.CLOCK_TOLERANCE).plusNanos(1);
        Ledger ledger = ledgerOf(
                ends("real-name", change), TestLedgers.evidence(Factor.REAL_NAME, TestLedgers.ACCREDITED, confirmed));

        assertThat(shipped.decide(ledger, NATURAL, NOW).validUntil()).contains(change);
        assertThat(shipped.decide(ledger, NATURAL, change).validUntil()).contains(change.plusNanos(1));
    }

    @Test
    void aWeakerSourceThatOutlivesAStrongerOneDoesNotReplaceIt() {
        Ledger ledger = ledgerOf(
                ends("real-name", NOW.plus(DAY)),
                TestLedgers.evidence(Factor.REAL_NAME, TestLedgers.SELF_DECLARED, NOW));

        assertThat(shipped.decide(ledger, NATURAL, NOW).validUntil()).contains(NOW.plus(DAY));
    }

    @Test
    void aFactorThatNoLevelAsksForChangesNothing() {
        Ledger ledger = ledgerOf(ends("library-card", NOW.plus(DAY)));

        assertThat(shipped.decide(ledger, NATURAL, NOW)).isEqualTo(shipped.decide(ledgerOf(), NATURAL, NOW));
    }

    @Test
    void whatCountsIsToldByTheRulesOfTheDecision() {
        Evidence signIn = TestLedgers.evidence(Factor.SIGN_IN, TestLedgers.ACCREDITED, NOW);
        Evidence document = ends("declared-document", NOW.plus(DAY));
        Evidence card = ends("library-card", NOW.plus(DAY));
        Ledger ledger = new Ledger(
                Optional.of(TestLedgers.PERSON),
                List.of(
                        TestLedgers.standing(document),
                        TestLedgers.revoked(TestLedgers.evidence(Factor.MOBILE, TestLedgers.ACCREDITED, NOW), NOW),
                        TestLedgers.standing(TestLedgers.aboutAnotherPerson(document)),
                        TestLedgers.standing(TestLedgers.evidence(Factor.FACE, new SourceId("nobody"), NOW)),
                        TestLedgers.standing(card),
                        TestLedgers.standing(signIn)));

        assertThat(shipped.counting(
                        ledger, NATURAL, NOW.minus(TrustPolicy.CLOCK_TOLERANCE).minusNanos(1)))
                .isEmpty();
        assertThat(shipped.counting(ledger, NATURAL, NOW.minus(TrustPolicy.CLOCK_TOLERANCE)))
                .containsExactly(document, signIn);
        assertThat(shipped.counting(ledger, NATURAL, NOW.plus(DAY))).containsExactly(signIn);
    }

    @Test
    void evidenceOfASourceThatIsNotBelievedEnoughDoesNotCount() {
        Ledger ledger = TestLedgers.of("self:real-name self:declared-document onsite-document", NOW);

        assertThat(ShippedPolicy.policy().counting(ledger, NATURAL, NOW))
                .extracting(evidence -> evidence.factor().id())
                .containsExactly("declared-document", "onsite-document");
    }

    @Test
    void evidenceThatNoLevelOfTheAccountTypeAsksForDoesNotCount() {
        Ledger ledger = TestLedgers.of("sign-in mobile bank-card", NOW);

        assertThat(ShippedPolicy.policy().counting(ledger, AccountType.LEGAL, NOW))
                .extracting(evidence -> evidence.factor().id())
                .containsExactly("mobile");
    }

    @Test
    void aPolicyOfManyFactorsStillAnswersRightWhenItRemembersNoMore() {
        String all = IntStream.range(0, 12)
                .mapToObj(i -> "factor-" + i + ">=accredited")
                .collect(Collectors.joining(" "));
        TrustPolicy policy = TestPolicies.natural(Map.of(), level(1, 1, all));

        for (int bits = 0; bits < 1 << 12; bits++) {
            int held = bits;
            String factors = IntStream.range(0, 12)
                    .filter(i -> (held >> i & 1) == 1)
                    .mapToObj(i -> "factor-" + i)
                    .collect(Collectors.joining(" "));
            TrustDecision decision = policy.decide(TestLedgers.of(factors, NOW), NATURAL, NOW);

            assertThat(decision.level()).isEqualTo(bits == 4095 ? 1 : 0);
            assertThat(decision.missingFor(1).stream().mapToInt(Set::size).sum())
                    .isEqualTo(12 - Integer.bitCount(bits));
        }
    }

    /** Level 2, and the given evidence. */
    private static Ledger ledgerOf(Evidence... more) {
        List<Evidence> evidence = new ArrayList<>(List.of(
                TestLedgers.evidence(Factor.SIGN_IN, TestLedgers.ACCREDITED, NOW),
                TestLedgers.evidence(Factor.MOBILE, TestLedgers.ACCREDITED, NOW)));
        evidence.addAll(List.of(more));
        return TestLedgers.ledger(evidence);
    }

    private static Evidence ends(String factor, Instant ends) {
        return TestLedgers.endingAt(TestLedgers.evidence(new Factor(factor), TestLedgers.ACCREDITED, NOW), ends);
    }

    private static String shown(TrustDecision decision, int level) {
        return decision.missingFor(level).stream()
                .map(way -> way.stream().map(Factor::id).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }
}
