// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oneaccount.trust.SourceRefusal;

class LimitsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private enum Subject {
        ACCOUNT,
        NUMBER
    }

    private static final List<Limit<Subject>> LIMITS = List.of(
            Limit.hourly(
                    Subject.ACCOUNT,
                    "Checks per account and hour",
                    new NumberSetting("test.per-account-hour", 5, 1, 10),
                    SourceRefusal.MISMATCH),
            Limit.daily(
                    Subject.NUMBER,
                    "Checks per number and day",
                    new NumberSetting("test.per-number-day", 7, 1, 10),
                    SourceRefusal.NO_RECORD));

    @Test
    void whatTheRealmDoesNotSetIsTheDefault() {
        Limits<Subject> limits = Limits.read(LIMITS, Map.of("test.per-number-day", "3"));

        assertThat(limits.quotas(Map.of(Subject.ACCOUNT, "a", Subject.NUMBER, "n")))
                .containsExactly(
                        new Quota("test.per-account-hour", "a", 5, Duration.ofHours(1)),
                        new Quota("test.per-number-day", "n", 3, Duration.ofDays(1)));
    }

    @Test
    void aBadValueIsNamedWithItsKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.read(LIMITS, Map.of("test.per-number-day", "11")))
                .withMessageContaining("test.per-number-day")
                .withMessageContaining("1 to 10");
    }

    @Test
    void onlyWhoIsNamedIsCounted() {
        assertThat(Limits.read(LIMITS, Map.of()).quotas(Map.of(Subject.NUMBER, "n")))
                .extracting(Quota::name)
                .containsExactly("test.per-number-day");
    }

    @Test
    void aLimitThatIsReachedRefusesWithItsOwnNameAndTheMinutesToWait() {
        Limits<Subject> limits = Limits.read(LIMITS, Map.of());
        Quota quota = limits.quotas(Map.of(Subject.NUMBER, "n")).get(0);
        Counters.Exhausted exhausted = new Counters.Exhausted(quota, NOW.plusSeconds(61));

        assertThat(limits.reached(exhausted, NOW)).contains(new Limits.Reached(SourceRefusal.NO_RECORD, 2));
    }

    @Test
    void nobodyIsToldToWaitZeroMinutes() {
        assertThat(Limits.roundedUp(Duration.ZERO, Duration.ofMinutes(1))).isOne();
    }

    @Test
    void aQuotaOfSomethingElseIsNoneOfTheseLimits() {
        Quota other = new Quota("test.pause", "n", 1, Duration.ofMinutes(1));

        assertThat(Limits.read(LIMITS, Map.of()).reached(new Counters.Exhausted(other, NOW), NOW))
                .isEmpty();
    }
}
