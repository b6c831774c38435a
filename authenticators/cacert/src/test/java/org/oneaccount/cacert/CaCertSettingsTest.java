// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.cacert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.provider.ProviderConfigProperty;

class CaCertSettingsTest {

    @Test
    void defaults() {
        CaCertSettings settings = CaCertSettings.of(Map.of());

        assertThat(settings.lifetime()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.middleware()).isEmpty();
        assertThat(settings.limits().numbers().values()).containsExactly(30, 60);
    }

    @Test
    void explicitValues() {
        CaCertSettings settings = CaCertSettings.of(Map.of(
                "cacert.challenge-lifetime-seconds", "90",
                "cacert.middleware-script", "https://keys.example/key.js",
                "cacert.per-account-hour", "7",
                "cacert.per-address-hour", "8"));

        assertThat(settings.lifetime()).isEqualTo(Duration.ofSeconds(90));
        assertThat(settings.middleware()).contains(URI.create("https://keys.example/key.js"));
        assertThat(settings.limits().numbers().values()).containsExactly(7, 8);
    }

    @Test
    void everyPropertyOfferedIsRead() {
        assertThat(CaCertSettings.properties())
                .extracting(ProviderConfigProperty::getName)
                .containsExactly(
                        "cacert.challenge-lifetime-seconds",
                        "cacert.middleware-script",
                        "cacert.per-account-hour",
                        "cacert.per-address-hour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://keys.example/key.js", "javascript:alert(1)", "key.js", "https://a b"})
    void aScriptComesFromASafePlace(String script) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CaCertSettings.of(Map.of("cacert.middleware-script", script)))
                .withMessageContaining("cacert.middleware-script");
    }
}
