// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.time.Duration;
import org.keycloak.Config;
import org.oneaccount.registry.counter.NumberOption;

/**
 * How often authorities are asked again about the certificates that accounts proved.
 *
 * @param after how long an answer counts without a question; zero: nobody is asked by itself
 * @param perMinute how many questions a minute, all nodes together
 */
public record CertificateCheckSettings(Duration after, int perMinute) {

    private static final String PROVIDER = "--spi-trust-registry--default--";
    private static final NumberOption AFTER = NumberOption.of(PROVIDER, "certificate-check-hours", 24, 0, 8784);
    private static final NumberOption PER_MINUTE =
            NumberOption.of(PROVIDER, "certificate-checks-per-minute", 60, 1, 6000);

    public CertificateCheckSettings {
        AFTER.require(Math.toIntExact(after.toHours()));
        PER_MINUTE.require(perMinute);
    }

    public static CertificateCheckSettings from(Config.Scope options) {
        return new CertificateCheckSettings(Duration.ofHours(AFTER.read(options)), PER_MINUTE.read(options));
    }

    boolean isOff() {
        return after.isZero();
    }
}
