// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OrganisationCheckSettingsTest {

    @Test
    void anHourIsTheLeastAndZeroMeansNever() {
        assertThat(new OrganisationCheckSettings(Duration.ofHours(1), 60).isOff())
                .isFalse();
        assertThat(new OrganisationCheckSettings(Duration.ZERO, 60).isOff()).isTrue();
        assertThat(OrganisationCheckSettings.DEFAULTS.isOff()).isFalse();
    }

    @Test
    void aBadValueNamesOptionAndRange() {
        assertThatThrownBy(() -> new OrganisationCheckSettings(Duration.ofHours(-1), 60))
                .hasMessageContaining("organisation-check-hours=-1")
                .hasMessageContaining("0 to 8784");
        assertThatThrownBy(() -> new OrganisationCheckSettings(Duration.ofHours(1), 0))
                .hasMessageContaining("organisation-checks-per-minute=0");
    }
}
