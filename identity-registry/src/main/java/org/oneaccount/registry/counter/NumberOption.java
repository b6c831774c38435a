// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.counter;

import org.keycloak.Config;

/**
 * One whole number that an operator may set as a server option. A bad value stops the start and says which option has it;
 * Keycloak's own reading of a number would name the value alone.
 *
 * @param key as the provider reads it
 * @param number under the name that the operator types
 */
public record NumberOption(String key, NumberSetting number) {

    /** @param provider the beginning of the option: {@code --spi-<spi>--<provider>--} */
    public static NumberOption of(String provider, String key, int fallback, int min, int max) {
        return new NumberOption(key, new NumberSetting(provider + key, fallback, min, max));
    }

    public int read(Config.Scope options) {
        return number.read(options.get(key));
    }

    /** The value itself, if it is within the range. */
    public int require(int value) {
        return number.require(value);
    }
}
