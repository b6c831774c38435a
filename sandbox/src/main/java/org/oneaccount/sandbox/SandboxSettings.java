// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.common.util.Environment;
import org.oneaccount.registry.counter.NumberOption;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceId;

/**
 * The sandbox's server options, all under {@code spi-realm-restapi-extension--sandbox--}.
 *
 * @param devMode whether the server runs as {@code start-dev}
 * @param allowedInProduction whether the operator said that it may work elsewhere too
 * @param slow how long a slow source takes
 */
record SandboxSettings(boolean devMode, boolean allowedInProduction, Duration slow) {

    static final String ALLOW_IN_PRODUCTION = "allow-in-production";

    private static final String PROVIDER = "--spi-realm-restapi-extension--sandbox--";
    private static final NumberOption SLOW = NumberOption.of(PROVIDER, "slow-seconds", 30, 0, 600);

    SandboxSettings {
        SLOW.require(Math.toIntExact(slow.toSeconds()));
    }

    /** Gateway and sources read the same options as the REST resource: there is one sandbox. */
    static SandboxSettings fromServerOptions() {
        return from(
                Config.scope("realm-restapi-extension", SandboxResourceProviderFactory.ID), Environment.isDevMode());
    }

    static SandboxSettings from(Config.Scope scope, boolean devMode) {
        return new SandboxSettings(
                devMode, scope.getBoolean(ALLOW_IN_PRODUCTION, false), Duration.ofSeconds(SLOW.read(scope)));
    }

    /** It shows every one-time code to whoever asks, and takes anybody's word for a name. */
    boolean mayWork() {
        return devMode || allowedInProduction;
    }

    /** Whom the shipped policy believes because of it. */
    List<SourceId> sources() {
        return mayWork()
                ? Arrays.stream(SandboxSource.values())
                        .map(SandboxSource::source)
                        .toList()
                : List.of();
    }

    /** Stops the start; and should a server run all the same, the stand-ins do it instead of answering: to the rest of the system they are down. */
    @SuppressWarnings("DoNotCallSuggester")
    Outcome.Unavailable refuse() {
        throw new IllegalStateException(
                "The OneAccount sandbox does not work in production mode, where everybody could read"
                        + " every one-time code and be confirmed as any test person. Remove its JAR from providers/, or set "
                        + PROVIDER + ALLOW_IN_PRODUCTION + "=true on a server that no real person uses");
    }

    /** One line for every start. */
    String warning() {
        if (devMode) {
            return "The OneAccount sandbox is installed: it stands in for SMS gateways and registers, and shows every"
                    + " one-time code at /realms/{realm}/sandbox. For development only.";
        }
        return "The OneAccount sandbox works in production mode, because " + PROVIDER + ALLOW_IN_PRODUCTION
                + "=true: everybody can read every one-time code and be confirmed as any test person.";
    }
}
