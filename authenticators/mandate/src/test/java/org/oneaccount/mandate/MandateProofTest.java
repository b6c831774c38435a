// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oneaccount.proof.InnerProof;
import org.oneaccount.proof.ProofContext;
import org.oneaccount.proof.ProofStep;
import org.oneaccount.proof.fake.FakeProofContext;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.certificate.CertificateAnswer;
import org.oneaccount.registry.certificate.CertificateRefusal;
import org.oneaccount.registry.certificate.SigningChallenge;
import org.oneaccount.registry.fake.FakeCounters;
import org.oneaccount.registry.fake.Fakes;
import org.oneaccount.registry.fake.MovableClock;
import org.oneaccount.registry.mandate.Mandate.Method;
import org.oneaccount.registry.mandate.Mandate.State;
import org.oneaccount.registry.mandate.MandateRefusal;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Evidence;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.SourceRefusal;

class MandateProofTest {

    private static final SourceId REGISTRY = new SourceId("registry");
    private static final Outcome.Unavailable SILENCE = new Outcome.Unavailable(REGISTRY, Duration.ofMinutes(1));

    private final MovableClock clock = new MovableClock();
    private final FakeMandates mandates = new FakeMandates(clock);
    private final FakeProofContext context = new FakeProofContext(clock);
    private final List<Ledger.Entry> ledger = new ArrayList<>();
    private Outcome head = new Outcome.Confirmed(REGISTRY, "tx-1");
    private final FakeCounters counters = new FakeCounters(MovableClock.START.plus(Duration.ofMinutes(20)));
    private final FakeSignature signature = new FakeSignature();
    private final FakeFace face = new FakeFace();
    private boolean faceIsOffered = true;
    private boolean faceWasShown;
    private Runnable whileTheRegisterIsAsked = () -> {};
    private final MandateProof proof = new MandateProof(
            Fakes.of(
                    TrustRegistry.class,
                    Map.of(
                            "organisation", call -> Optional.of(TestCompany.COMPANY),
                            "personalData", call -> PersonalData.NONE,
                            "ledger", call -> new Ledger(Optional.empty(), ledger))),
            realm -> mandates,
            realm -> counters,
            (organisation, person) -> {
                whileTheRegisterIsAsked.run();
                return head;
            },
            context -> Optional.<InnerProof>of(face).filter(any -> faceIsOffered),
            context -> faceWasShown,
            signature,
            new MandatePlaces(URI.create("http://localhost/realms/r/trust-mandate")));

    @Test
    void asksFirstWhatIsAskedFor() {
        proof.challenge(context);

        assertThat(mandates.made()).isZero();
        assertThat(context.shown)
                .containsEntry("mandateMonths", "12")
                .containsEntry("mandatePrincipal", "no")
                .containsEntry("mandateHead", "legalRepresentative");
    }

    @Test
    void aRequestShowsItsCodeAndLiesInNoNote() {
        ask();

        String code = (String) context.shown.get("mandateCode");
        assertThat(code).matches("\\d{4} \\d{4} \\d{4}");
        assertThat(context.notes.toString()).doesNotContain(code, code.replace(" ", ""));
    }

    @Test
    void aReloadShowsTheSameCode() {
        ask();
        Object code = context.shown.get("mandateCode");

        proof.challenge(context);

        assertThat(context.shown).containsEntry("mandateCode", code);
    }

    @Test
    void whatIsNotOfferedIsRefused() {
        proof.process(
                context, form("ask", "true", "mandateScope", "all", "mandateMonths", "999", "mandatePrincipal", "no"));

        assertThat(context.errors).containsExactly("mandateTermsInvalid ");
        assertThat(mandates.made()).isZero();
    }

    @Test
    void goingOnTooEarlyIsSaid() {
        ask();

        proof.process(context, form("granted", "true"));

        assertThat(context.hints).containsExactly("mandateNotYet");
    }

    @Test
    void goesOnOnceItIsGranted() {
        ask();
        grantedElsewhere();

        assertThat(proof.challenge(context))
                .isInstanceOfSatisfying(ProofStep.Done.class, done -> assertThat(done.outcomes())
                        .containsEntry(Factor.MANDATE, new Outcome.Confirmed(REGISTRY, "mandate-0")));
    }

    @Test
    void whatWasGrantedAndWithdrawnAtOnceIsNotDone() {
        ask();
        mandates.become(State.GRANTED);

        assertThat(proof.challenge(context)).isInstanceOf(ProofStep.Page.class);
    }

    @Test
    void whatWasDeclinedIsSaidAndMayBeAskedAgain() {
        ask();
        mandates.become(State.DECLINED);

        proof.process(context, form("granted", "true"));

        assertThat(context.hints).containsExactly("mandateWasDeclined");
        assertThat(context.shown).containsKey("mandateMonths");
    }

    @Test
    void aCodeThatRanOutIsSaid() {
        ask();
        clock.advance(Duration.ofDays(7));

        proof.challenge(context);

        assertThat(context.hints).containsExactly("mandateRunOut");
    }

    @Test
    void whoeverIsQuickerThanTheAgentWhoGivesUpWins() {
        ask();
        grantedElsewhere();

        assertThat(proof.process(context, form("change", "true"))).isInstanceOf(ProofStep.Done.class);
    }

    @Test
    void theRepresentativeGrantsItByALiveFace() {
        ask();

        proof.process(context, form("myself", "true"));
        assertThat(face.running).isTrue();
        face.next = new ProofStep.Done(Map.of());
        proof.process(context, form("finished", "true"));

        assertThat(mandates.grantings).singleElement().satisfies(granting -> {
            assertThat(granting.method()).isEqualTo(Method.REPRESENTATIVE);
            assertThat(granting.by()).isEqualTo("account-1");
            assertThat(granting.source()).isEqualTo(REGISTRY);
            assertThat(granting.reference()).isEqualTo("tx-1");
        });
    }

    @Test
    void aFaceThatThisLoginHasSeenIsNotAskedForAgain() {
        ask();
        faceWasShown = true;
        faceIsOffered = false;

        proof.process(context, form("myself", "true"));

        assertThat(mandates.grantings).hasSize(1);
    }

    @Test
    void aFaceThatIsNotProvenGrantsNothing() {
        ask();
        proof.process(context, form("myself", "true"));
        face.next = new ProofStep.Refused(SourceRefusal.MISMATCH);

        assertThat(proof.process(context, form("finished", "true"))).isEqualTo(face.next);
        assertThat(mandates.grantings).isEmpty();
    }

    @Test
    void aFaceOfSomebodyElseThanTheHeadGrantsNothing() {
        ask();
        head = new Outcome.Refuted(SourceRefusal.MISMATCH);
        face.next = new ProofStep.Done(Map.of());

        proof.process(context, form("myself", "true"));

        assertThat(context.errors).containsExactly("mandateNotHead ");
        assertThat(context.events).containsExactly("trust_refused: mandateNotHead");
        assertThat(mandates.grantings).isEmpty();
    }

    @Test
    void aRegisterThatIsSilentIsNeitherYesNorNo() {
        ask();
        head = SILENCE;
        face.next = new ProofStep.Done(Map.of());

        assertThat(proof.process(context, form("myself", "true"))).isEqualTo(new ProofStep.Unavailable(SILENCE));
        assertThat(context.errors).isEmpty();
        assertThat(mandates.grantings).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatTheRegistryRefusesIsSaid(MandateRefusal reason) {
        ask();
        mandates.refusal = Optional.of(reason);
        face.next = new ProofStep.Done(Map.of());

        proof.process(context, form("myself", "true"));

        assertThat(context.errors).containsExactly(reason.id() + " ");
    }

    @Test
    void withoutAProofOfAFaceThereIsThatWayNot() {
        ask();
        faceIsOffered = false;

        proof.process(context, form("myself", "true"));

        assertThat(context.errors).containsExactly("mandateNoFace ");
    }

    @Test
    void whatIsSignedSaysForWhomAndWhat() {
        ask();

        proof.process(context, form("sign", "true"));

        assertThat(context.shown.get("signing").toString())
                .contains(
                        "Purpose: grant-mandate",
                        "Mandate: mandate-0",
                        "Organisation: 91119999000000182X",
                        "Scope: all");
    }

    /** While the register is asked, another page of the agent's asks for more. */
    @Test
    void whatNobodySaidYesToIsNotGranted() {
        ask();
        faceWasShown = true;
        whileTheRegisterIsAsked = () -> proof.process(
                context, form("ask", "true", "mandateScope", "all", "mandateMonths", "36", "mandatePrincipal", "yes"));

        proof.process(context, form("myself", "true"));

        assertThat(mandates.grantings).isEmpty();
        assertThat(context.errors).containsExactly("mandateCancelled ");
    }

    @Test
    void aSignatureThatIsRefusedSaysWhyAndGrantsNothing() {
        ask();

        proof.process(context, form("signature", "abc"));

        assertThat(context.errors).containsExactly("signature: certificateSignatureWrong");
        assertThat(context.shown).containsKey("signing");
        assertThat(mandates.grantings).isEmpty();
    }

    /** The fields for a signature are sent along, empty. */
    @Test
    void whoSignsNotAfterAllComesBackToTheCode() {
        ask();
        proof.process(context, form("sign", "true"));

        proof.process(context, form("show", "true", "signature", "", "certificate", ""));

        assertThat(context.errors).isEmpty();
        assertThat(context.shown).containsKey("mandateCode");
    }

    @Test
    void aSilentAuthorityIsNeitherYesNorNo() {
        ask();
        signature.answer = new CertificateAnswer.Unavailable(SILENCE);

        assertThat(proof.process(context, form("signature", "abc"))).isEqualTo(new ProofStep.Unavailable(SILENCE));
        assertThat(mandates.grantings).isEmpty();
    }

    @Test
    void signaturesCannotBeTriedForEver() {
        ask();
        for (int i = 0; i < 10; i++) {
            proof.process(context, form("signature", "abc"));
        }

        proof.process(context, form("signature", "abc"));

        assertThat(context.errors).containsExactly("mandateSignaturesHourLimit 20");
    }

    @Test
    void withoutAnAuthorityNothingIsSigned() {
        ask();
        signature.possible = false;

        proof.process(context, form("signature", "abc"));

        assertThat(context.shown).containsEntry("mandateSignable", false).doesNotContainKey("mandateText");
    }

    private void ask() {
        proof.process(
                context, form("ask", "true", "mandateScope", "all", "mandateMonths", "12", "mandatePrincipal", "no"));
    }

    private void grantedElsewhere() {
        mandates.become(State.GRANTED);
        ledger.add(new Ledger.Entry(
                new Evidence(
                        Factor.MANDATE,
                        REGISTRY,
                        Channel.ONLINE,
                        Optional.empty(),
                        MovableClock.START,
                        Optional.empty(),
                        "mandate-0"),
                Optional.empty()));
    }

    private static MultivaluedMap<String, String> form(String... fields) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i], fields[i + 1]);
        }
        return form;
    }

    private static final class FakeSignature implements OrganisationSignature {

        private boolean possible = true;
        private CertificateAnswer answer = new CertificateAnswer.Refused(CertificateRefusal.SIGNATURE_WRONG);

        @Override
        public boolean isPossible(ProofContext context) {
            return possible;
        }

        @Override
        public SigningChallenge standing(ProofContext context, List<String> words) {
            return new SigningChallenge(
                    PURPOSE, "r", "app", "tab", words, MovableClock.START.plus(LIFETIME), "ab".repeat(24));
        }

        @Override
        public CertificateAnswer answer(ProofContext context, List<String> words, MultivaluedMap<String, String> form) {
            return answer;
        }
    }

    private static final class FakeFace implements InnerProof {

        private boolean running;
        private ProofStep next = new ProofStep.Page(Response.ok().build());

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public ProofStep challenge() {
            return step();
        }

        @Override
        public ProofStep process(MultivaluedMap<String, String> form) {
            return step();
        }

        private ProofStep step() {
            running = next instanceof ProofStep.Page;
            return next;
        }
    }
}
