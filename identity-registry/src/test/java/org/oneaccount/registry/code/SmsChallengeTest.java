// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.oneaccount.registry.code.SmsChallenge.Answer.EXPIRED;
import static org.oneaccount.registry.code.SmsChallenge.Answer.LOCKED;
import static org.oneaccount.registry.code.SmsChallenge.Answer.MATCHED;
import static org.oneaccount.registry.code.SmsChallenge.Answer.WRONG;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.oneaccount.registry.fake.FakeSeal;
import org.oneaccount.registry.fake.MovableClock;
import org.oneaccount.trust.Outcome;

class SmsChallengeTest {

    private static final Instant SENT = MovableClock.START;
    private static final Instant EXPIRES = SENT.plus(Duration.ofMinutes(5));
    private static final Outcome.Confirmed DELIVERY = new Outcome.Confirmed(FakeGateway.SMS, "message-1");

    private final CodeDeriver codes = new CodeDeriver(nonce -> new FakeSeal().index("code", nonce));
    private final SmsChallenge challenge = new SmsChallenge("nonce", EXPIRES, SENT, DELIVERY);
    private final String right = codes.code("nonce");
    private final String wrong = TestPhone.another(right);

    @Test
    void theRightCodeMatchesUntilTheLastMoment() {
        assertThat(challenge.check(right, true, codes, EXPIRES.minusMillis(1))).isEqualTo(MATCHED);
    }

    @Test
    void aWrongCodeIsWrong() {
        assertThat(challenge.check(wrong, true, codes, SENT)).isEqualTo(WRONG);
    }

    @Test
    void anExpiredCodeIsExpiredWhetherRightOrWrong() {
        assertThat(challenge.check(right, true, codes, EXPIRES)).isEqualTo(EXPIRED);
        assertThat(challenge.check(wrong, true, codes, EXPIRES)).isEqualTo(EXPIRED);
    }

    @Test
    void aLockedCodeIsLockedWhetherRightWrongOrExpired() {
        assertThat(challenge.check(right, false, codes, SENT)).isEqualTo(LOCKED);
        assertThat(challenge.check(wrong, false, codes, SENT)).isEqualTo(LOCKED);
        assertThat(challenge.check(right, false, codes, EXPIRES)).isEqualTo(LOCKED);
    }

    @Test
    void sendingAgainKeepsTheNonceAndTheEnd() {
        Outcome.Confirmed again = new Outcome.Confirmed(FakeGateway.SMS, "message-2");

        SmsChallenge second = challenge.sentAgain(SENT.plusSeconds(60), again);

        assertThat(second).isEqualTo(new SmsChallenge("nonce", EXPIRES, SENT.plusSeconds(60), again));
    }

    @Test
    void nothingIsSentAfterTheEnd() {
        assertThatIllegalArgumentException().isThrownBy(() -> challenge.sentAgain(EXPIRES.plusMillis(1), DELIVERY));
    }
}
