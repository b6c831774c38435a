// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.idcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.provider.ProviderConfigProperty;

class IdCardSettingsTest {

    @Test
    void defaults() {
        assertThat(IdCardSettings.of(Map.of()).limits().numbers().values()).containsExactly(5, 10, 5, 10, 20, 60, 300);
    }

    @Test
    void explicitValues() {
        Map<String, String> stored = Map.of(
                "idcard.per-account-hour", "1",
                "idcard.per-account-day", "2",
                "idcard.per-number-hour", "3",
                "idcard.per-number-day", "4",
                "idcard.checks-per-account-day", "5",
                "idcard.per-address-hour", "6",
                "idcard.per-address-day", "7");

        assertThat(IdCardSettings.of(stored).limits().numbers().values()).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void aBadValueNamesKeyAndRange() {
        assertThatThrownBy(() -> IdCardSettings.of(Map.of("idcard.per-account-day", "0")))
                .hasMessageContaining("idcard.per-account-day")
                .hasMessageContaining("1 to 100000");
    }

    @Test
    void theFactoryOffersWhatTheRecordReads() {
        assertThat(new IdCardProofFactory().settings())
                .extracting(ProviderConfigProperty::getName)
                .containsExactlyElementsOf(IdCardLimits.ALL.stream()
                        .map(limit -> limit.setting().key())
                        .toList());
    }
}
