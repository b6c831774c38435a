// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;

/**
 * Keycloak's time, in the zone of the city's calendar. A test that moves the server's time moves ours; {@code Instant.now()}
 * would stand apart. Where a day begins and ends is the city's affair, never the machine's: a container has UTC, and a
 * second node may have another zone.
 */
public final class KeycloakClock extends Clock {

    private static final String ZONE = "calendar-zone";
    private static final String OPTION = "--spi-trust-registry--default--" + ZONE;
    private static final String DEFAULT_ZONE = "Asia/Shanghai";

    private final ZoneId zone;

    private KeycloakClock(ZoneId zone) {
        this.zone = zone;
    }

    /** The clock of this server. */
    public static Clock of(KeycloakSession session) {
        return ((TrustRegistryFactory) session.getKeycloakSessionFactory().getProviderFactory(TrustRegistry.class))
                .clock();
    }

    public static Clock from(Config.Scope options) {
        String zone = Optional.ofNullable(options.get(ZONE))
                .filter(value -> !value.isBlank())
                .orElse(DEFAULT_ZONE);
        return parse(zone.trim())
                .map(KeycloakClock::new)
                .orElseThrow(() -> new IllegalArgumentException(OPTION + " is '" + zone
                        + "', but must be a time zone: a name such as Asia/Shanghai, or an offset such as +08:00"));
    }

    private static Optional<ZoneId> parse(String zone) {
        try {
            return Optional.of(ZoneId.of(zone));
        } catch (DateTimeException notAZone) {
            return Optional.empty();
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new KeycloakClock(other);
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
