// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.Config;

class FrontDeskSettingsTest {

    private static final String PREFIX = "front-desk.settings.test.";

    @AfterEach
    void forgetOptions() {
        System.clearProperty(PREFIX + "wrong-codes-per-device-hour");
        System.clearProperty(PREFIX + "wrong-codes-per-client-hour");
    }

    @Test
    void defaults() {
        assertThat(FrontDeskSettings.from(options())).isEqualTo(new FrontDeskSettings(20, 300));
    }

    @Test
    void explicitValues() {
        System.setProperty(PREFIX + "wrong-codes-per-device-hour", "1000");
        System.setProperty(PREFIX + "wrong-codes-per-client-hour", "100000");

        assertThat(FrontDeskSettings.from(options())).isEqualTo(new FrontDeskSettings(1000, 100_000));
    }

    @ParameterizedTest
    @CsvSource({
        "wrong-codes-per-device-hour, 0, from 1 to 1000",
        "wrong-codes-per-device-hour, 1001, from 1 to 1000",
        "wrong-codes-per-device-hour, many, from 1 to 1000",
        "wrong-codes-per-client-hour, 0, from 1 to 100000",
        "wrong-codes-per-client-hour, 100001, from 1 to 100000"
    })
    void aBadValueNamesTheOptionAndItsRange(String option, String value, String range) {
        System.setProperty(PREFIX + option, value);

        assertThatThrownBy(() -> FrontDeskSettings.from(options()))
                .hasMessageContaining("--spi-realm-restapi-extension--front-desk--" + option + " is '" + value + "'")
                .hasMessageContaining(range);
    }

    private static Config.Scope options() {
        return new Config.SystemPropertiesScope(PREFIX);
    }
}
