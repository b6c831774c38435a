// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oneaccount.registry.TestOptions;

class SourceSettingsTest {

    @Test
    void defaults() {
        assertThat(SourceSettings.from(TestOptions.none()))
                .isEqualTo(new SourceSettings(Duration.ofSeconds(5), 16, 32, 5, Duration.ofSeconds(15)));
    }

    @Test
    void explicitValues() {
        assertThat(SourceSettings.from(TestOptions.of(Map.of(
                        "source-timeout-millis", "2500",
                        "source-concurrent-calls", "8",
                        "source-concurrent-calls-together", "12",
                        "source-failures", "3",
                        "source-pause-seconds", "60"))))
                .isEqualTo(new SourceSettings(Duration.ofMillis(2500), 8, 12, 3, Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "source-timeout-millis,99",
        "source-timeout-millis,30001",
        "source-timeout-millis,soon",
        "source-timeout-millis,99999999999",
        "source-concurrent-calls,0",
        "source-concurrent-calls-together,0",
        "source-failures,0",
        "source-pause-seconds,601"
    })
    void aBadValueIsNamedWithItsOptionAndRange(String key, String value) {
        assertThatThrownBy(() -> SourceSettings.from(TestOptions.of(Map.of(key, value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--spi-trust-registry--default--" + key + " is '" + value + "'")
                .hasMessageContaining("a whole number from ")
                // Keycloak would show its text to the operator, too.
                .hasNoCause();
    }
}
