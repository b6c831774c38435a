// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.idcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.provider.ProviderConfigProperty;

class IdCardSettingsTest {

    @Test
    void defaults() {
        assertThat(IdCardSettings.of(Map.of()).limits())
                .isEqualTo(Map.of(
                        IdCardLimit.ACCOUNT_HOUR, 5,
                        IdCardLimit.ACCOUNT_DAY, 10,
                        IdCardLimit.NUMBER_HOUR, 5,
                        IdCardLimit.NUMBER_DAY, 10));
    }

    @Test
    void explicitValues() {
        Map<String, String> stored = Map.of(
                "idcard.per-account-hour", "1",
                "idcard.per-account-day", "2",
                "idcard.per-number-hour", "3",
                "idcard.per-number-day", "4");

        assertThat(IdCardSettings.of(stored).limits())
                .isEqualTo(Map.of(
                        IdCardLimit.ACCOUNT_HOUR, 1,
                        IdCardLimit.ACCOUNT_DAY, 2,
                        IdCardLimit.NUMBER_HOUR, 3,
                        IdCardLimit.NUMBER_DAY, 4));
    }

    @Test
    void aBadValueNamesKeyAndRange() {
        assertThatThrownBy(() -> IdCardSettings.of(Map.of("idcard.per-account-day", "0")))
                .hasMessageContaining("idcard.per-account-day")
                .hasMessageContaining("1 to 1000");
    }

    @Test
    void theFactoryOffersWhatTheRecordReads() {
        assertThat(new IdCardProofFactory().settings())
                .extracting(ProviderConfigProperty::getName)
                .containsExactlyElementsOf(Stream.of(IdCardLimit.values())
                        .map(limit -> limit.setting().key())
                        .toList());
    }
}
