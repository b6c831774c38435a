// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import java.time.Duration;
import org.keycloak.Config;
import org.oneaccount.registry.counter.NumberOption;

/**
 * How often the register is asked again about the organisations known here.
 *
 * @param after how long its last yes counts without a question; zero: it is never asked by itself
 * @param perMinute how many questions a minute, all nodes together
 */
record OrganisationCheckSettings(Duration after, int perMinute) {

    private static final String PROVIDER = "--spi-trust-registry--default--";
    private static final NumberOption AFTER = NumberOption.of(PROVIDER, "organisation-check-hours", 24, 0, 8784);
    private static final NumberOption PER_MINUTE =
            NumberOption.of(PROVIDER, "organisation-checks-per-minute", 60, 1, 6000);

    OrganisationCheckSettings {
        AFTER.require(Math.toIntExact(after.toHours()));
        PER_MINUTE.require(perMinute);
    }

    static OrganisationCheckSettings from(Config.Scope options) {
        return new OrganisationCheckSettings(Duration.ofHours(AFTER.read(options)), PER_MINUTE.read(options));
    }

    boolean isOff() {
        return after.isZero();
    }
}
