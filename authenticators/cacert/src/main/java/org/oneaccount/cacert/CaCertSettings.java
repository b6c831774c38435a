// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.cacert;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.oneaccount.registry.counter.Limit;
import org.oneaccount.registry.counter.Limits;
import org.oneaccount.registry.counter.NumberSetting;

/**
 * How certificates are asked for in a realm, by the proof and at sign-in. Valid from construction on.
 *
 * @param lifetime how long a challenge may be signed
 * @param middleware the script that reaches the holders' keys, beside those that modules bring
 * @param limits how often an answer may be refused
 */
record CaCertSettings(Duration lifetime, Optional<URI> middleware, Limits<CaCertSettings.Subject> limits) {

    enum Subject {
        /** By the proof: it knows the account. */
        ACCOUNT,
        /** At sign-in, where nobody is known yet. */
        ADDRESS
    }

    static final String REQUIRED_ACTION = "trust-verify-cacert";
    static final String MIDDLEWARE = "cacert.middleware-script";
    static final NumberSetting LIFETIME = new NumberSetting("cacert.challenge-lifetime-seconds", 300, 60, 900);

    static final List<Limit<Subject>> LIMITS = List.of(
            Limit.hourly(
                    Subject.ACCOUNT,
                    "Refused answers per account and hour",
                    new NumberSetting("cacert.per-account-hour", 30, 1, 1000),
                    CaCertRefusal.ACCOUNT_HOUR_LIMIT),
            Limit.hourly(
                    Subject.ADDRESS,
                    "Refused sign-ins per address and hour",
                    new NumberSetting("cacert.per-address-hour", 60, 1, 100_000),
                    CaCertRefusal.ADDRESS_HOUR_LIMIT));

    CaCertSettings {
        requireNonNull(lifetime, "lifetime");
        requireNonNull(middleware, "middleware");
        requireNonNull(limits, "limits");
    }

    static CaCertSettings of(Map<String, String> stored) {
        return new CaCertSettings(
                Duration.ofSeconds(LIFETIME.read(stored)), script(stored), Limits.read(LIMITS, stored));
    }

    /** Sign-in has no host that reads them. */
    static CaCertSettings of(RealmModel realm) {
        RequiredActionConfigModel config = realm.getRequiredActionConfigByAlias(REQUIRED_ACTION);
        return of(config == null || config.getConfig() == null ? Map.of() : config.getConfig());
    }

    static List<ProviderConfigProperty> properties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        properties.add(LIFETIME.property("Time to sign", "Seconds in which a challenge may be signed."));
        properties.add(new ProviderConfigProperty(
                MIDDLEWARE,
                "Script of the key's middleware",
                "Address of an ES module that reaches the holder's key. Empty: those of installed modules only.",
                ProviderConfigProperty.STRING_TYPE,
                ""));
        LIMITS.forEach(limit -> properties.add(limit.setting().property(limit.label(), "More are not judged.")));
        return List.copyOf(properties);
    }

    private static Optional<URI> script(Map<String, String> stored) {
        String value = stored.getOrDefault(MIDDLEWARE, "").strip();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI script = new URI(value);
            if ("https".equals(script.getScheme()) || (script.getScheme() == null && value.startsWith("/"))) {
                return Optional.of(script);
            }
        } catch (URISyntaxException e) {
            // Said below, for both.
        }
        throw new IllegalArgumentException(
                MIDDLEWARE + " is '" + value + "', but must be an https address, or a path of this server");
    }
}
