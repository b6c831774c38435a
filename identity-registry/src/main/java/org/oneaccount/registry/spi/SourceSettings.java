// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import java.time.Duration;
import org.keycloak.Config;
import org.oneaccount.registry.counter.NumberOption;

/**
 * How much patience there is with an outside service. The same for all of them, per node.
 *
 * @param timeout the longest that a request waits
 * @param concurrent how many calls of one source may run at once; the next is turned away
 * @param together how many of all sources, so that several that hang leave request threads to those who ask nobody; Keycloak has 50 of
 *     them unless {@code http-pool-max-threads} says otherwise
 * @param failures how many failures in a row open the circuit
 * @param pause how long an open circuit stays open; then one call tries again
 */
public record SourceSettings(Duration timeout, int concurrent, int together, int failures, Duration pause) {

    private static final String PROVIDER = "--spi-trust-registry--default--";

    private static final NumberOption TIMEOUT = NumberOption.of(PROVIDER, "source-timeout-millis", 5000, 100, 30_000);
    private static final NumberOption CONCURRENT = NumberOption.of(PROVIDER, "source-concurrent-calls", 16, 1, 500);
    private static final NumberOption TOGETHER =
            NumberOption.of(PROVIDER, "source-concurrent-calls-together", 32, 1, 500);
    private static final NumberOption FAILURES = NumberOption.of(PROVIDER, "source-failures", 5, 1, 100);
    private static final NumberOption PAUSE = NumberOption.of(PROVIDER, "source-pause-seconds", 15, 1, 600);

    public SourceSettings {
        TIMEOUT.require(Math.toIntExact(timeout.toMillis()));
        CONCURRENT.require(concurrent);
        TOGETHER.require(together);
        FAILURES.require(failures);
        PAUSE.require(Math.toIntExact(pause.toSeconds()));
    }

    public static SourceSettings from(Config.Scope options) {
        return new SourceSettings(
                Duration.ofMillis(TIMEOUT.read(options)),
                CONCURRENT.read(options),
                TOGETHER.read(options),
                FAILURES.read(options),
                Duration.ofSeconds(PAUSE.read(options)));
    }
}
