// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.code;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.oneaccount.registry.counter.Limits;
import org.oneaccount.registry.counter.NumberSetting;

/**
 * How codes are sent in a realm, whatever they serve. Valid from construction on.
 *
 * @param codeLifetime how long a code counts
 * @param maxAttempts wrong answers that kill a code
 * @param resendAfter how soon a mobile may get the next message for the same use
 * @param wrongPerMobileHour wrong answers a mobile may collect in an hour, over all its codes of one use
 * @param floodPerMinute messages of the whole realm after which each costs a proof of work
 * @param floodWork the size of that work: how many numbers a computer tries at most
 * @param limits how many messages may be sent
 * @param exempt addresses without limit per address, in any proof, and without proof of work: a service hall is one address for many people
 */
public record SmsSettings(
        Duration codeLifetime,
        int maxAttempts,
        Duration resendAfter,
        int wrongPerMobileHour,
        int floodPerMinute,
        int floodWork,
        Limits<SmsLimits.Subject> limits,
        AddressRanges exempt) {

    /** Where the realm keeps them: the configuration of this required action, also for sign-in, reset and codes of other proofs. */
    public static final String REQUIRED_ACTION = "trust-verify-sms";

    public static final NumberSetting CODE_LIFETIME = new NumberSetting("sms.code-lifetime-seconds", 300, 60, 900);
    public static final NumberSetting MAX_ATTEMPTS = new NumberSetting("sms.max-attempts", 5, 1, 10);
    public static final NumberSetting RESEND_AFTER = new NumberSetting("sms.resend-after-seconds", 60, 10, 300);
    public static final NumberSetting WRONG_PER_MOBILE_HOUR =
            new NumberSetting("sms.wrong-per-mobile-hour", 15, 1, 100);
    public static final NumberSetting FLOOD_PER_MINUTE = new NumberSetting("sms.flood-per-minute", 600, 1, 1_000_000);
    public static final NumberSetting FLOOD_WORK = new NumberSetting("sms.flood-work", 50_000, 1_000, 10_000_000);
    public static final String EXEMPT_ADDRESSES = "sms.exempt-addresses";

    public static final SmsSettings DEFAULTS = of(Map.of());

    public SmsSettings {
        CODE_LIFETIME.require(Math.toIntExact(codeLifetime.toSeconds()));
        MAX_ATTEMPTS.require(maxAttempts);
        RESEND_AFTER.require(Math.toIntExact(resendAfter.toSeconds()));
        WRONG_PER_MOBILE_HOUR.require(wrongPerMobileHour);
        FLOOD_PER_MINUTE.require(floodPerMinute);
        FLOOD_WORK.require(floodWork);
        if (resendAfter.compareTo(codeLifetime) > 0) {
            throw new IllegalArgumentException(
                    RESEND_AFTER.key() + " (" + resendAfter.toSeconds() + ") must not exceed " + CODE_LIFETIME.key()
                            + " (" + codeLifetime.toSeconds() + "): a code could never be sent again");
        }
    }

    public static SmsSettings of(Map<String, String> stored) {
        return new SmsSettings(
                Duration.ofSeconds(CODE_LIFETIME.read(stored)),
                MAX_ATTEMPTS.read(stored),
                Duration.ofSeconds(RESEND_AFTER.read(stored)),
                WRONG_PER_MOBILE_HOUR.read(stored),
                FLOOD_PER_MINUTE.read(stored),
                FLOOD_WORK.read(stored),
                Limits.read(SmsLimits.ALL, stored),
                AddressRanges.parse(EXEMPT_ADDRESSES, stored.getOrDefault(EXEMPT_ADDRESSES, "")));
    }

    public static SmsSettings of(RealmModel realm) {
        RequiredActionConfigModel stored = realm.getRequiredActionConfigByAlias(REQUIRED_ACTION);
        return of(stored == null || stored.getConfig() == null ? Map.of() : stored.getConfig());
    }

    /** Whom limits per client address count: one visitor; nobody at a service hall. Also for questions of proofs to sources. */
    public Optional<String> countedAddress(String clientAddress) {
        return exempt.contain(clientAddress) ? Optional.empty() : Optional.of(AddressRanges.visitor(clientAddress));
    }

    /** For the factory's list: how the admin console shows them. */
    public static List<ProviderConfigProperty> properties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        properties.add(CODE_LIFETIME.property("Code lifetime", "Seconds a code counts."));
        properties.add(MAX_ATTEMPTS.property("Wrong answers per code", "After so many the code is dead."));
        properties.add(RESEND_AFTER.property(
                "Pause between messages", "Seconds until the same mobile may get another message for the same use."));
        properties.add(WRONG_PER_MOBILE_HOUR.property(
                "Wrong answers per mobile and hour", "Over all codes that were sent to the mobile for one use."));
        properties.add(FLOOD_PER_MINUTE.property(
                "Messages of the realm per minute",
                "Above it an alarm is raised and each message costs a proof of work."));
        properties.add(FLOOD_WORK.property(
                "Size of the proof of work", "How many numbers the visitor's computer tries at most."));
        SmsLimits.ALL.forEach(
                limit -> properties.add(limit.setting().property(limit.label(), "More messages are refused.")));
        properties.add(new ProviderConfigProperty(
                EXEMPT_ADDRESSES,
                "Addresses without limits",
                "Service halls, as blocks of addresses in CIDR notation, separated by commas. Holds for all proofs.",
                ProviderConfigProperty.STRING_TYPE,
                ""));
        return List.copyOf(properties);
    }
}
