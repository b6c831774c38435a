// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneaccount.trust.AccountType.LEGAL;
import static org.oneaccount.trust.AccountType.NATURAL;
import static org.oneaccount.trust.Factor.CERTIFICATE;
import static org.oneaccount.trust.Factor.DECLARED_DOCUMENT;
import static org.oneaccount.trust.Factor.MANDATE;
import static org.oneaccount.trust.Factor.MOBILE;
import static org.oneaccount.trust.Factor.ORGANISATION;
import static org.oneaccount.trust.Factor.REAL_NAME;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Demand;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.StrengthKind;
import org.oneaccount.trust.TrustDecision;

/** The ladder of Art. 12: what a legal person's account is asked for, and in which order. */
class LegalGatePlanTest {

    private static final List<Factor> ORDER = List.of(ORGANISATION, REAL_NAME, MOBILE, MANDATE, CERTIFICATE);

    private static final List<InstalledProof> PROOFS = List.of(
            proof("bankcard", Set.of(Factor.BANK_CARD), Set.of(ORGANISATION, REAL_NAME), NATURAL, LEGAL),
            proof("cacert", Set.of(CERTIFICATE), Set.of(ORGANISATION), LEGAL),
            proof("idcard", Set.of(REAL_NAME, DECLARED_DOCUMENT), Set.of(ORGANISATION), NATURAL, LEGAL),
            proof("mandate", Set.of(MANDATE), Set.of(ORGANISATION, REAL_NAME, MOBILE), LEGAL),
            proof("organisation", Set.of(ORGANISATION), Set.of(), LEGAL),
            proof("sms", Set.of(MOBILE), Set.of(ORGANISATION), NATURAL, LEGAL));

    @Test
    void theStepsStandInTheOrderOfTheLadder() {
        assertThat(plan(3, Set.of()).steps())
                .extracting(GatePlan.Step::factors)
                .startsWith(
                        Set.of(ORGANISATION), Set.of(REAL_NAME), Set.of(MOBILE), Set.of(MANDATE), Set.of(CERTIFICATE));
    }

    @Test
    void onlyTheOrganisationCanBeProvenFirst() {
        assertThat(plan(3, Set.of()).ways()).containsExactly(way("organisation"));
    }

    @Test
    void oneQuestionFollowsTheOtherUpToTheCertificate() {
        Set<Factor> held = new HashSet<>();
        List<String> asked = new ArrayList<>();

        for (Factor factor : ORDER) {
            asked.add(plan(3, held).next().orElseThrow().ways().get(0).proof());
            held.add(factor);
        }

        assertThat(asked).containsExactly("organisation", "idcard", "sms", "mandate", "cacert");
    }

    @Test
    void whoHasTheOrganisationMayTakeNameAndMobileInEitherOrder() {
        assertThat(plan(1, Set.of(ORGANISATION)).ways()).containsExactly(way("idcard"), way("sms"));
        assertThat(plan(1, Set.of(ORGANISATION, MOBILE)).ways()).containsExactly(way("idcard"));
    }

    @Test
    void anOrganisationThatCountsNoLongerIsAskedForAlone() {
        GatePlan plan = plan(2, Set.of(REAL_NAME, MOBILE));

        assertThat(plan.ways()).containsExactly(way("organisation"));
        assertThat(plan.steps())
                .extracting(GatePlan.Step::factors)
                .containsExactly(Set.of(ORGANISATION), Set.of(MANDATE));
    }

    private static GatePlan plan(int level, Set<Factor> held) {
        Set<Factor> missing = new HashSet<>(ORDER.subList(0, level + 2));
        missing.removeAll(held);
        List<TrustDecision.Higher> higher = List.of(new TrustDecision.Higher(level, List.of(missing)));
        Standing standing = new Standing(
                new TrustDecision(LEGAL, 0, Optional.empty(), higher), Set.of(StrengthKind.PASSWORD), Set.of(), true);
        return GatePlan.of(
                new Demand(LEGAL, true, level, 1, false, List.of()),
                standing,
                held,
                PROOFS,
                Comparator.comparingInt(ORDER::indexOf));
    }

    private static Way way(String proof) {
        return new Way(proof, Purpose.EVIDENCE);
    }

    private static InstalledProof proof(String id, Set<Factor> writes, Set<Factor> requires, AccountType... serves) {
        return new InstalledProof(id, writes, requires, Set.of(serves), Optional.empty(), false);
    }
}
