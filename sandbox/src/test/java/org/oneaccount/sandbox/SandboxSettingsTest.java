// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.Config;
import org.oneaccount.trust.SourceId;

class SandboxSettingsTest {

    private static final String PREFIX = "sandbox.settings.test.";
    private static final String SLOW = "slow-seconds";

    @AfterEach
    void forgetOptions() {
        System.clearProperty(PREFIX + SandboxSettings.ALLOW_IN_PRODUCTION);
        System.clearProperty(PREFIX + SLOW);
    }

    @Test
    void defaults() {
        assertThat(SandboxSettings.from(options(), false))
                .isEqualTo(new SandboxSettings(false, false, Duration.ofSeconds(30)));
    }

    @Test
    void explicitValues() {
        System.setProperty(PREFIX + SandboxSettings.ALLOW_IN_PRODUCTION, "true");
        System.setProperty(PREFIX + SLOW, "7");

        assertThat(SandboxSettings.from(options(), false))
                .isEqualTo(new SandboxSettings(false, true, Duration.ofSeconds(7)));
    }

    @Test
    void aValueOutOfRangeNamesTheOption() {
        System.setProperty(PREFIX + SLOW, "-1");

        assertThatThrownBy(() -> SandboxSettings.from(options(), true))
                .hasMessageContaining("--spi-realm-restapi-extension--sandbox--slow-seconds is '-1'")
                .hasMessageContaining("from 0 to 600");
    }

    @Test
    void itWorksInDevelopmentAndElsewhereOnlyByTheOption() {
        assertThat(new SandboxSettings(true, false, Duration.ZERO).mayWork()).isTrue();
        assertThat(new SandboxSettings(false, true, Duration.ZERO).mayWork()).isTrue();
        assertThat(new SandboxSettings(false, false, Duration.ZERO).mayWork()).isFalse();
    }

    @Test
    void itsSourcesAreBelievedOnlyWhereItMayWork() {
        assertThat(new SandboxSettings(true, false, Duration.ZERO).sources())
                .extracting(SourceId::id)
                .contains("sandbox-identity", "sandbox-ca")
                .hasSize(SandboxSource.values().length);
        assertThat(new SandboxSettings(false, false, Duration.ZERO).sources()).isEmpty();
    }

    @Test
    void inProductionModeItSaysHowToGoOn() {
        assertThatThrownBy(() -> new SandboxSettings(false, false, Duration.ZERO).refuse())
                .hasMessageContaining("Remove its JAR")
                .hasMessageContaining("--spi-realm-restapi-extension--sandbox--allow-in-production=true");
    }

    private static Config.Scope options() {
        return new Config.SystemPropertiesScope(PREFIX);
    }
}
