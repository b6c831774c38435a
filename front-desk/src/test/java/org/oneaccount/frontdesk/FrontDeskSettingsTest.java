// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontDeskSettingsTest {

    @Test
    void defaults() {
        assertThat(FrontDeskSettings.DEFAULTS).isEqualTo(new FrontDeskSettings(20, 300));
    }

    @Test
    void explicitValues() {
        FrontDeskSettings settings = new FrontDeskSettings(1000, 100_000);

        assertThat(settings.perDevice()).isEqualTo(1000);
        assertThat(settings.perClient()).isEqualTo(100_000);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 300, wrong-codes-per-device-hour, 1 to 1000",
        "1001, 300, wrong-codes-per-device-hour, 1 to 1000",
        "20, 0, wrong-codes-per-client-hour, 1 to 100000",
        "20, 100001, wrong-codes-per-client-hour, 1 to 100000"
    })
    void aBadValueNamesTheOptionAndItsRange(int perDevice, int perClient, String option, String range) {
        assertThatThrownBy(() -> new FrontDeskSettings(perDevice, perClient))
                .hasMessageContaining("--spi-realm-restapi-extension--front-desk--" + option)
                .hasMessageContaining(range);
    }
}
