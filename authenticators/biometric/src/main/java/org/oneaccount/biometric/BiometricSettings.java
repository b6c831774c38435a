// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.biometric;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.oneaccount.registry.counter.Limits;
import org.oneaccount.registry.counter.NumberSetting;

/**
 * How the biometric proof behaves in a realm. Valid from construction on.
 *
 * @param lifetime how long a holder has from agreeing to coming back
 * @param consent which text the holder agrees to: noted with every consent, so that it can be shown later what was agreed
 * @param notice the full notice about what becomes of the picture, if the city has a page of it
 * @param limits how many checks may be begun
 */
record BiometricSettings(
        Duration lifetime, String consent, Optional<URI> notice, Limits<BiometricLimits.Subject> limits) {

    /** Sources give people half an hour at most; the sign-in itself waits as long. */
    static final NumberSetting LIFETIME = new NumberSetting("biometric.lifetime-seconds", 600, 60, 1800);

    static final String CONSENT = "biometric.consent-version";
    static final String NOTICE = "biometric.notice-link";

    static final String DEFAULT_CONSENT = "1";

    BiometricSettings {
        LIFETIME.require(Math.toIntExact(lifetime.toSeconds()));
        requireNonNull(notice, "notice");
        requireNonNull(limits, "limits");
        if (!consent.matches("[\\w.-]{1,40}")) {
            throw new IllegalArgumentException(
                    CONSENT + " is '" + consent + "', but must be 1 to 40 letters, digits, dots or hyphens");
        }
    }

    static BiometricSettings of(Map<String, String> stored) {
        String consent = stored.getOrDefault(CONSENT, "").strip();
        return new BiometricSettings(
                Duration.ofSeconds(LIFETIME.read(stored)),
                consent.isEmpty() ? DEFAULT_CONSENT : consent,
                notice(stored.getOrDefault(NOTICE, "").strip()),
                Limits.read(BiometricLimits.ALL, stored));
    }

    /** Only what a browser opens as a page: an administrator's slip must not become a script on it. */
    private static Optional<URI> notice(String stored) {
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        if (!stored.matches("https?://[^\\s\"'<>]+")) {
            throw new IllegalArgumentException(
                    NOTICE + " is '" + stored + "', but must begin with https:// or http://");
        }
        return Optional.of(URI.create(stored));
    }
}
