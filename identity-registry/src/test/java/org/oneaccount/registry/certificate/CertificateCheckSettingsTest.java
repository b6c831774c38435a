// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oneaccount.registry.TestOptions;

class CertificateCheckSettingsTest {

    @Test
    void defaults() {
        assertThat(CertificateCheckSettings.from(TestOptions.none()))
                .isEqualTo(new CertificateCheckSettings(Duration.ofHours(24), 60));
    }

    @Test
    void explicitValues() {
        assertThat(CertificateCheckSettings.from(
                        TestOptions.of(Map.of("certificate-check-hours", "0", "certificate-checks-per-minute", "5"))))
                .isEqualTo(new CertificateCheckSettings(Duration.ZERO, 5))
                .matches(CertificateCheckSettings::isOff);
    }

    @Test
    void aBadValueIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CertificateCheckSettings(Duration.ofHours(1), 0))
                .withMessageContaining("certificate-checks-per-minute");
    }
}
