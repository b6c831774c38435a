// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.keycloak.common.util.Time;

/** Keycloak's time. A test that moves the server's time moves ours; {@code Instant.now()} would stand apart. */
public final class KeycloakClock extends Clock {

    private final ZoneId zone;

    private KeycloakClock(ZoneId zone) {
        this.zone = zone;
    }

    /** In the server's own zone: where a day begins is the city's affair. */
    public static Clock inServerZone() {
        return new KeycloakClock(ZoneId.systemDefault());
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
