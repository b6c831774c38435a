// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.onsite;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.oneaccount.proof.ProofStep;
import org.oneaccount.proof.fake.FakeProofContext;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.fake.FakeCounters;
import org.oneaccount.registry.fake.Fakes;
import org.oneaccount.registry.fake.MovableClock;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Evidence;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.PersonId;
import org.oneaccount.trust.SourceId;

class OnsiteProofTest {

    private static final SourceId COUNTER = new SourceId("counter");

    private final MovableClock clock = new MovableClock();
    private final FakeAppointments appointments = new FakeAppointments(clock);
    private final FakeProofContext context = new FakeProofContext(clock);
    private final List<Ledger.Entry> ledger = new ArrayList<>();
    private final FakeCounters counters = new FakeCounters(MovableClock.START.plus(Duration.ofMinutes(20)));
    private final OnsiteProof proof = new OnsiteProof(
            Fakes.of(TrustRegistry.class, Map.of("ledger", call -> new Ledger(Optional.empty(), ledger))),
            realm -> appointments,
            realm -> counters);

    @Test
    void aCodeIsShownInGroupsWithItsPictureItsEndAndThePlace() {
        proof.challenge(context);

        assertThat((String) context.shown.get("onsiteCode")).matches("\\d{4} \\d{4} \\d{4}");
        assertThat(context.shown.get("onsiteQr")).isNotNull();
        assertThat((String) context.shown.get("onsiteUntil")).contains("November 26, 2026");
        assertThat(context.shown).containsEntry("onsitePlace", "${onsitePlace}").containsEntry("onsiteLink", "");
    }

    @Test
    void theCodeLiesInNoNote() {
        proof.challenge(context);

        String code = (String) context.shown.get("onsiteCode");
        assertThat(context.notes.toString()).doesNotContain(code, code.replace(" ", ""));
    }

    @Test
    void aReloadShowsTheSameCodeAndCostsNothing() {
        proof.challenge(context);
        Object code = context.shown.get("onsiteCode");

        for (int i = 0; i < 20; i++) {
            proof.challenge(context);
        }

        assertThat(context.shown).containsEntry("onsiteCode", code);
        assertThat(context.errors).isEmpty();
        assertThat(appointments.made()).isEqualTo(1);
    }

    @Test
    void whoSaysSoTooEarlyIsToldThatTheCounterHasNotConfirmed() {
        proof.challenge(context);

        assertThat(press("been-there")).isInstanceOf(ProofStep.Page.class);

        assertThat(context.hints).containsExactly("onsiteNotYet");
    }

    @Test
    void whatTheCounterConfirmedIsDoneWhateverIsPressed() {
        for (String button : List.of("been-there", "renew", "withdraw", "anything")) {
            proof.challenge(context);
            confirm();

            assertThat(press(button))
                    .isEqualTo(new ProofStep.Done(
                            Map.of(Factor.ONSITE_DOCUMENT, new Outcome.Confirmed(COUNTER, "reference"))));
            assertThat(context.notes).isEmpty();
        }
    }

    /** It belongs to an earlier dialogue, and may have been withdrawn since. */
    @Test
    void evidenceOfAnEarlierAppointmentDoesNotEndThisOne() {
        ledger.add(entry(Optional.empty()));

        assertThat(proof.challenge(context)).isInstanceOf(ProofStep.Page.class);
    }

    @Test
    void anAppointmentWhoseEvidenceWasWithdrawnProvesNothing() {
        proof.challenge(context);
        appointments.keepTheStandingOne();
        ledger.add(entry(Optional.of(new Ledger.Revocation(MovableClock.START, "test", "somebody"))));

        assertThat(press("been-there")).isInstanceOf(ProofStep.Page.class);
    }

    @Test
    void aWithdrawnAppointmentStaysWithdrawnUntilAnotherIsAskedFor() {
        proof.challenge(context);

        press("withdraw");
        assertThat(context.shown).doesNotContainKey("onsiteCode");
        proof.challenge(context);
        assertThat(context.shown).doesNotContainKey("onsiteCode");
        press("renew");

        assertThat(context.shown).containsKey("onsiteCode");
        assertThat(appointments.made()).isEqualTo(2);
    }

    @Test
    void aCodeThatRanOutIsReplacedAndTheHolderToldSo() {
        proof.challenge(context);
        Object first = context.shown.get("onsiteCode");

        clock.advance(Duration.ofHours(72));
        proof.challenge(context);

        assertThat(context.hints).containsExactly("onsiteRunOut");
        assertThat(context.shown.get("onsiteCode")).isNotEqualTo(first);
    }

    @Test
    void whoMayHaveNoOtherCodeKeepsTheOneThereIs() {
        proof.challenge(context);
        for (int i = 0; i < 4; i++) {
            press("renew");
        }
        Object standing = context.shown.get("onsiteCode");

        press("renew");

        assertThat(context.errors).containsExactly("onsiteAccountHourLimit 20");
        assertThat(context.events).containsExactly("trust_refused: onsiteAccountHourLimit");
        assertThat(context.shown).containsEntry("onsiteCode", standing);
        assertThat(appointments.made()).isEqualTo(5);
    }

    @Test
    void withoutACodeTheLimitIsStillSaid() {
        proof.challenge(context);
        for (int i = 0; i < 4; i++) {
            press("renew");
        }
        press("withdraw");

        press("renew");

        assertThat(context.errors).containsExactly("onsiteAccountHourLimit 20");
        assertThat(context.shown).doesNotContainKey("onsiteCode");
    }

    private ProofStep press(String button) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle(button, "true");
        return proof.process(context, form);
    }

    private void confirm() {
        appointments.keepTheStandingOne();
        ledger.add(entry(Optional.empty()));
    }

    private static Ledger.Entry entry(Optional<Ledger.Revocation> revocation) {
        return new Ledger.Entry(
                new Evidence(
                        Factor.ONSITE_DOCUMENT,
                        COUNTER,
                        Channel.COUNTER,
                        Optional.of(new PersonId(UUID.randomUUID())),
                        Instant.EPOCH,
                        Optional.empty(),
                        "reference"),
                revocation);
    }
}
