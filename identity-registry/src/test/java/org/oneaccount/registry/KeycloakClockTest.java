// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.common.util.Time;

class KeycloakClockTest {

    @AfterEach
    void keycloaksTimeIsTheMachinesAgain() {
        Time.setOffset(0);
    }

    /** Whatever zone the machine has. */
    @Test
    void defaults() {
        assertThat(KeycloakClock.from(TestOptions.none()).getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(zone(" ")).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void explicitValues() {
        assertThat(zone("Asia/Urumqi")).isEqualTo(ZoneId.of("Asia/Urumqi"));
        assertThat(zone("+08:00")).isEqualTo(ZoneOffset.ofHours(8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Beijing", "+8:00:00:00", "Asia/ Shanghai"})
    void aBadValueNamesOptionAndWhatIsAllowed(String value) {
        assertThatThrownBy(() -> zone(value))
                .hasNoCause()
                .hasMessage(
                        "--spi-trust-registry--default--calendar-zone is '%s', but must be a time zone: a name such as Asia/Shanghai, or an offset such as +08:00",
                        value);
    }

    @Test
    void itMovesWithKeycloakInWhateverZone() {
        Clock there = KeycloakClock.from(TestOptions.none()).withZone(ZoneOffset.UTC);
        Time.setOffset(86_400);

        assertThat(there.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(there.instant()).isAfter(Clock.systemUTC().instant().plusSeconds(86_000));
    }

    private static ZoneId zone(String value) {
        return KeycloakClock.from(TestOptions.of(Map.of("calendar-zone", value)))
                .getZone();
    }
}
