// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oneaccount.registry.TestOptions;

class SealingSettingsTest {

    @Test
    void defaults() {
        assertThat(SealingSettings.from(TestOptions.none()))
                .isEqualTo(new SealingSettings(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void explicitValues() {
        SealingSettings settings = SealingSettings.from(TestOptions.of(Map.of(
                "keystore-file", "/etc/oneaccount/keys.p12", "keystore-password", "secret", "sealing-key", "2026")));

        assertThat(settings)
                .isEqualTo(new SealingSettings(
                        Optional.of(Path.of("/etc/oneaccount/keys.p12")), Optional.of("secret"), Optional.of("2026")));
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void aKeystoreNeedsItsPassword() {
        assertThatThrownBy(() -> SealingSettings.from(TestOptions.of(Map.of("keystore-file", "keys.p12"))))
                .hasMessageContaining("--spi-trust-registry--default--keystore-password");
    }

    @Test
    void outsideDevelopmentModeTheKeysMustBeNamed() {
        assertThatThrownBy(() -> SealingSettings.from(TestOptions.none()).open())
                .hasMessageContaining("--spi-trust-registry--default--keystore-file");
    }
}
