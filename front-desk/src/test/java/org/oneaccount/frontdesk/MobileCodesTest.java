// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.oneaccount.registry.code.Answering;
import org.oneaccount.registry.code.CodeRefusal;
import org.oneaccount.registry.code.Sending;
import org.oneaccount.registry.code.SmsChallenge;
import org.oneaccount.registry.code.SmsCodes;
import org.oneaccount.registry.code.SmsDialogue;
import org.oneaccount.registry.spi.SmsMessage;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.identifier.MobileNumber;

class MobileCodesTest {

    private static final Instant END = Instant.parse("2026-11-23T08:05:00Z");
    private static final Outcome.Confirmed DELIVERY = new Outcome.Confirmed(new SourceId("sms"), "message-1");
    private static final UUID CORRELATION = UUID.fromString(TestBodies.CORRELATION);
    private static final ReadBack SAID = new ReadBack(new MobileNumber("+8613800000001"), "907153");

    private final FakeCodes codes = new FakeCodes();
    private final MobileCodes mobileCodes = new MobileCodes(codes, "desk");

    @Test
    void aCodeIsGoodForOneConfirmationOfOneDeskOneAccountAndOneMobile() throws RefusedException {
        Instant until = mobileCodes.send(TestBodies.readMobileCode(TestBodies.mobileCode()), "account", code -> null);
        Outcome.Confirmed delivery = mobileCodes.readBack(CORRELATION, "account", SAID);

        assertThat(until).isEqualTo(END);
        assertThat(delivery).isEqualTo(DELIVERY);
        assertThat(codes.dialogues).hasSize(2);
        SmsDialogue sent = codes.dialogues.get(0);
        assertThat(sent).isEqualTo(codes.dialogues.get(1));
        assertThat(sent.use()).isEqualTo(MobileCodes.READ_BACK);
        assertThat(sent.login()).contains("desk", TestBodies.CORRELATION);
        assertThat(sent.account()).contains("account");
        assertThat(sent.mobile()).contains(SAID.mobile());
    }

    /** A transaction that lost a race is run again, and the code counts once. */
    @Test
    void aCodeThatWasRightStaysRightWithinTheRequest() throws RefusedException {
        mobileCodes.readBack(CORRELATION, "account", SAID);
        codes.answer = new Answering.Refused(CodeRefusal.CODE_EXPIRED, 0);

        assertThat(mobileCodes.readBack(CORRELATION, "account", SAID)).isEqualTo(DELIVERY);
    }

    @ParameterizedTest
    @CsvSource({
        "CODE_WRONG, MOBILE_CODE_WRONG, mobileCode, -1",
        "CODE_EXPIRED, MOBILE_CODE_EXPIRED, mobileCode, -1",
        "CODE_LOCKED, MOBILE_CODE_LOCKED, , 180",
        "MOBILE_WRONG_LIMIT, MOBILE_CODE_LOCKED, , 180",
        "TOO_SOON, MOBILE_TOO_SOON, , 3",
        "MOBILE_HOUR_LIMIT, MOBILE_TOO_MANY_MESSAGES, , 180",
        "MOBILE_DAY_LIMIT, MOBILE_TOO_MANY_MESSAGES, , 180",
        "ACCOUNT_HOUR_LIMIT, MOBILE_TOO_MANY_MESSAGES, , 180",
        "ACCOUNT_DAY_LIMIT, MOBILE_TOO_MANY_MESSAGES, , 180",
        "ADDRESS_HOUR_LIMIT, MOBILE_TOO_MANY_MESSAGES, , 180",
        "ADDRESS_DAY_LIMIT, MOBILE_TOO_MANY_MESSAGES, , 180",
        "WORK_MISSING, MOBILE_TOO_MANY_MESSAGES, , 60",
        "GATEWAY_REFUSED, MOBILE_UNSERVED, mobile, -1"
    })
    void aRefusalIsCalledByTheDesksOwnName(CodeRefusal reason, DeskRefusal name, String field, long wait) {
        codes.sending = new Sending.Refused(reason, 3);

        RefusedException refused = sendingRefused();

        assertThat(refused.refusal()).isEqualTo(name);
        assertThat(refused.fields()).isEqualTo(field == null ? List.of() : List.of(field));
        assertThat(refused.retryAfterSeconds().orElse(-1)).isEqualTo(wait);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerIsRefusedByTheSameNames(CodeRefusal reason) {
        codes.sending = new Sending.Refused(reason, 3);
        codes.answer = new Answering.Refused(reason, 3);

        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> mobileCodes.readBack(CORRELATION, "account", SAID));

        assertThat(refused.refusal()).isEqualTo(sendingRefused().refusal());
    }

    @Test
    void aGatewayThatDoesNotAnswerIsNobodysFault() {
        codes.sending = new Sending.Unavailable(new Outcome.Unavailable(new SourceId("sms"), Duration.ofSeconds(15)));

        RefusedException refused = sendingRefused();

        assertThat(refused.refusal()).isEqualTo(DeskRefusal.MOBILE_UNAVAILABLE);
        assertThat(refused.retryAfterSeconds()).hasValue(15);
    }

    private RefusedException sendingRefused() {
        return catchThrowableOfType(
                RefusedException.class,
                () -> mobileCodes.send(TestBodies.readMobileCode(TestBodies.mobileCode()), "account", code -> null));
    }

    /** Answers as it is told, and remembers what it was asked about. */
    private static final class FakeCodes implements SmsCodes {

        private final List<SmsDialogue> dialogues = new ArrayList<>();
        private Sending sending = new Sending.Sent(new SmsChallenge("nonce", END, END, DELIVERY));
        private Answering answer = new Answering.Accepted(DELIVERY);

        @Override
        public Optional<String> price() {
            throw new UnsupportedOperationException("a desk does no sums");
        }

        @Override
        public Optional<SmsChallenge> open(SmsDialogue dialogue) {
            throw new UnsupportedOperationException("nobody asks");
        }

        @Override
        public Sending send(SmsDialogue dialogue, String work, Function<String, SmsMessage> message) {
            dialogues.add(dialogue);
            return sending;
        }

        @Override
        public Answering answer(SmsDialogue dialogue, String entered) {
            dialogues.add(dialogue);
            return answer;
        }
    }
}
