// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneaccount.sms.TestPhone.MOBILE;
import static org.oneaccount.sms.TestPhone.OTHER_MOBILE;
import static org.oneaccount.sms.TestPhone.another;

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
import org.oneaccount.registry.PersonalData;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Recorded;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Outcome;

class SmsProofTest {

    private final TestPhone phone = new TestPhone();
    private final FakeProofContext context = new FakeProofContext(phone.clock);
    private final FakeBruteForce bruteForce = new FakeBruteForce();
    private PersonalData personalData = PersonalData.NONE;
    private final SmsProof proof = new SmsProof(
            Fakes.of(TrustRegistry.class, Map.of("seal", call -> new FakeSeal(), "personalData", call -> personalData)),
            (realm, settings) -> phone.node(settings),
            realm -> bruteForce);

    @Test
    void aNumberIsAskedForFirst() {
        assertThat(proof.challenge(context)).isInstanceOf(ProofStep.Page.class);
        assertThat(context.template).isEqualTo("sms-phone.ftl");
        assertThat(phone.gateway.messages).isEmpty();
    }

    @Test
    void theCodeProvesTheMobile() {
        submit("phone", "138 0000 0001");
        ProofStep step = submit("code", phone.gateway.lastCode());

        Outcome.Confirmed delivery = new Outcome.Confirmed(FakeGateway.SMS, "message-1");
        assertThat(step).isEqualTo(new ProofStep.Done(Map.of(Factor.MOBILE, delivery)));
        assertThat(context.recorded)
                .containsExactly(new Proven(
                        Factor.MOBILE,
                        FakeGateway.SMS,
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
        assertThat(phone.gateway.messages).hasSize(1);
    }

    @Test
    void theSameNumberFromASecondTabSendsNothing() {
        submit("phone", MOBILE.national());

        submit("phone", MOBILE.national());

        assertThat(context.errors).isEmpty();
        assertThat(phone.gateway.messages).hasSize(1);
    }

    @Test
    void theCodeIsSentAgainOnlyAfterAPause() {
        submit("phone", MOBILE.national());
        submit("resend", "true");
        assertThat(context.errors).containsExactly("code: smsTooSoon");

        phone.clock.advance(Duration.ofSeconds(60));
        submit("resend", "true");

        assertThat(phone.gateway.messages).hasSize(2);
    }

    @Test
    void aWrongCodeIsRefusedBesideTheFieldAndLocksNoAccount() {
        submit("phone", MOBILE.national());

        submit("code", another(phone.gateway.lastCode()));

        assertThat(context.errors).containsExactly("code: smsCodeWrong");
        assertThat(context.events).containsExactly("trust_refused: smsCodeWrong");
        assertThat(bruteForce.failures).isZero();
    }

    @Test
    void changingTheNumberAndBackDoesNotBringTriesBack() {
        submit("phone", MOBILE.national());
        String right = phone.gateway.lastCode();
        for (int i = 0; i < 5; i++) {
            submit("code", another(right));
        }
        submit("change", "true");
        assertThat(context.template).isEqualTo("sms-phone.ftl");
        submit("phone", MOBILE.national());

        submit("code", right);

        assertThat(context.errors).endsWith("code: smsCodeLocked");
        assertThat(context.recorded).isEmpty();
    }

    @Test
    void thatANumberIsTakenIsSaidOnlyToWhoReadsItsMessages() {
        context.answer = new Recorded.Taken();
        submit("phone", MOBILE.national());
        assertThat(context.errors).isEmpty();

        submit("code", phone.gateway.lastCode());

        assertThat(context.template).isEqualTo("sms-phone.ftl");
        assertThat(context.errors).containsExactly("phone: smsPhoneTaken");
    }

    @Test
    void anOutageIsNoRefusal() {
        phone.gateway.isDown();

        assertThat(submit("phone", MOBILE.national())).isInstanceOf(ProofStep.Unavailable.class);
        assertThat(context.events).isEmpty();
    }

    @Test
    void forStrengthTheCodeGoesToTheProvenMobileAndNoNumberIsAsked() {
        context.purpose = Purpose.STRENGTH;
        hasProven();

        proof.challenge(context);
        assertThat(context.shown).containsEntry("smsMayChange", false);
        ProofStep step = submit("code", phone.gateway.lastCode());

        assertThat(step).isInstanceOf(ProofStep.Done.class);
        assertThat(context.recorded).isEmpty();
    }

    @Test
    void forStrengthAnotherNumberIsNotTaken() {
        submit("phone", OTHER_MOBILE.national());
        phone.clock.advance(Duration.ofMinutes(1));
        context.purpose = Purpose.STRENGTH;
        hasProven();
        String codeToTheOther = phone.gateway.lastCode();
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
        phone.clock.advance(Duration.ofMinutes(6));
        proof.challenge(context);

        assertThat(phone.gateway.messages).hasSize(1);
    }

    @Test
    void forStrengthAWrongCodeCountsAgainstTheAccountAndALockedAccountIsNotChecked() {
        context.purpose = Purpose.STRENGTH;
        hasProven();
        proof.challenge(context);
        submit("code", another(phone.gateway.lastCode()));
        assertThat(bruteForce.failures).isOne();

        bruteForce.held = true;
        submit("code", phone.gateway.lastCode());

        assertThat(context.errors).endsWith("code: smsAccountLocked");
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
