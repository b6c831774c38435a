// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.biometric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.provider.ProviderConfigProperty;

class BiometricSettingsTest {

    @Test
    void defaults() {
        BiometricSettings settings = BiometricSettings.of(Map.of());

        assertThat(settings.lifetime()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.consent()).isEqualTo("1");
        assertThat(settings.notice()).isEmpty();
        assertThat(settings.limits().numbers().values()).containsExactly(5, 10, 5, 10, 20, 60, 300, 30);
    }

    @Test
    void explicitValues() {
        BiometricSettings settings = BiometricSettings.of(Map.ofEntries(
                Map.entry("biometric.lifetime-seconds", "120"),
                Map.entry("biometric.consent-version", "2026-11"),
                Map.entry("biometric.notice-link", "https://city.example.org/face"),
                Map.entry("biometric.per-account-hour", "1"),
                Map.entry("biometric.per-account-day", "2"),
                Map.entry("biometric.per-person-hour", "3"),
                Map.entry("biometric.per-person-day", "4"),
                Map.entry("biometric.checks-per-account-day", "5"),
                Map.entry("biometric.per-address-hour", "6"),
                Map.entry("biometric.per-address-day", "7"),
                Map.entry("biometric.results-per-check", "8")));

        assertThat(settings.lifetime()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.consent()).isEqualTo("2026-11");
        assertThat(settings.notice()).contains(URI.create("https://city.example.org/face"));
        assertThat(settings.limits().numbers().values()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @ParameterizedTest
    @CsvSource({
        "biometric.lifetime-seconds, 59",
        "biometric.lifetime-seconds, 1801",
        "biometric.consent-version, two words",
        "biometric.notice-link, javascript:alert(1)",
        "biometric.per-person-day, 0"
    })
    void aBadValueIsNamedWithItsKey(String key, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BiometricSettings.of(Map.of(key, value)))
                .withMessageContaining(key)
                .withMessageContaining(value);
    }

    @Test
    void theFactoryOffersWhatTheRecordReads() {
        Stream<String> limits =
                BiometricLimits.ALL.stream().map(limit -> limit.setting().key());
        Stream<String> others =
                Stream.of(BiometricSettings.LIFETIME.key(), BiometricSettings.CONSENT, BiometricSettings.NOTICE);

        assertThat(new BiometricProofFactory().settings())
                .extracting(ProviderConfigProperty::getName)
                .containsExactlyElementsOf(Stream.concat(others, limits).toList());
    }
}
