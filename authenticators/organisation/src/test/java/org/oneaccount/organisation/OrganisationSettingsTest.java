// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.provider.ProviderConfigProperty;

class OrganisationSettingsTest {

    @Test
    void defaults() {
        assertThat(OrganisationSettings.of(Map.of()).limits().numbers().values())
                .containsExactly(5, 10, 20, 60, 300);
    }

    @Test
    void explicitValues() {
        Map<String, String> stored = Map.of(
                "organisation.per-account-hour", "1",
                "organisation.per-account-day", "2",
                "organisation.checks-per-account-day", "3",
                "organisation.per-address-hour", "4",
                "organisation.per-address-day", "5");

        assertThat(OrganisationSettings.of(stored).limits().numbers().values()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void aBadValueNamesKeyAndRange() {
        assertThatThrownBy(() -> OrganisationSettings.of(Map.of("organisation.per-account-day", "0")))
                .hasMessageContaining("organisation.per-account-day")
                .hasMessageContaining("1 to 100000");
    }

    @Test
    void theFactoryOffersWhatTheRecordReads() {
        assertThat(new OrganisationProofFactory().settings())
                .extracting(ProviderConfigProperty::getName)
                .containsExactlyElementsOf(OrganisationLimits.ALL.stream()
                        .map(limit -> limit.setting().key())
                        .toList());
    }
}
