// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.provider.ProviderConfigProperty;
import org.oneaccount.registry.counter.Limits;

class SmsSettingsTest {

    @Test
    void defaults() {
        assertThat(SmsSettings.of(Map.of()))
                .isEqualTo(new SmsSettings(
                        Duration.ofMinutes(5),
                        5,
                        Duration.ofSeconds(60),
                        15,
                        600,
                        50_000,
                        limits("5", "10", "8", "20", "60", "300"),
                        new AddressRanges(List.of())));
    }

    @Test
    void explicitValues() {
        Map<String, String> stored = new HashMap<>(Map.of(
                "sms.code-lifetime-seconds", "120",
                "sms.max-attempts", "3",
                "sms.resend-after-seconds", "30",
                "sms.wrong-per-mobile-hour", "6",
                "sms.flood-per-minute", "10",
                "sms.flood-work", "2000",
                "sms.exempt-addresses", "10.0.0.0/8"));
        stored.putAll(Map.of(
                "sms.per-mobile-hour", "1",
                "sms.per-mobile-day", "2",
                "sms.per-account-hour", "3",
                "sms.per-account-day", "4",
                "sms.per-address-hour", "5",
                "sms.per-address-day", "6"));

        assertThat(SmsSettings.of(stored))
                .isEqualTo(new SmsSettings(
                        Duration.ofMinutes(2),
                        3,
                        Duration.ofSeconds(30),
                        6,
                        10,
                        2000,
                        limits("1", "2", "3", "4", "5", "6"),
                        AddressRanges.parse("sms.exempt-addresses", "10.0.0.0/8")));
    }

    @Test
    void theFactoryOffersWhatTheRecordReadsAndNothingElse() {
        Map<String, String> offered = SmsSettings.properties().stream()
                .collect(Collectors.toMap(ProviderConfigProperty::getName, property -> property.getDefaultValue()
                        .toString()));

        assertThat(offered).hasSize(6 + SmsLimits.ALL.size() + 1);
        assertThat(SmsSettings.of(offered)).isEqualTo(SmsSettings.DEFAULTS);
        offered.keySet().stream()
                .filter(key -> !key.equals(SmsSettings.EXEMPT_ADDRESSES))
                .forEach(key -> assertThatIllegalArgumentException()
                        .as(key)
                        .isThrownBy(() -> SmsSettings.of(Map.of(key, "-1")))
                        .withMessageContaining(key));
    }

    @ParameterizedTest
    @CsvSource({
        "sms.code-lifetime-seconds, 59",
        "sms.code-lifetime-seconds, 901",
        "sms.max-attempts, 0",
        "sms.max-attempts, 11",
        "sms.resend-after-seconds, 9",
        "sms.per-mobile-hour, 0",
        "sms.flood-work, 999",
        "sms.max-attempts, five",
        "sms.exempt-addresses, city-hall",
    })
    void aBadValueIsNamedWithItsKey(String key, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmsSettings.of(Map.of(key, value)))
                .withMessageContaining(key)
                .withMessageContaining("'" + value + "'");
    }

    @Test
    void aPauseLongerThanTheCodesLifeIsRefused() {
        Map<String, String> stored = Map.of("sms.code-lifetime-seconds", "60", "sms.resend-after-seconds", "61");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmsSettings.of(stored))
                .withMessageContaining("sms.resend-after-seconds");
    }

    private static Limits<SmsLimits.Subject> limits(String... numbers) {
        Map<String, String> stored = new HashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            stored.put(SmsLimits.ALL.get(i).setting().key(), numbers[i]);
        }
        return Limits.read(SmsLimits.ALL, stored);
    }
}
