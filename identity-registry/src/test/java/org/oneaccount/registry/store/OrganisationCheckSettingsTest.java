// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oneaccount.registry.TestOptions;

class OrganisationCheckSettingsTest {

    @Test
    void defaults() {
        assertThat(OrganisationCheckSettings.from(TestOptions.none()))
                .isEqualTo(new OrganisationCheckSettings(Duration.ofHours(24), 60));
    }

    @Test
    void explicitValues() {
        assertThat(OrganisationCheckSettings.from(TestOptions.of(
                        Map.of("organisation-check-hours", "1", "organisation-checks-per-minute", "600"))))
                .isEqualTo(new OrganisationCheckSettings(Duration.ofHours(1), 600));
    }

    @Test
    void anHourIsTheLeastAndZeroMeansNever() {
        assertThat(new OrganisationCheckSettings(Duration.ofHours(1), 60).isOff())
                .isFalse();
        assertThat(new OrganisationCheckSettings(Duration.ZERO, 60).isOff()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "organisation-check-hours,-1,from 0 to 8784",
        "organisation-check-hours,daily,from 0 to 8784",
        "organisation-checks-per-minute,0,from 1 to 6000"
    })
    void aBadValueNamesOptionAndRange(String option, String value, String range) {
        assertThatThrownBy(() -> OrganisationCheckSettings.from(TestOptions.of(Map.of(option, value))))
                .hasMessageContaining("--spi-trust-registry--default--" + option + " is '" + value + "'")
                .hasMessageContaining(range);
    }
}
