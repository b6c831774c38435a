// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sms;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keycloak.models.UserModel;
import org.oneaccount.proof.BruteForce;
import org.oneaccount.proof.ProofStep;
import org.oneaccount.proof.Purpose;
import org.oneaccount.proof.fake.FakeProofContext;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Recorded;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.code.CodeRefusal;
import org.oneaccount.registry.fake.FakeSeal;
import org.oneaccount.registry.fake.Fakes;
import org.oneaccount.registry.fake.MovableClock;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.identifier.MobileNumber;

class SmsProofTest {

    private static final MobileNumber MOBILE = new MobileNumber("+8613800000001");
    private static final MobileNumber OTHER_MOBILE = new MobileNumber("+8613900000002");

    private final MovableClock clock = new MovableClock();
    private final FakeCodes codes = new FakeCodes(clock);
    private final FakeProofContext context = new FakeProofContext(clock);
    private final FakeBruteForce bruteForce = new FakeBruteForce();
    private PersonalData personalData = PersonalData.NONE;
    private final SmsProof proof = new SmsProof(
            Fakes.of(TrustRegistry.class, Map.of("seal", call -> new FakeSeal(), "personalData", call -> personalData)),
            (realm, settings) -> codes,
            realm -> bruteForce);

    @Test
    void aNumberIsAskedForFirst() {
        assertThat(proof.challenge(context)).isInstanceOf(ProofStep.Page.class);
        assertThat(context.template).isEqualTo("sms-phone.ftl");
        assertThat(codes.messages).isEmpty();
    }

    @Test
    void theCodeProvesTheMobile() {
        submit("phone", "138 0000 0001");
        ProofStep step = submit("code", codes.lastCode());

        assertThat(step).isEqualTo(new ProofStep.Done(Map.of(Factor.MOBILE, FakeCodes.DELIVERY)));
        assertThat(context.recorded)
                .containsExactly(new Proven(
                        Factor.MOBILE,
                        FakeCodes.DELIVERY.source(),
                        Channel.ONLINE,
                        Optional.empty(),
                        "message-1",
                        new Proven.Detail.Mobile(MOBILE)));
        assertThat(context.notes).isEmpty();
    }

    @Test
    void theNumberIsShownMaskedAndLiesInNoNote() {
        submit("phone", MOBILE.national());

        assertThat(context.template).isEqualTo("sms-code.ftl");
        assertThat(context.shown).containsEntry("smsMobile", "138****0001").containsEntry("smsMayChange", true);
        assertThat(context.notes.toString()).doesNotContain(MOBILE.national());
    }

    @Test
    void whatIsNoMobileIsRefusedBesideTheField() {
        submit("phone", "12345");

        assertThat(context.template).isEqualTo("sms-phone.ftl");
        assertThat(context.errors).containsExactly("phone: smsPhoneInvalid");
        assertThat(context.events).containsExactly("trust_refused: smsPhoneInvalid");
    }

    @Test
    void aReloadShowsThePageAgainAndSendsNothing() {
        submit("phone", MOBILE.national());

        proof.challenge(context);

        assertThat(context.template).isEqualTo("sms-code.ftl");
        assertThat(codes.messages).hasSize(1);
    }

    @Test
    void theSameNumberFromASecondTabSendsNothing() {
        submit("phone", MOBILE.national());

        submit("phone", MOBILE.national());

        assertThat(context.errors).isEmpty();
        assertThat(codes.messages).hasSize(1);
    }

    @Test
    void theCodeIsSentAgainOnlyWhenTheLimitsAllowIt() {
        submit("phone", MOBILE.national());
        submit("resend", "true");
        assertThat(codes.messages).hasSize(2);

        codes.refuse(CodeRefusal.TOO_SOON);
        submit("resend", "true");

        assertThat(context.errors).containsExactly("code: smsTooSoon");
        assertThat(codes.messages).hasSize(2);
    }

    @Test
    void aWrongCodeIsRefusedBesideTheFieldAndLocksNoAccount() {
        submit("phone", MOBILE.national());

        submit("code", FakeCodes.WRONG);

        assertThat(context.errors).containsExactly("code: smsCodeWrong");
        assertThat(context.events).containsExactly("trust_refused: smsCodeWrong");
        assertThat(bruteForce.failures).isZero();
    }

    @Test
    void changingTheNumberAndBackDoesNotBringTriesBack() {
        submit("phone", MOBILE.national());
        submit("change", "true");
        assertThat(context.template).isEqualTo("sms-phone.ftl");
        submit("phone", MOBILE.national());
        codes.refuse(CodeRefusal.CODE_LOCKED);

        submit("code", codes.lastCode());

        assertThat(codes.messages).as("the same code, so the same count").hasSize(1);
        assertThat(context.errors).endsWith("code: smsCodeLocked");
        assertThat(context.recorded).isEmpty();
    }

    @Test
    void thatANumberIsTakenIsSaidOnlyToWhoReadsItsMessages() {
        context.answer = new Recorded.Taken();
        submit("phone", MOBILE.national());
        assertThat(context.errors).isEmpty();

        submit("code", codes.lastCode());

        assertThat(context.template).isEqualTo("sms-phone.ftl");
        assertThat(context.errors).containsExactly("phone: smsPhoneTaken");
    }

    @Test
    void anOutageIsNoRefusal() {
        codes.isDown();

        assertThat(submit("phone", MOBILE.national())).isInstanceOf(ProofStep.Unavailable.class);
        assertThat(context.events).isEmpty();
    }

    @Test
    void forStrengthTheCodeGoesToTheProvenMobileAndNoNumberIsAsked() {
        context.purpose = Purpose.STRENGTH;
        hasProven();

        proof.challenge(context);
        assertThat(context.shown).containsEntry("smsMayChange", false);
        ProofStep step = submit("code", codes.lastCode());

        assertThat(step).isInstanceOf(ProofStep.Done.class);
        assertThat(context.recorded).isEmpty();
    }

    @Test
    void forStrengthAnotherNumberIsNotTaken() {
        submit("phone", OTHER_MOBILE.national());
        clock.advance(Duration.ofMinutes(1));
        context.purpose = Purpose.STRENGTH;
        hasProven();
        String codeToTheOther = codes.lastCode();
        proof.challenge(context);

        submit("phone", OTHER_MOBILE.national());
        submit("change", "true");
        ProofStep step = submit("code", codeToTheOther);

        assertThat(step).isInstanceOf(ProofStep.Page.class);
        assertThat(context.shown).containsEntry("smsMobile", "138****0001");
    }

    @Test
    void forStrengthAReloadSendsNothing() {
        context.purpose = Purpose.STRENGTH;
        hasProven();

        proof.challenge(context);
        clock.advance(Duration.ofMinutes(6));
        proof.challenge(context);

        assertThat(codes.messages).hasSize(1);
    }

    @Test
    void forStrengthAWrongCodeCountsAgainstTheAccount() {
        context.purpose = Purpose.STRENGTH;
        hasProven();
        proof.challenge(context);

        submit("code", FakeCodes.WRONG);

        assertThat(bruteForce.failures).isOne();
    }

    @Test
    void forStrengthARightCodeCountsAlsoWhileWrongPasswordsHoldTheAccount() {
        context.purpose = Purpose.STRENGTH;
        hasProven();
        bruteForce.held = true;
        proof.challenge(context);

        assertThat(submit("code", codes.lastCode())).isInstanceOf(ProofStep.Done.class);
    }

    @Test
    void aNumberTypedAtSignInIsAskedForAgain() {
        SmsNotes.ofSignIn(context.login(), new FakeSeal(), AccountType.NATURAL).remember(MOBILE);

        proof.challenge(context);

        assertThat(context.template).isEqualTo("sms-phone.ftl");
    }

    @Test
    void forStrengthACodeIsSentAlsoAfterAnAbandonedReset() {
        SmsNotes.ofReset(context.login(), new FakeSeal()).markSent();
        context.purpose = Purpose.STRENGTH;
        hasProven();

        proof.challenge(context);

        assertThat(codes.messages).hasSize(1);
    }

    @Test
    void forStrengthAnAccountWithoutMobileIsRefused() {
        context.purpose = Purpose.STRENGTH;

        assertThat(proof.challenge(context)).isEqualTo(new ProofStep.Refused(SmsRefusal.PHONE_MISSING));
    }

    private void hasProven() {
        personalData = new PersonalData(Optional.empty(), List.of(), Optional.of(MOBILE), Optional.empty());
    }

    private ProofStep submit(String field, String value) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle(field, value);
        return proof.process(context, form);
    }

    private static final class FakeBruteForce implements BruteForce {

        private int failures;
        private boolean held;

        @Override
        public boolean holds(UserModel user) {
            return held;
        }

        @Override
        public void failed(UserModel user) {
            failures++;
        }

        @Override
        public void succeeded(UserModel user) {
            failures = 0;
        }
    }
}
