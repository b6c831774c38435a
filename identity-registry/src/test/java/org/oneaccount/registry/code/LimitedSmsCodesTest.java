// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneaccount.registry.code.TestPhone.MOBILE;
import static org.oneaccount.registry.code.TestPhone.OTHER_MOBILE;
import static org.oneaccount.registry.code.TestPhone.another;
import static org.oneaccount.registry.code.TestPhone.dialogue;
import static org.oneaccount.registry.code.TestPhone.inLogin;

import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.altcha.altcha.Altcha;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.util.JsonSerialization;
import org.oneaccount.registry.counter.Limit;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.identifier.MobileNumber;

class SmsCodesTest {

    private static final String NO_WORK = "";

    private final TestPhone phone = new TestPhone();
    private final LimitedSmsCodes codes = phone.node(SmsSettings.DEFAULTS);

    @Test
    void theCodeThatWasSentIsAccepted() {
        send(codes, dialogue(MOBILE));

        assertThat(codes.answer(dialogue(MOBILE), phone.gateway.lastCode()))
                .isEqualTo(new Answering.Accepted(new Outcome.Confirmed(FakeGateway.SMS, "message-1")));
    }

    @Test
    void aCodeIsAcceptedOnce() {
        send(codes, dialogue(MOBILE));
        codes.answer(dialogue(MOBILE), phone.gateway.lastCode());

        assertThat(codes.answer(dialogue(MOBILE), phone.gateway.lastCode()))
                .isEqualTo(refused(CodeRefusal.CODE_EXPIRED, 0));
    }

    @Test
    void aCodeThatIsBeingSentAgainWhileItIsAcceptedIsStillAcceptedOnce() {
        send(codes, dialogue(MOBILE));
        Map<String, Map<String, String>> beforeTheAnswer = new HashMap<>(phone.store.kept);
        codes.answer(dialogue(MOBILE), phone.gateway.lastCode());

        beforeTheAnswer.forEach(phone.store.kept::putIfAbsent);

        assertThat(codes.answer(dialogue(MOBILE), phone.gateway.lastCode()))
                .isEqualTo(refused(CodeRefusal.CODE_EXPIRED, 0));
    }

    @Test
    void aCodeOfOneNodeIsAcceptedOnAnother() {
        send(codes, dialogue(MOBILE));

        assertThat(phone.node(SmsSettings.DEFAULTS).answer(dialogue(MOBILE), phone.gateway.lastCode()))
                .isInstanceOf(Answering.Accepted.class);
    }

    @Test
    void aCodeOfAnotherLoginMobileUseOrAccountIsWorthNothing() {
        send(codes, dialogue(MOBILE));
        String code = phone.gateway.lastCode();

        assertThat(codes.answer(inLogin("login-2", MOBILE), code)).isEqualTo(refused(CodeRefusal.CODE_EXPIRED, 0));
        assertThat(codes.answer(dialogue(OTHER_MOBILE), code)).isEqualTo(refused(CodeRefusal.CODE_EXPIRED, 0));
        assertThat(codes.answer(
                        new SmsDialogue(
                                SmsDialogue.Use.STRENGTH,
                                "login-1",
                                Optional.of("account-1"),
                                Optional.of(MOBILE),
                                false),
                        code))
                .isEqualTo(refused(CodeRefusal.CODE_EXPIRED, 0));
        assertThat(codes.answer(
                        new SmsDialogue(
                                SmsDialogue.Use.EVIDENCE,
                                "login-1",
                                Optional.of("account-2"),
                                Optional.of(MOBILE),
                                false),
                        code))
                .isEqualTo(refused(CodeRefusal.CODE_EXPIRED, 0));
    }

    @Test
    void aCodeExpires() {
        send(codes, dialogue(MOBILE));

        phone.clock.advance(Duration.ofMinutes(5));

        assertThat(codes.answer(dialogue(MOBILE), phone.gateway.lastCode()))
                .isEqualTo(refused(CodeRefusal.CODE_EXPIRED, 0));
    }

    @Test
    void askedAgainWithinItsLifeItIsTheSameCode() {
        send(codes, dialogue(MOBILE));
        String first = phone.gateway.lastCode();

        phone.clock.advance(Duration.ofSeconds(60));
        send(phone.node(SmsSettings.DEFAULTS), dialogue(MOBILE));

        assertThat(phone.gateway.messages).hasSize(2);
        assertThat(phone.gateway.lastCode()).isEqualTo(first);
    }

    @Test
    void askedAgainAfterItsLifeItIsAnotherCode() {
        send(codes, dialogue(MOBILE));
        String first = phone.gateway.lastCode();

        phone.clock.advance(Duration.ofMinutes(5));
        send(codes, dialogue(MOBILE));

        assertThat(phone.gateway.lastCode()).isNotEqualTo(first);
    }

    @Test
    void sendingAgainTooSoonIsRefusedWithTheSecondsToWait() {
        send(codes, dialogue(MOBILE));

        phone.clock.advance(Duration.ofSeconds(18));

        assertThat(send(codes, dialogue(MOBILE))).isEqualTo(new Sending.Refused(CodeRefusal.TOO_SOON, 42));
        assertThat(phone.gateway.messages).hasSize(1);
    }

    @Test
    void aWrongAnswerSaysHowManyTriesAreLeft() {
        send(codes, dialogue(MOBILE));
        String wrong = another(phone.gateway.lastCode());

        assertThat(codes.answer(dialogue(MOBILE), wrong)).isEqualTo(refused(CodeRefusal.CODE_WRONG, 4));
        assertThat(codes.answer(dialogue(MOBILE), wrong)).isEqualTo(refused(CodeRefusal.CODE_WRONG, 3));
    }

    @Test
    void fiveWrongAnswersKillTheCodeAlsoForTheRightOne() {
        fiveWrongAnswers();

        assertThat(codes.answer(dialogue(MOBILE), phone.gateway.lastCode()))
                .isEqualTo(refused(CodeRefusal.CODE_LOCKED, 5));
    }

    @Test
    void sendingAgainDoesNotBringTriesBack() {
        send(codes, dialogue(MOBILE));
        codes.answer(dialogue(MOBILE), another(phone.gateway.lastCode()));

        phone.clock.advance(Duration.ofSeconds(60));
        send(codes, dialogue(MOBILE));

        assertThat(codes.answer(dialogue(MOBILE), another(phone.gateway.lastCode())))
                .isEqualTo(refused(CodeRefusal.CODE_WRONG, 3));
    }

    @Test
    void aDeadCodeIsNotSentAgainAndIsReplacedOnlyAfterItsLife() {
        fiveWrongAnswers();

        phone.clock.advance(Duration.ofMinutes(2));
        assertThat(send(codes, dialogue(MOBILE))).isEqualTo(new Sending.Refused(CodeRefusal.CODE_LOCKED, 3));

        phone.clock.advance(Duration.ofMinutes(3));
        assertThat(send(codes, dialogue(MOBILE))).isInstanceOf(Sending.Sent.class);
        assertThat(codes.answer(dialogue(MOBILE), phone.gateway.lastCode())).isInstanceOf(Answering.Accepted.class);
    }

    @Test
    void wrongAnswersCountPerMobileOverAllItsCodes() {
        SmsSettings settings = settings("sms.wrong-per-mobile-hour", 7);
        LimitedSmsCodes strict = phone.node(settings);
        send(strict, inLogin("login-1", MOBILE));
        String wrong = another(phone.gateway.lastCode());
        for (int i = 0; i < 5; i++) {
            strict.answer(inLogin("login-1", MOBILE), wrong);
        }
        phone.clock.advance(Duration.ofMinutes(1));
        send(strict, inLogin("login-2", MOBILE));
        String right = phone.gateway.lastCode();
        strict.answer(inLogin("login-2", MOBILE), another(right));
        strict.answer(inLogin("login-2", MOBILE), another(right));

        assertThat(strict.answer(inLogin("login-2", MOBILE), right))
                .isEqualTo(refused(CodeRefusal.MOBILE_WRONG_LIMIT, 59));
    }

    @Test
    void rightAnswersDoNotCountAgainstTheMobile() {
        LimitedSmsCodes strict = phone.node(settings("sms.wrong-per-mobile-hour", 1));
        for (int i = 0; i < 3; i++) {
            send(strict, dialogue(MOBILE));
            assertThat(strict.answer(dialogue(MOBILE), phone.gateway.lastCode()))
                    .isInstanceOf(Answering.Accepted.class);
            phone.clock.advance(Duration.ofMinutes(1));
        }
    }

    @Test
    void noAnswerToADecoyIsRight() {
        SmsDialogue decoy =
                new SmsDialogue(SmsDialogue.Use.SIGN_IN, "login-1", Optional.empty(), Optional.of(MOBILE), true);
        send(codes, decoy);

        assertThat(codes.answer(decoy, phone.gateway.lastCode())).isEqualTo(refused(CodeRefusal.CODE_WRONG, 4));
    }

    @Test
    void aDecoyIsLimitedOverAllLoginsLikeAnAccount() {
        send(codes, decoyInLogin("login-1"));

        assertThat(send(codes, decoyInLogin("login-2"))).isEqualTo(new Sending.Refused(CodeRefusal.TOO_SOON, 60));
        assertThat(phone.gateway.messages).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyLimit")
    void eachLimitRefusesWithItsOwnName(Limit<SmsLimits.Subject> limit) {
        LimitedSmsCodes strict = phone.node(settings(limit.setting().key(), 1));
        send(strict, dialogue(MOBILE));
        phone.clock.advance(Duration.ofMinutes(1));

        Sending second = send(strict, dialogue(MOBILE));

        assertThat(second)
                .isEqualTo(new Sending.Refused(limit.refusal(), limit.window().toMinutes() - 1));
        assertThat(phone.gateway.messages).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("everyLimit")
    void eachLimitEndsWithItsWindow(Limit<SmsLimits.Subject> limit) {
        LimitedSmsCodes strict = phone.node(settings(limit.setting().key(), 1));
        send(strict, dialogue(MOBILE));

        phone.clock.advance(limit.window());

        assertThat(send(strict, dialogue(MOBILE))).isInstanceOf(Sending.Sent.class);
    }

    @Test
    void aServiceHallHasNoLimitPerAddress() {
        Map<String, String> stored = Map.of("sms.per-address-hour", "1", "sms.exempt-addresses", "192.0.2.0/24");
        LimitedSmsCodes hall = phone.node(SmsSettings.of(stored));
        send(hall, dialogue(MOBILE));

        assertThat(send(hall, dialogue(OTHER_MOBILE))).isInstanceOf(Sending.Sent.class);
    }

    @Test
    void anOutageCountsNothing() {
        phone.gateway.isDown();
        LimitedSmsCodes strict = phone.node(settings("sms.per-mobile-hour", 1));
        assertThat(send(strict, dialogue(MOBILE))).isInstanceOf(Sending.Unavailable.class);

        phone.gateway.isUp();

        assertThat(send(strict, dialogue(MOBILE))).isInstanceOf(Sending.Sent.class);
    }

    @Test
    void aNumberTheGatewayCannotServeIsRefused() {
        phone.gateway.cannotServeTheNumber();

        assertThat(send(codes, dialogue(MOBILE))).isEqualTo(new Sending.Refused(CodeRefusal.GATEWAY_REFUSED, 0));
        assertThat(codes.open(dialogue(MOBILE))).isEmpty();
    }

    @Test
    void aFloodRaisesOneAlarmAndCostsWork() throws Exception {
        SmsSettings settings = settings("sms.flood-per-minute", 1);
        LimitedSmsCodes flooded = phone.node(settings);
        assertThat(flooded.price()).isEmpty();
        send(flooded, dialogue(MOBILE));

        assertThat(send(flooded, dialogue(OTHER_MOBILE))).isEqualTo(new Sending.Refused(CodeRefusal.WORK_MISSING, 0));
        assertThat(send(flooded, dialogue(OTHER_MOBILE))).isEqualTo(new Sending.Refused(CodeRefusal.WORK_MISSING, 0));
        assertThat(phone.alarms).isOne();
        String solution = solve(flooded.price().orElseThrow());
        assertThat(flooded.send(dialogue(OTHER_MOBILE), solution, TestPhone::message))
                .isInstanceOf(Sending.Sent.class);
    }

    @Test
    void workCountsOnce() throws Exception {
        ProofOfWork work = phone.work(SmsSettings.DEFAULTS);
        String solution = solve(work.challenge());

        assertThat(work.isDone(solution)).isTrue();
        assertThat(work.isDone(solution)).isFalse();
    }

    @Test
    void workOfAnotherServerOrNoneAtAllDoesNotCount() throws Exception {
        ProofOfWork elsewhere = new ProofOfWork("other key", 1_000, phone.store);
        ProofOfWork work = phone.work(SmsSettings.DEFAULTS);

        assertThat(work.isDone(solve(elsewhere.challenge()))).isFalse();
        assertThat(work.isDone("")).isFalse();
        assertThat(work.isDone(null)).isFalse();
        assertThat(work.isDone("not even base64")).isFalse();
    }

    @Test
    void aFloodEndsByItself() {
        LimitedSmsCodes flooded = phone.node(settings("sms.flood-per-minute", 1));
        send(flooded, dialogue(MOBILE));

        phone.clock.advance(Duration.ofMinutes(1));

        assertThat(flooded.price()).isEmpty();
        assertThat(send(flooded, dialogue(OTHER_MOBILE))).isInstanceOf(Sending.Sent.class);
    }

    @Test
    void aServiceHallProvesNoWork() {
        LimitedSmsCodes hall =
                phone.node(SmsSettings.of(Map.of("sms.flood-per-minute", "1", "sms.exempt-addresses", "192.0.2.0/24")));
        send(hall, dialogue(MOBILE));

        assertThat(hall.price()).isEmpty();
        assertThat(send(hall, dialogue(OTHER_MOBILE))).isInstanceOf(Sending.Sent.class);
    }

    @Test
    void whatIsKeptNamesNeitherMobileNorCode() {
        send(codes, dialogue(MOBILE));

        assertThat(phone.store.kept.toString())
                .doesNotContain(MOBILE.national())
                .doesNotContain(phone.gateway.lastCode());
    }

    @Test
    void whatWasSentToTheMobileUnderAnotherNameDoesNotShowInAReset() {
        send(codes, reset("e-mail", Optional.of(MOBILE)));

        Sending real = send(codes, reset("name", Optional.of(MOBILE)));
        Sending decoy = send(codes, reset("another-name", Optional.empty()));

        assertThat(real).isInstanceOf(Sending.Sent.class);
        assertThat(decoy).isInstanceOf(Sending.Sent.class);
        assertThat(phone.gateway.messages).hasSize(1);
    }

    @Test
    void aSecondResetIsTooSoonForTheNameThatWasTypedWhetherItHasAnAccountOrNot() {
        send(codes, reset("name", Optional.of(MOBILE)));
        send(codes, reset("another-name", Optional.empty()));

        assertThat(send(codes, reset("name", Optional.of(MOBILE))))
                .isEqualTo(send(codes, reset("another-name", Optional.empty())))
                .isEqualTo(new Sending.Refused(CodeRefusal.TOO_SOON, 60));
        assertThat(send(codes, reset("e-mail", Optional.of(MOBILE)))).isInstanceOf(Sending.Sent.class);
    }

    @Test
    void aCodeForAResetIsWorthNothingOnceTheAccountHasAnotherMobile() {
        send(codes, reset("name", Optional.of(MOBILE)));
        String code = phone.gateway.lastCode();

        assertThat(codes.answer(reset("name", Optional.of(OTHER_MOBILE)), code)).isInstanceOf(Answering.Refused.class);
        assertThat(codes.answer(reset("name", Optional.of(MOBILE)), code)).isInstanceOf(Answering.Accepted.class);
    }

    /** Anybody may ask for a code at the sign-in of a stranger's mobile, or in the reset of a stranger's account. */
    @ParameterizedTest
    @MethodSource("everyUseOfAStranger")
    void whatStrangersAskForClosesNoOtherUse(SmsDialogue strangers) {
        LimitedSmsCodes strict =
                phone.node(SmsSettings.of(Map.of("sms.per-mobile-hour", "1", "sms.wrong-per-mobile-hour", "1")));
        wrongAnswers(strict, strangers, 2);

        for (SmsDialogue.Use use : List.of(
                SmsDialogue.Use.EVIDENCE,
                SmsDialogue.Use.STRENGTH,
                SmsDialogue.Use.SIGN_IN,
                SmsDialogue.Use.RESET,
                new SmsDialogue.Use("BANK_CARD", false))) {
            if (!use.equals(strangers.use())) {
                SmsDialogue own = new SmsDialogue(use, "login-1", Optional.of("account-1"), Optional.of(MOBILE), false);
                assertThat(send(strict, own)).isInstanceOf(Sending.Sent.class);
                assertThat(strict.answer(own, phone.gateway.lastCode())).isInstanceOf(Answering.Accepted.class);
            }
        }
    }

    private static List<SmsDialogue> everyUseOfAStranger() {
        return List.of(
                new SmsDialogue(SmsDialogue.Use.SIGN_IN, "login-9", Optional.empty(), Optional.of(MOBILE), false),
                new SmsDialogue(SmsDialogue.Use.RESET, "login-9", Optional.of("name"), Optional.of(MOBILE), false),
                new SmsDialogue(
                        SmsDialogue.Use.EVIDENCE, "login-9", Optional.of("account-9"), Optional.of(MOBILE), false));
    }

    @Test
    void aCodeThatWasNeverSentIsRightForNobody() {
        send(codes, reset("name", Optional.of(MOBILE)));
        SmsDialogue unsent = reset("another spelling of it", Optional.of(MOBILE));
        send(codes, unsent);
        assertThat(phone.gateway.messages).hasSize(1);

        assertThat(codes.answer(unsent, codes.deriver(unsent).code("nonce1")))
                .isEqualTo(refused(CodeRefusal.CODE_WRONG, 4));
    }

    @Test
    void aCodeThatIsSentInTheEndIsRight() {
        send(codes, reset("name", Optional.of(MOBILE)));
        SmsDialogue dialogue = reset("another spelling of it", Optional.of(MOBILE));
        send(codes, dialogue);
        phone.clock.advance(Duration.ofMinutes(1));
        send(codes, dialogue);
        assertThat(phone.gateway.messages).hasSize(2);

        assertThat(codes.answer(dialogue, phone.gateway.lastCode())).isInstanceOf(Answering.Accepted.class);
    }

    @Test
    void aCodeThatWasSentStaysRightWhenItMayNotBeSentAgain() {
        LimitedSmsCodes strict = phone.node(settings("sms.per-mobile-hour", 2));
        SmsDialogue dialogue = reset("name", Optional.of(MOBILE));
        send(strict, dialogue);
        String code = phone.gateway.lastCode();
        phone.clock.advance(Duration.ofMinutes(1));
        send(strict, reset("another spelling of it", Optional.of(MOBILE)));
        phone.clock.advance(Duration.ofMinutes(1));
        send(strict, dialogue);
        assertThat(phone.gateway.messages).hasSize(2);

        assertThat(strict.answer(dialogue, code)).isInstanceOf(Answering.Accepted.class);
    }

    /** Whoever may write a name in many ways must not get the tries of one mobile as many times. */
    @Test
    void wrongAnswersInAResetCountForTheMobileWhateverWasTyped() {
        LimitedSmsCodes strict = phone.node(settings("sms.wrong-per-mobile-hour", 7));
        wrongAnswers(strict, reset("name", Optional.of(MOBILE)), 5);
        phone.clock.advance(Duration.ofMinutes(1));
        SmsDialogue spelling = reset("another spelling", Optional.of(MOBILE));
        wrongAnswers(strict, spelling, 2);

        assertThat(strict.answer(spelling, phone.gateway.lastCode())).isEqualTo(refused(CodeRefusal.CODE_WRONG, 2));
    }

    /** The same answers for a name without an account, or the limit would tell that there is one. */
    @Test
    void theLimitOfTheMobileBehindANameDoesNotShow() {
        LimitedSmsCodes strict = phone.node(settings("sms.wrong-per-mobile-hour", 6));
        wrongAnswers(strict, reset("name", Optional.of(MOBILE)), 5);
        phone.clock.advance(Duration.ofMinutes(1));
        SmsDialogue real = reset("another spelling", Optional.of(MOBILE));
        SmsDialogue decoy = reset("nobody", Optional.empty());
        send(strict, real);
        send(strict, decoy);

        for (int i = 0; i < 6; i++) {
            assertThat(strict.answer(real, "no code")).isEqualTo(strict.answer(decoy, "no code"));
        }
    }

    private void wrongAnswers(LimitedSmsCodes node, SmsDialogue dialogue, int times) {
        send(node, dialogue);
        for (int i = 0; i < times; i++) {
            node.answer(dialogue, another(phone.gateway.lastCode()));
        }
    }

    private static SmsDialogue reset(String typed, Optional<MobileNumber> mobile) {
        return new SmsDialogue(SmsDialogue.Use.RESET, "login-1", Optional.of(typed), mobile, mobile.isEmpty());
    }

    private static SmsDialogue decoyInLogin(String login) {
        return new SmsDialogue(SmsDialogue.Use.RESET, login, Optional.of("typed-name"), Optional.empty(), true);
    }

    private void fiveWrongAnswers() {
        send(codes, dialogue(MOBILE));
        for (int i = 0; i < 5; i++) {
            codes.answer(dialogue(MOBILE), another(phone.gateway.lastCode()));
        }
    }

    private static Sending send(LimitedSmsCodes codes, SmsDialogue dialogue) {
        return codes.send(dialogue, NO_WORK, TestPhone::message);
    }

    private static List<Limit<SmsLimits.Subject>> everyLimit() {
        return SmsLimits.ALL;
    }

    private static Answering refused(CodeRefusal reason, long figure) {
        return new Answering.Refused(reason, figure);
    }

    private static SmsSettings settings(String key, int value) {
        return SmsSettings.of(Map.of(key, Integer.toString(value)));
    }

    /** Does what the widget does in the browser. */
    private static String solve(String challenge) throws Exception {
        Map<?, ?> sum = JsonSerialization.readValue(challenge, Map.class);
        long most = ((Number) sum.get("maxnumber")).longValue();
        Altcha.Solution solution = Altcha.solveChallenge(
                (String) sum.get("challenge"), (String) sum.get("salt"), Altcha.Algorithm.SHA256, most, 0);
        Map<String, Object> payload = new HashMap<>();
        sum.forEach((name, value) -> payload.put((String) name, value));
        payload.put("number", solution.number);
        return Base64.getEncoder().encodeToString(JsonSerialization.writeValueAsBytes(payload));
    }
}
