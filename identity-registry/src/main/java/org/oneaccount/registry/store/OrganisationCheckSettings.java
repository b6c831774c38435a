// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import java.time.Duration;
import org.keycloak.Config;

/**
 * How often the register is asked again about the organisations known here.
 *
 * @param after how long its last yes counts without a question; zero: it is never asked by itself
 * @param perMinute how many questions a minute, all nodes together
 */
record OrganisationCheckSettings(Duration after, int perMinute) {

    static final String AFTER = "organisation-check-hours";
    static final String PER_MINUTE = "organisation-checks-per-minute";

    static final OrganisationCheckSettings DEFAULTS = new OrganisationCheckSettings(Duration.ofHours(24), 60);

    OrganisationCheckSettings {
        requireRange(AFTER, after.toHours(), 0, 8784);
        requireRange(PER_MINUTE, perMinute, 1, 6000);
    }

    static OrganisationCheckSettings from(Config.Scope options) {
        return new OrganisationCheckSettings(
                Duration.ofHours(options.getLong(AFTER, DEFAULTS.after.toHours())),
                options.getInt(PER_MINUTE, DEFAULTS.perMinute));
    }

    boolean isOff() {
        return after.isZero();
    }

    private static void requireRange(String key, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "--spi-trust-registry--default--" + key + "=" + value + " must be " + least + " to " + most);
        }
    }
}
