// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.bankcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.provider.ProviderConfigProperty;

class BankCardSettingsTest {

    @Test
    void defaults() {
        assertThat(BankCardSettings.of(Map.of()).limits().numbers().values())
                .containsExactly(5, 10, 5, 10, 5, 10, 20, 60, 300);
    }

    @Test
    void explicitValues() {
        Map<String, String> stored = new HashMap<>(Map.of(
                "bankcard.per-account-hour", "1",
                "bankcard.per-account-day", "2",
                "bankcard.per-card-hour", "3",
                "bankcard.per-card-day", "4",
                "bankcard.per-mobile-hour", "5",
                "bankcard.per-mobile-day", "6"));
        stored.putAll(Map.of(
                "bankcard.checks-per-account-day", "7",
                "bankcard.per-address-hour", "8",
                "bankcard.per-address-day", "9"));

        assertThat(BankCardSettings.of(stored).limits().numbers().values()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void aBadValueNamesKeyAndRange() {
        assertThatThrownBy(() -> BankCardSettings.of(Map.of("bankcard.per-card-day", "0")))
                .hasMessageContaining("bankcard.per-card-day")
                .hasMessageContaining("1 to 100000");
    }

    @Test
    void theFactoryOffersWhatTheRecordReads() {
        assertThat(new BankCardProofFactory().settings())
                .extracting(ProviderConfigProperty::getName)
                .containsExactlyElementsOf(BankCardLimits.ALL.stream()
                        .map(limit -> limit.setting().key())
                        .toList());
    }
}
