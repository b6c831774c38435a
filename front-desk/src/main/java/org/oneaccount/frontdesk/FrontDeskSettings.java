// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import org.keycloak.Config;

/**
 * How many codes that nobody has a desk may send. Server options: a realm's own administrator need not see to them.
 *
 * @param perDevice and hour: somebody at one machine is trying
 * @param perClient and hour, over all its machines: somebody with the service account's secret is trying
 */
record FrontDeskSettings(int perDevice, int perClient) {

    static final String PER_DEVICE = "wrong-codes-per-device-hour";
    static final String PER_CLIENT = "wrong-codes-per-client-hour";

    static final FrontDeskSettings DEFAULTS = new FrontDeskSettings(20, 300);

    FrontDeskSettings {
        requireRange(PER_DEVICE, perDevice, 1000);
        requireRange(PER_CLIENT, perClient, 100_000);
    }

    static FrontDeskSettings from(Config.Scope options) {
        return new FrontDeskSettings(
                options.getInt(PER_DEVICE, DEFAULTS.perDevice), options.getInt(PER_CLIENT, DEFAULTS.perClient));
    }

    private static void requireRange(String key, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(
                    "--spi-realm-restapi-extension--front-desk--" + key + "=" + value + " must be 1 to " + most);
        }
    }
}
