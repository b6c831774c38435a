// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.oneaccount.registry.fake.FakeCounters;

class WrongCodesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final FakeCounters counters = new FakeCounters(NOW.plus(Duration.ofMinutes(20)));
    private final FrontDeskSettings settings = new FrontDeskSettings(3, 5);

    @Test
    void lookingCostsNothing() {
        assertThatCode(() -> {
                    for (int i = 0; i < 100; i++) {
                        of("a").requireNotTooMany();
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aDeviceThatGuessesIsHeldUp() throws RefusedException {
        count("a", 3);

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> of("a").requireNotTooMany());

        assertThat(refused.refusal()).isEqualTo(DeskRefusal.TOO_MANY_WRONG_CODES);
        assertThat(refused.retryAfterSeconds()).hasValue(3600);
        assertThatCode(() -> of("b").requireNotTooMany()).doesNotThrowAnyException();
    }

    @Test
    void aDeskSystemThatGuessesUnderManyNamesIsHeldUpToo() throws RefusedException {
        count("a", 3);
        count("b", 2);

        assertThat(catchThrowableOfType(RefusedException.class, () -> of("c").requireNotTooMany())
                        .refusal())
                .isEqualTo(DeskRefusal.TOO_MANY_WRONG_CODES);
    }

    /** Requests side by side have all looked before the first of them counted. */
    @Test
    void oneTooManyIsRefusedWhenItIsCounted() throws RefusedException {
        WrongCodes looked = of("a");
        looked.requireNotTooMany();
        count("a", 3);

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> looked.count(NOW));

        assertThat(refused.refusal()).isEqualTo(DeskRefusal.TOO_MANY_WRONG_CODES);
        assertThat(refused.retryAfterSeconds()).hasValue(20 * 60);
    }

    private void count(String device, int times) throws RefusedException {
        for (int i = 0; i < times; i++) {
            of(device).count(NOW);
        }
    }

    private WrongCodes of(String device) {
        return new WrongCodes(counters, settings, "client", device);
    }
}
