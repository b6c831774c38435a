// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oneaccount.registry.rest.FormerEvidence.Because;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Evidence;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.SourceId;

class FormerEvidenceTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void whatWasWithdrawnSaysWhenAndWhy() {
        Ledger.Revocation revocation = new Ledger.Revocation(NOW.minus(DAY), "number-given-away", "sms");

        assertThat(FormerEvidence.of(
                        List.of(entry(Factor.MOBILE, Optional.empty(), Optional.of(revocation))), List.of(), NOW))
                .singleElement()
                .satisfies(former -> {
                    assertThat(former.because()).isEqualTo(Because.WITHDRAWN);
                    assertThat(former.since()).contains(NOW.minus(DAY));
                    assertThat(former.reason()).contains("number-given-away");
                });
    }

    @Test
    void whatHasEndedSaysSinceWhen() {
        assertThat(FormerEvidence.of(
                        List.of(entry(Factor.DECLARED_DOCUMENT, Optional.of(NOW), Optional.empty())), List.of(), NOW))
                .singleElement()
                .satisfies(former -> {
                    assertThat(former.because()).isEqualTo(Because.ENDED);
                    assertThat(former.since()).contains(NOW);
                });
    }

    @Test
    void whatStandsAndStillDoesNotCountIsTheDoingOfThePolicy() {
        assertThat(FormerEvidence.of(
                        List.of(entry(Factor.FACE, Optional.of(NOW.plus(DAY)), Optional.empty())), List.of(), NOW))
                .singleElement()
                .satisfies(former -> {
                    assertThat(former.because()).isEqualTo(Because.POLICY);
                    assertThat(former.since()).isEmpty();
                });
    }

    @Test
    void whatCountsByAnotherRowIsNoLoss() {
        Ledger.Entry standing = entry(Factor.MOBILE, Optional.empty(), Optional.empty());
        Ledger.Entry replaced =
                entry(Factor.MOBILE, Optional.empty(), Optional.of(new Ledger.Revocation(NOW, "replaced", "sms")));

        assertThat(FormerEvidence.of(List.of(replaced, standing), List.of(standing.evidence()), NOW))
                .isEmpty();
    }

    @Test
    void ofEachFactorTheNewestIsTold() {
        Ledger.Entry older = entry(
                Factor.FACE, Optional.empty(), Optional.of(new Ledger.Revocation(NOW.minus(DAY), "older", "face")));
        Ledger.Entry newer =
                entry(Factor.FACE, Optional.empty(), Optional.of(new Ledger.Revocation(NOW, "newer", "face")));

        assertThat(FormerEvidence.of(List.of(older, newer), List.of(), NOW))
                .singleElement()
                .satisfies(former -> assertThat(former.reason()).contains("newer"));
    }

    private static Ledger.Entry entry(Factor factor, Optional<Instant> ends, Optional<Ledger.Revocation> revocation) {
        return new Ledger.Entry(
                new Evidence(
                        factor,
                        new SourceId("source"),
                        Channel.ONLINE,
                        Optional.empty(),
                        NOW.minus(DAY.multipliedBy(2)),
                        ends,
                        "r"),
                revocation);
    }
}
