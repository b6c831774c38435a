// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import java.time.Duration;
import org.keycloak.Config;

/**
 * How much patience there is with an outside service. The same for all of them, per node.
 *
 * @param timeout the longest that a request waits
 * @param concurrent how many calls of one source may run at once; the next is turned away
 * @param failures how many failures in a row open the circuit
 * @param pause how long an open circuit stays open; then one call tries again
 */
public record SourceSettings(Duration timeout, int concurrent, int failures, Duration pause) {

    public static final String TIMEOUT = "source-timeout-millis";
    public static final String CONCURRENT = "source-concurrent-calls";
    public static final String FAILURES = "source-failures";
    public static final String PAUSE = "source-pause-seconds";

    public static final SourceSettings DEFAULTS =
            new SourceSettings(Duration.ofSeconds(5), 32, 5, Duration.ofSeconds(15));

    public SourceSettings {
        requireRange(TIMEOUT, timeout.toMillis(), 100, 30_000);
        requireRange(CONCURRENT, concurrent, 1, 500);
        requireRange(FAILURES, failures, 1, 100);
        requireRange(PAUSE, pause.toSeconds(), 1, 600);
    }

    public static SourceSettings from(Config.Scope options) {
        return new SourceSettings(
                Duration.ofMillis(options.getLong(TIMEOUT, DEFAULTS.timeout.toMillis())),
                options.getInt(CONCURRENT, DEFAULTS.concurrent),
                options.getInt(FAILURES, DEFAULTS.failures),
                Duration.ofSeconds(options.getLong(PAUSE, DEFAULTS.pause.toSeconds())));
    }

    private static void requireRange(String key, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "--spi-trust-registry--default--" + key + "=" + value + " must be " + least + " to " + most);
        }
    }
}
