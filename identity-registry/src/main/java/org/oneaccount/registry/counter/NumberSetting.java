// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.counter;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.regex.Pattern;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * One whole number that a realm may set for a proof. A bad value names key, value and range, and stops the login rather
 * than running with a guess.
 *
 * @param key stored in realms, never renamed; ends with its unit
 */
public record NumberSetting(String key, int fallback, int min, int max) {

    /** No longer than an {@code int}. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

    public NumberSetting {
        requireNonNull(key, "key");
        if (fallback < min || fallback > max) {
            throw new IllegalArgumentException(
                    key + ": the default " + fallback + " is not within " + min + " to " + max);
        }
    }

    /** The stored value; the default when none is stored. */
    public int read(Map<String, String> stored) {
        return read(stored.get(key));
    }

    int read(String value) {
        if (value == null || value.isBlank()) {
            return fallback;
        }
        if (!NUMBER.matcher(value.trim()).matches()) {
            throw new IllegalArgumentException(refusal(value));
        }
        return require(Integer.parseInt(value.trim()));
    }

    /** The value itself, if it is within the range. */
    public int require(int value) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(refusal(Integer.toString(value)));
        }
        return value;
    }

    /** For the factory's list: how the admin console shows this setting. */
    public ProviderConfigProperty property(String label, String help) {
        return new ProviderConfigProperty(
                key,
                label,
                help + " " + min + " to " + max + ".",
                ProviderConfigProperty.STRING_TYPE,
                Integer.toString(fallback));
    }

    private String refusal(String value) {
        return key + " is '" + value + "', but must be a whole number from " + min + " to " + max;
    }
}
