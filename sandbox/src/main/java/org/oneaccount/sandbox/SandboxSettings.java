// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.time.Duration;
import org.keycloak.Config;
import org.keycloak.common.util.Environment;
import org.oneaccount.trust.Outcome;

/**
 * The sandbox's server options, all under {@code spi-realm-restapi-extension--sandbox--}.
 *
 * @param devMode whether the server runs as {@code start-dev}
 * @param allowedInProduction whether the operator said that it may work elsewhere too
 * @param slow how long a slow source takes
 */
record SandboxSettings(boolean devMode, boolean allowedInProduction, Duration slow) {

    static final String ALLOW_IN_PRODUCTION = "allow-in-production";
    static final String SLOW = "slow-seconds";
    static final Duration DEFAULT_SLOW = Duration.ofSeconds(30);

    private static final String OPTION = "spi-realm-restapi-extension--sandbox--";

    SandboxSettings {
        if (slow.isNegative() || slow.compareTo(Duration.ofMinutes(10)) > 0) {
            throw new IllegalArgumentException(
                    OPTION + SLOW + " is " + slow.toSeconds() + "; it must be between 0 and 600");
        }
    }

    /** Gateway and sources read the same options as the REST resource: there is one sandbox. */
    static SandboxSettings fromServerOptions() {
        return from(
                Config.scope("realm-restapi-extension", SandboxResourceProviderFactory.ID), Environment.isDevMode());
    }

    static SandboxSettings from(Config.Scope scope, boolean devMode) {
        return new SandboxSettings(
                devMode,
                scope.getBoolean(ALLOW_IN_PRODUCTION, false),
                Duration.ofSeconds(scope.getLong(SLOW, DEFAULT_SLOW.toSeconds())));
    }

    /** It shows every one-time code to whoever asks, and takes anybody's word for a name. */
    boolean mayWork() {
        return devMode || allowedInProduction;
    }

    /** What the stand-ins do instead of answering: to the rest of the system they are down. */
    Outcome.Unavailable refuse() {
        throw new IllegalStateException(warning());
    }

    /** One line for every start. */
    String warning() {
        if (devMode) {
            return "The OneAccount sandbox is installed: it stands in for SMS gateways and registers, and shows every"
                    + " one-time code at /realms/{realm}/sandbox. For development only.";
        }
        if (allowedInProduction) {
            return "The OneAccount sandbox works in production mode, because " + OPTION + ALLOW_IN_PRODUCTION
                    + "=true: everybody can read every one-time code and be confirmed as any test person.";
        }
        return "The OneAccount sandbox is installed and refuses to work in production mode. Remove its JAR, or set "
                + OPTION + ALLOW_IN_PRODUCTION + "=true on a server that no real person uses.";
    }
}
