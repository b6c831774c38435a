// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.provider.ProviderConfigProperty;

class MandateSettingsTest {

    @Test
    void defaults() {
        MandateSettings settings = MandateSettings.of(Map.of());

        assertThat(settings.lifetime()).isEqualTo(Duration.ofDays(7));
        assertThat(settings.months()).containsExactly(1, 3, 6, 12, 24, 36);
        assertThat(settings.usualMonths()).isEqualTo(12);
        assertThat(settings.scopes()).containsExactly("all");
        assertThat(settings.limits().numbers().values()).containsExactly(5, 10, 10, 30, 10, 30);
    }

    @Test
    void explicitValues() {
        MandateSettings settings = MandateSettings.of(Map.of(
                "mandate.code-lifetime-hours", "24",
                "mandate.most-months", "6",
                "mandate.scopes", " tax  social-insurance ",
                "mandate.requests-per-agent-hour", "1",
                "mandate.requests-per-agent-day", "2",
                "mandate.wrong-codes-per-representative-hour", "3",
                "mandate.wrong-codes-per-representative-day", "4",
                "mandate.wrong-signatures-per-agent-hour", "5",
                "mandate.wrong-signatures-per-agent-day", "6"));

        assertThat(settings.lifetime()).isEqualTo(Duration.ofDays(1));
        assertThat(settings.months()).containsExactly(1, 3, 6);
        assertThat(settings.usualMonths()).isEqualTo(6);
        assertThat(settings.scopes()).containsExactly("tax", "social-insurance");
        assertThat(settings.limits().numbers().values()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @ParameterizedTest
    @CsvSource({
        "mandate.code-lifetime-hours, 0",
        "mandate.most-months, 61",
        "mandate.scopes, Tax",
        "mandate.requests-per-agent-hour, many",
        "mandate.wrong-codes-per-representative-day, 0"
    })
    void aBadValueNamesItsKey(String key, String value) {
        assertThatThrownBy(() -> MandateSettings.of(Map.of(key, value))).hasMessageContaining(key);
    }

    @Test
    void theFactoryOffersWhatTheRecordReads() {
        List<String> read = Stream.concat(
                        Stream.of("mandate.code-lifetime-hours", "mandate.most-months", "mandate.scopes"),
                        MandateLimits.ALL.stream().map(limit -> limit.setting().key()))
                .toList();

        assertThat(new MandateProofFactory().settings())
                .extracting(ProviderConfigProperty::getName)
                .containsExactlyElementsOf(read);
    }
}
