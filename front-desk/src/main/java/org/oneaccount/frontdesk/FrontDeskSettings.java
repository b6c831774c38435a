// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import org.keycloak.Config;
import org.oneaccount.registry.counter.NumberOption;

/**
 * How many codes that nobody has a desk may send. Server options: a realm's own administrator need not see to them.
 *
 * @param perDevice and hour: somebody at one machine is trying
 * @param perClient and hour, over all its machines: somebody with the service account's secret is trying
 */
record FrontDeskSettings(int perDevice, int perClient) {

    private static final String PROVIDER = "--spi-realm-restapi-extension--front-desk--";

    static final NumberOption PER_DEVICE = NumberOption.of(PROVIDER, "wrong-codes-per-device-hour", 20, 1, 1000);
    static final NumberOption PER_CLIENT = NumberOption.of(PROVIDER, "wrong-codes-per-client-hour", 300, 1, 100_000);

    FrontDeskSettings {
        PER_DEVICE.require(perDevice);
        PER_CLIENT.require(perClient);
    }

    static FrontDeskSettings from(Config.Scope options) {
        return new FrontDeskSettings(PER_DEVICE.read(options), PER_CLIENT.read(options));
    }
}
