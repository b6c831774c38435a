// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionIdleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Map<String, String> KIOSK = Map.of("trust.session.idle-seconds", "120");
    private static final Map<String, String> OFFICE = Map.of();

    @Test
    void theShortestTimeOfTheApplicationsHolds() {
        assertThat(SessionIdle.shorter(KIOSK, Optional.empty())).contains("120");
        assertThat(SessionIdle.shorter(KIOSK, Optional.of("300"))).contains("120");
        assertThat(SessionIdle.shorter(KIOSK, Optional.of("60"))).contains("60");
        assertThat(SessionIdle.shorter(OFFICE, Optional.of("60"))).contains("60");
        assertThat(SessionIdle.shorter(OFFICE, Optional.empty())).isEmpty();
    }

    @Test
    void theLastSecondStillCounts() {
        Duration limit = Duration.ofSeconds(120);

        assertThat(SessionIdle.isOver(NOW.minusSeconds(120), limit, NOW)).isFalse();
        assertThat(SessionIdle.isOver(NOW.minusSeconds(121), limit, NOW)).isTrue();
    }

    @Test
    void aValueThatCannotBeUnderstoodLetsNobodyIn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SessionIdle.shorter(Map.of("trust.session.idle-seconds", "two minutes"), Optional.empty()))
                .withMessage(
                        "trust.session.idle-seconds is 'two minutes', but must be a whole number from 30 to 86400");
    }
}
