// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.onsite;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.oneaccount.registry.counter.Limits;
import org.oneaccount.registry.counter.NumberSetting;

/**
 * How the onsite proof behaves in a realm. Valid from construction on.
 *
 * @param lifetime how long an appointment stands
 * @param place where to go, shown as it is; <code>${key}</code> is a message of the realm, one in each language
 * @param link to a list of places, if there is one
 * @param limits how many codes an account may have made
 */
record OnsiteSettings(Duration lifetime, String place, Optional<URI> link, Limits<OnsiteLimits.Subject> limits) {

    /** Long enough for the next working day after a weekend, short enough that a lost note soon says nothing. */
    static final NumberSetting LIFETIME = new NumberSetting("onsite.lifetime-hours", 72, 1, 720);

    static final String PLACE = "onsite.place";
    static final String LINK = "onsite.place-link";

    static final String DEFAULT_PLACE = "${onsitePlace}";

    OnsiteSettings {
        LIFETIME.require(Math.toIntExact(lifetime.toHours()));
        requireNonNull(place, "place");
        requireNonNull(link, "link");
        requireNonNull(limits, "limits");
    }

    static OnsiteSettings of(Map<String, String> stored) {
        String place = stored.getOrDefault(PLACE, "");
        return new OnsiteSettings(
                Duration.ofHours(LIFETIME.read(stored)),
                place.isBlank() ? DEFAULT_PLACE : place.strip(),
                link(stored.getOrDefault(LINK, "").strip()),
                Limits.read(OnsiteLimits.ALL, stored));
    }

    /** Only what a browser opens as a page: an administrator's slip must not become a script on it. */
    private static Optional<URI> link(String stored) {
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        if (!stored.matches("https?://[^\\s\"'<>]+")) {
            throw new IllegalArgumentException(LINK + " is '" + stored + "', but must begin with https:// or http://");
        }
        return Optional.of(URI.create(stored));
    }
}
