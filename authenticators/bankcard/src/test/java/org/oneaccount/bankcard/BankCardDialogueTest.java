// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.bankcard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oneaccount.proof.CodeForm;
import org.oneaccount.proof.ProofStep;
import org.oneaccount.proof.fake.FakeProofContext;
import org.oneaccount.registry.Recorded;
import org.oneaccount.registry.code.CodeRefusal;
import org.oneaccount.registry.code.SmsSettings;
import org.oneaccount.registry.fake.FakeCounters;
import org.oneaccount.registry.fake.FakeSeal;
import org.oneaccount.registry.fake.MovableClock;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.identifier.BankCard;
import org.oneaccount.trust.identifier.MobileNumber;

class BankCardDialogueTest {

    private static final ProofStep DONE = new ProofStep.Done(Map.of(Factor.BANK_CARD, FakeOutside.CONFIRMED));

    private final MovableClock clock = new MovableClock();
    private final FakeProofContext context = new FakeProofContext(clock);
    private final FakeCodes codes = new FakeCodes(clock);
    private final FakeOutside outside = new FakeOutside();
    private final FakeCounters counters = new FakeCounters(clock.instant().plus(Duration.ofMinutes(20)));
    private Optional<MobileNumber> proven = Optional.of(TestCards.PROVEN);
    private String account = "account-1";

    @Test
    void aCardIsAskedForAndWhoseItShouldBeIsShownMasked() {
        dialogue().show();

        assertThat(context.template).isEqualTo("bankcard-card.ftl");
        assertThat(context.shown)
                .containsEntry("bankcardPhone", "138****0001")
                .containsEntry("bankcardProvenMobile", true)
                .containsEntry("bankcardDocument", TestCards.PERSON.document().masked())
                .containsEntry("bankcardNumber", "");
        assertThat(context.shown.toString()).doesNotContain("测试甲").doesNotContain("19491231");
    }

    @Test
    void withTheProvenMobileTheBankIsAskedAtOnce() {
        assertThat(card(TestCards.CARD, "138****0001")).isEqualTo(DONE);

        assertThat(codes.messages).isEmpty();
        assertThat(outside.asked).containsExactly(TestCards.typed());
        assertThat(context.notes).isEmpty();
    }

    @Test
    void anotherMobileIsAskedForACodeBeforeTheBankHearsOfIt() {
        card(TestCards.CARD, TestCards.ANOTHER.national());

        assertThat(context.template).isEqualTo("bankcard-code.ftl");
        assertThat(context.shown).containsEntry("bankcardMobile", "139****0002");
        assertThat(outside.asked).isEmpty();
        assertThat(submit("code", codes.lastCode())).isEqualTo(DONE);
        assertThat(outside.asked).containsExactly(new CardAndMobile(new BankCard(TestCards.CARD), TestCards.ANOTHER));
        assertThat(context.notes).isEmpty();
    }

    @Test
    void withoutAProvenMobileEveryMobileIsAskedForACode() {
        proven = Optional.empty();

        card(TestCards.CARD, TestCards.PROVEN.national());

        assertThat(context.template).isEqualTo("bankcard-code.ftl");
        assertThat(outside.asked).isEmpty();
    }

    @Test
    void whileTheCodeIsOnItsWayNeitherCardNorMobileLiesInANoteInClear() {
        card(TestCards.CARD, TestCards.ANOTHER.national());

        assertThat(context.notes.toString()).doesNotContain(TestCards.CARD).doesNotContain("13900000002");
    }

    @Test
    void aWrongCodeAsksNoBank() {
        card(TestCards.CARD, TestCards.ANOTHER.national());

        submit("code", FakeCodes.WRONG);

        assertThat(context.errors).containsExactly("code: smsCodeWrong");
        assertThat(context.events).containsExactly("trust_refused: smsCodeWrong");
        assertThat(outside.asked).isEmpty();
    }

    @Test
    void aCodeThatMayNotBeSentIsSaidBesideTheMobile() {
        codes.refuse(CodeRefusal.MOBILE_HOUR_LIMIT);

        card(TestCards.CARD, TestCards.ANOTHER.national());

        assertThat(context.template).isEqualTo("bankcard-card.ftl");
        assertThat(context.errors).containsExactly("phone: smsMobileHourLimit");
    }

    @Test
    void askedAgainTheCodeIsSentAgainWithinTheLimits() {
        card(TestCards.CARD, TestCards.ANOTHER.national());
        submit("resend", "true");
        assertThat(codes.messages).hasSize(2);

        codes.refuse(CodeRefusal.TOO_SOON);
        submit("resend", "true");

        assertThat(context.errors).containsExactly("code: smsTooSoon");
        assertThat(context.template).isEqualTo("bankcard-code.ftl");
    }

    @Test
    void aSlipInTheCardNumberCostsNoSecondCode() {
        outside.answer = FakeOutside.MISMATCH;
        card(TestCards.CARD, TestCards.ANOTHER.national());
        submit("code", codes.lastCode());
        assertThat(context.errors).containsExactly("cardNumber: bankcardMismatch");
        assertThat(context.shown)
                .containsEntry("bankcardNumber", TestCards.CARD)
                .containsEntry("bankcardProvenMobile", false);

        outside.answer = FakeOutside.CONFIRMED;

        assertThat(card(TestCards.CARD, TestCards.ANOTHER.national())).isEqualTo(DONE);
        assertThat(codes.messages).hasSize(1);
    }

    @Test
    void aCodeReadByOneAccountIsWorthNothingForAnother() {
        outside.answer = FakeOutside.MISMATCH;
        card(TestCards.CARD, TestCards.ANOTHER.national());
        submit("code", codes.lastCode());
        card(TestCards.CARD, TestCards.ANOTHER.national());
        assertThat(outside.asked).hasSize(2);

        account = "account-2";
        card(TestCards.CARD, TestCards.ANOTHER.national());

        assertThat(outside.asked).hasSize(2);
    }

    @Test
    void aCheckDigitThatDoesNotFitOnlyWarns() {
        card(TestCards.UNLIKELY, "138****0001");
        assertThat(context.errors).containsExactly("cardNumber: bankcardNumberUnlikely");
        assertThat(outside.asked).isEmpty();

        assertThat(card(TestCards.UNLIKELY, "138****0001")).isEqualTo(DONE);
    }

    @Test
    void anotherUnlikelyNumberIsWarnedOfAgain() {
        card(TestCards.UNLIKELY, "138****0001");

        card("6200000000000007", "138****0001");

        assertThat(context.errors).containsExactly("cardNumber: bankcardNumberUnlikely");
        assertThat(outside.asked).isEmpty();
    }

    @Test
    void aReloadOfTheCodePageSendsNothing() {
        card(TestCards.CARD, TestCards.ANOTHER.national());

        dialogue().show();

        assertThat(context.template).isEqualTo("bankcard-code.ftl");
        assertThat(codes.messages).hasSize(1);
    }

    @Test
    void theSameMobileAgainWhileItsCodeCountsSendsNothing() {
        card(TestCards.CARD, TestCards.ANOTHER.national());
        submit("change", "true");
        assertThat(context.template).isEqualTo("bankcard-card.ftl");

        card(TestCards.CARD, TestCards.ANOTHER.national());

        assertThat(context.template).isEqualTo("bankcard-code.ftl");
        assertThat(codes.messages).hasSize(1);
    }

    @Test
    void whatWaitsForACodeIsForgottenOnceTheCodeIsOver() {
        card(TestCards.CARD, TestCards.ANOTHER.national());
        codes.endAll();

        dialogue().show();

        assertThat(context.template).isEqualTo("bankcard-card.ftl");
        assertThat(context.notes).isEmpty();
    }

    @Test
    void mistakesAreSaidAndNoted() {
        card("1", "1");

        assertThat(context.errors).containsExactly("cardNumber: bankcardNumberInvalid", "phone: bankcardPhoneInvalid");
        assertThat(context.events)
                .isEqualTo(List.of("trust_refused: bankcardNumberInvalid", "trust_refused: bankcardPhoneInvalid"));
    }

    @Test
    void anOutageIsNoRefusalAndKeepsNoCardNumber() {
        outside.answer = FakeOutside.SILENT;

        assertThat(card(TestCards.CARD, "138****0001")).isEqualTo(new ProofStep.Unavailable(FakeOutside.SILENT));
        assertThat(context.events).isEmpty();
        assertThat(context.notes).isEmpty();
    }

    @Test
    void aGatewayThatIsDownIsAnOutage() {
        codes.isDown();

        assertThat(card(TestCards.CARD, TestCards.ANOTHER.national())).isInstanceOf(ProofStep.Unavailable.class);
    }

    @Test
    void anAccountProvenAsWellKeepsItsNumberAndThisWayIsClosed() {
        outside.recorded = new Recorded.Taken();

        assertThat(card(TestCards.CARD, "138****0001")).isEqualTo(new ProofStep.Refused(BankCardRefusal.TAKEN));
    }

    private ProofStep card(String number, String phone) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle("cardNumber", number);
        form.putSingle("phone", phone);
        return take(form);
    }

    private ProofStep submit(String field, String value) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle(field, value);
        return take(form);
    }

    private ProofStep take(MultivaluedMap<String, String> form) {
        context.errors.clear();
        context.events.clear();
        return dialogue().take(form);
    }

    private BankCardDialogue dialogue() {
        return new BankCardDialogue(
                context,
                TestCards.PERSON,
                proven,
                new BankCardNotes(context.login(), new FakeSeal(), account),
                codes,
                new BankCardQuestion(
                        account, Optional.empty(), BankCardSettings.of(Map.of()), counters, outside, clock),
                new BankCardPages(context, TestCards.PERSON, proven, new CodeForm(SmsSettings.DEFAULTS)));
    }
}
