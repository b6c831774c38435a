// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneaccount.proof.Purpose.EVIDENCE;
import static org.oneaccount.proof.Purpose.STRENGTH;
import static org.oneaccount.trust.AccountType.LEGAL;
import static org.oneaccount.trust.AccountType.NATURAL;
import static org.oneaccount.trust.Factor.BANK_CARD;
import static org.oneaccount.trust.Factor.DECLARED_DOCUMENT;
import static org.oneaccount.trust.Factor.FACE;
import static org.oneaccount.trust.Factor.MOBILE;
import static org.oneaccount.trust.Factor.ONSITE_DOCUMENT;
import static org.oneaccount.trust.Factor.REAL_NAME;
import static org.oneaccount.trust.StrengthKind.PASSWORD;
import static org.oneaccount.trust.StrengthKind.SMS;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Demand;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.StrengthKind;
import org.oneaccount.trust.TrustDecision;

class GatePlanTest {

    private static final Comparator<Factor> LADDER = Comparator.comparingInt(
            List.of(MOBILE, REAL_NAME, DECLARED_DOCUMENT, BANK_CARD, FACE, ONSITE_DOCUMENT)::indexOf);

    private static final Demand REAUTH = new Demand(NATURAL, true, 0, 0, true, List.of());

    private static final InstalledProof SMS_PROOF = proof("sms", MOBILE);
    private static final InstalledProof IDCARD = proof("idcard", REAL_NAME, DECLARED_DOCUMENT);
    private static final InstalledProof FACE_PROOF = proof("biometric", FACE);
    private static final InstalledProof BANK = new InstalledProof(
            "bankcard", Set.of(BANK_CARD), Set.of(REAL_NAME), Set.of(NATURAL), Optional.empty(), false);

    @Test
    void lowerLevelsComeFirstAndWaysThatShareAProofAreOneChoice() {
        GatePlan plan = plan(
                level(3),
                standing(Set.of(MOBILE, REAL_NAME), Set.of(MOBILE, DECLARED_DOCUMENT)),
                Set.of(),
                IDCARD,
                SMS_PROOF);

        assertThat(plan.steps())
                .extracting(GatePlan.Step::factors)
                .containsExactly(Set.of(MOBILE), Set.of(REAL_NAME, DECLARED_DOCUMENT));
        assertThat(plan.steps()).extracting(step -> step.named().orElse(null)).containsExactly(MOBILE, REAL_NAME);
        assertThat(plan.next().orElseThrow().ways()).containsExactly(new Way("sms", EVIDENCE));
        assertThat(plan.ways()).containsExactly(new Way("sms", EVIDENCE), new Way("idcard", EVIDENCE));
    }

    @Test
    void theWayOfAnotherQuestionIsNoOtherWayForThisOne() {
        GatePlan steps = plan(level(3), standing(Set.of(MOBILE, REAL_NAME)), Set.of(), IDCARD, SMS_PROOF);
        GatePlan choice =
                plan(level(4), standing(Set.of(FACE), Set.of(BANK_CARD)), Set.of(REAL_NAME), BANK, FACE_PROOF);

        assertThat(steps.hasAnotherFor(new Way("sms", EVIDENCE))).isFalse();
        assertThat(choice.hasAnotherFor(new Way("bankcard", EVIDENCE))).isTrue();
    }

    @Test
    void aChoiceBetweenDifferentFactorsHasNoNameOfItsOwn() {
        GatePlan plan = plan(level(4), standing(Set.of(FACE), Set.of(BANK_CARD)), Set.of(REAL_NAME), BANK, FACE_PROOF);

        assertThat(plan.steps()).hasSize(1);
        assertThat(plan.steps().get(0).named()).isEmpty();
        assertThat(plan.ways()).containsExactly(new Way("bankcard", EVIDENCE), new Way("biometric", EVIDENCE));
    }

    @Test
    void aProofIsNotOfferedBeforeWhatItRequires() {
        Standing standing = standing(Set.of(REAL_NAME, BANK_CARD));

        assertThat(plan(level(4), standing, Set.of(), IDCARD, BANK).ways())
                .containsExactly(new Way("idcard", EVIDENCE));
        assertThat(plan(level(4), standing(Set.of(BANK_CARD)), Set.of(REAL_NAME), IDCARD, BANK)
                        .ways())
                .containsExactly(new Way("bankcard", EVIDENCE));
    }

    @Test
    void onAClaimTheStrongerProofsAnswerTheQuestionForTheName() {
        InstalledProof bank = new InstalledProof(
                "bankcard", Set.of(BANK_CARD), Set.of(REAL_NAME), Set.of(NATURAL), Optional.empty(), true);

        GatePlan plan = plan(level(3), standing(Set.of(REAL_NAME)), Set.of(), IDCARD.onClaim(), bank.onClaim());

        assertThat(plan.next().orElseThrow().ways())
                .containsExactly(new Way("idcard", EVIDENCE), new Way("bankcard", EVIDENCE));
    }

    @Test
    void aProofForTheOtherAccountTypeIsNotOffered() {
        InstalledProof forLegal =
                new InstalledProof("seal", Set.of(MOBILE), Set.of(), Set.of(LEGAL), Optional.empty(), false);

        GatePlan plan = plan(level(2), standing(Set.of(MOBILE)), Set.of(), forLegal);

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.elsewhere()).containsExactly(MOBILE);
    }

    @Test
    void whatNoInstalledProofWritesIsNamedBesideTheWaysThatExist() {
        GatePlan plan = plan(level(4), standing(Set.of(FACE), Set.of(ONSITE_DOCUMENT)), Set.of(), FACE_PROOF);

        assertThat(plan.ways()).containsExactly(new Way("biometric", EVIDENCE));
        assertThat(plan.elsewhere()).containsExactly(ONSITE_DOCUMENT);
    }

    @Test
    void aLevelThatCannotBeReachedHereOffersNoStepTowardsIt() {
        GatePlan plan = plan(level(5), standing(Set.of(MOBILE, ONSITE_DOCUMENT)), Set.of(), SMS_PROOF);

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.signInAgain()).isFalse();
        assertThat(plan.elsewhere()).containsExactly(ONSITE_DOCUMENT);
    }

    @Test
    void anAccountThatIsNotAdmittedIsOfferedNothing() {
        Demand demand = new Demand(NATURAL, false, 2, 1, true, List.of());

        GatePlan plan = plan(demand, standing(Set.of(MOBILE)), Set.of(), SMS_PROOF);

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.ways()).isEmpty();
        assertThat(plan.signInAgain()).isFalse();
    }

    @Test
    void aSecondKindOfSignInIsOfferedWhereOnlyStrengthIsShort() {
        GatePlan plan = plan(strength(2), session(4, true, PASSWORD), Set.of(), strengthener("sms", SMS));

        assertThat(plan.steps()).extracting(GatePlan.Step::factors).containsExactly(Set.of());
        assertThat(plan.ways()).containsExactly(new Way("sms", STRENGTH));
    }

    @Test
    void nobodyIsLedToAFaceWhereACodeIsEnough() {
        GatePlan plan = plan(
                strength(2),
                session(4, false, PASSWORD),
                Set.of(),
                strengthener("biometric", StrengthKind.FACE),
                strengthener("sms", SMS));

        assertThat(plan.ways()).containsExactly(new Way("sms", STRENGTH), new Way("biometric", STRENGTH));
    }

    @Test
    void aKindThatTheSessionAlreadyHasMakesItNoStronger() {
        GatePlan plan = plan(strength(2), session(4, true, SMS), Set.of(), strengthener("sms", SMS));

        assertThat(plan.ways()).isEmpty();
        assertThat(plan.signInAgain()).isTrue();
    }

    @Test
    void signingInAgainNeverReachesTheStrengthOfACertificate() {
        assertThat(plan(strength(3), session(3, true, PASSWORD, SMS), Set.of()).signInAgain())
                .isFalse();
    }

    @Test
    void aFreshProofMayBeOfAKindThatTheSessionAlreadyHas() {
        GatePlan plan = plan(REAUTH, session(2, false, SMS), Set.of(), strengthener("sms", SMS));

        assertThat(plan.ways()).containsExactly(new Way("sms", STRENGTH));
    }

    @Test
    void aFreshProofIsOfTheStrongestKindThatTheAccountHas() {
        GatePlan plan = plan(
                REAUTH, session(2, false, SMS), Set.of(), strengthener("password", PASSWORD), strengthener("sms", SMS));

        assertThat(plan.steps()).hasSize(1);
        assertThat(plan.ways()).containsExactly(new Way("sms", STRENGTH));
    }

    @Test
    void aFaceIsOfferedForAFreshProofOnlyToAnAccountThatHasItAndNeverAlone() {
        InstalledProof face = faceThatStrengthens();
        InstalledProof sms = strengthener("sms", SMS);
        InstalledProof password = strengthener("password", PASSWORD);

        assertThat(plan(REAUTH, session(4, false, SMS), Set.of(), face, sms).ways())
                .containsExactly(new Way("sms", STRENGTH));
        assertThat(plan(REAUTH, session(4, false, SMS), Set.of(FACE), face, sms, password)
                        .ways())
                .containsExactly(new Way("sms", STRENGTH), new Way("biometric", STRENGTH));
    }

    @Test
    void whoHasNothingButAFaceMaySignInAgain() {
        GatePlan plan = plan(REAUTH, session(4, false, StrengthKind.BROKER), Set.of(FACE), faceThatStrengthens());

        assertThat(plan.ways()).containsExactly(new Way("biometric", STRENGTH));
        assertThat(plan.signInAgain()).isTrue();
    }

    /** Chosen, the face would be enough; the code is not. */
    @Test
    void whatAFreshProofMayLeaveOpenIsCountedAsAStep() {
        Demand demand = new Demand(NATURAL, true, 0, 2, true, List.of());

        GatePlan plan = plan(
                demand,
                session(4, false, SMS),
                Set.of(FACE),
                faceThatStrengthens(),
                strengthener("sms", SMS),
                strengthener("password", PASSWORD));

        assertThat(plan.steps())
                .extracting(GatePlan.Step::ways)
                .containsExactly(List.of(new Way("sms", STRENGTH), new Way("biometric", STRENGTH)), List.of());
    }

    private static InstalledProof faceThatStrengthens() {
        return new InstalledProof(
                "biometric", Set.of(FACE), Set.of(), Set.of(NATURAL), Optional.of(StrengthKind.FACE), false);
    }

    @Test
    void aFreshProofThatMakesTheSessionStrongEnoughIsOneQuestion() {
        Demand demand = new Demand(NATURAL, true, 0, 2, true, List.of());

        GatePlan plan = plan(
                demand,
                session(4, false, PASSWORD),
                Set.of(),
                strengthener("password", PASSWORD),
                strengthener("sms", SMS));

        assertThat(plan.steps()).hasSize(1);
        assertThat(plan.ways()).containsExactly(new Way("sms", STRENGTH));
    }

    @Test
    void aFreshProofOfAKindThatTheSessionHasLeavesTheOtherToBeAsked() {
        Demand demand = new Demand(NATURAL, true, 0, 2, true, List.of());

        GatePlan plan = plan(
                demand, session(4, false, SMS), Set.of(), strengthener("password", PASSWORD), strengthener("sms", SMS));

        assertThat(plan.steps())
                .extracting(GatePlan.Step::ways)
                .containsExactly(List.of(new Way("sms", STRENGTH)), List.of());
        assertThat(plan(demand, session(4, true, SMS), Set.of(), strengthener("password", PASSWORD))
                        .ways())
                .containsExactly(new Way("password", STRENGTH));
    }

    @Test
    void aFreshProofComesBeforeWhatItCouldBeGivenWith() {
        Demand demand = new Demand(NATURAL, true, 2, 1, true, List.of());

        GatePlan plan =
                plan(demand, owing(standing(Set.of(MOBILE))), Set.of(), SMS_PROOF, strengthener("password", PASSWORD));

        assertThat(plan.steps()).extracting(GatePlan.Step::factors).containsExactly(Set.of(), Set.of(MOBILE));
        assertThat(plan.ways()).containsExactly(new Way("password", STRENGTH));
    }

    @Test
    void nothingIsBoundBeforeAnAccountWithNoKindOfItsOwnHasSignedInAgain() {
        Demand demand = new Demand(NATURAL, true, 2, 1, true, List.of());

        GatePlan plan = plan(demand, owing(standing(Set.of(MOBILE))), Set.of(), SMS_PROOF);

        assertThat(plan.ways()).isEmpty();
        assertThat(plan.signInAgain()).isTrue();
    }

    @Test
    void anAccountWithNoKindOfItsOwnSignsInAgain() {
        assertThat(plan(REAUTH, session(2, false, StrengthKind.BROKER), Set.of())
                        .signInAgain())
                .isTrue();
    }

    @Test
    void aKindThatIsSpentMakesASessionNoStronger() {
        Standing reset = new Standing(
                new TrustDecision(NATURAL, 4, Optional.empty(), List.of()), Set.of(SMS), Set.of(PASSWORD), true);

        assertThat(plan(strength(2), reset, Set.of(), strengthener("password", PASSWORD))
                        .ways())
                .isEmpty();
    }

    @Test
    void aFreshSignInNeedsNoOther() {
        assertThat(session(2, true, SMS).meets(REAUTH)).isTrue();
        assertThat(session(2, false, SMS).meets(REAUTH)).isFalse();
    }

    @Test
    void strengthIsAskedForAfterTheEvidenceThatMayOpenAWayToIt() {
        Demand demand = new Demand(NATURAL, true, 4, 2, false, List.of());

        GatePlan plan = plan(demand, standing(Set.of(FACE)), Set.of(), FACE_PROOF);

        assertThat(plan.steps()).hasSize(2);
        assertThat(plan.next().orElseThrow().factors()).containsExactly(FACE);
        assertThat(plan.signInAgain()).isFalse();
    }

    private static GatePlan plan(Demand demand, Standing standing, Set<Factor> held, InstalledProof... proofs) {
        return GatePlan.of(demand, standing, held, List.of(proofs), LADDER);
    }

    private static Demand level(int level) {
        return new Demand(NATURAL, true, level, 1, false, List.of());
    }

    private static Demand strength(int strength) {
        return new Demand(NATURAL, true, 0, strength, false, List.of());
    }

    @SafeVarargs
    private static Standing standing(Set<Factor>... missing) {
        List<TrustDecision.Higher> higher = IntStream.rangeClosed(1, 5)
                .mapToObj(level -> new TrustDecision.Higher(level, List.of(missing)))
                .toList();
        return new Standing(new TrustDecision(NATURAL, 0, Optional.empty(), higher), Set.of(PASSWORD), Set.of(), true);
    }

    private static Standing owing(Standing standing) {
        return new Standing(standing.decision(), standing.kinds(), standing.spent(), false);
    }

    private static Standing session(int level, boolean fresh, StrengthKind... kinds) {
        return new Standing(
                new TrustDecision(NATURAL, level, Optional.empty(), List.of()), Set.of(kinds), Set.of(), fresh);
    }

    private static InstalledProof proof(String id, Factor... writes) {
        return new InstalledProof(id, Set.of(writes), Set.of(), Set.of(AccountType.values()), Optional.empty(), false);
    }

    private static InstalledProof strengthener(String id, StrengthKind kind) {
        return new InstalledProof(id, Set.of(), Set.of(), Set.of(AccountType.values()), Optional.of(kind), false);
    }
}
