// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.oneaccount.proof.BruteForce;
import org.oneaccount.proof.IdentityProof;
import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.StrengthKind;

/** Declares the proof {@code sms}. */
public final class SmsProofFactory implements IdentityProofFactory {

    public static final String ID = "sms";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public IdentityProof create(KeycloakSession session) {
        return new SmsProof(
                session.getProvider(TrustRegistry.class),
                (realm, settings) -> SmsCodes.of(session, realm, settings, SmsSender.waiting(session)),
                realm -> BruteForce.of(session, realm));
    }

    @Override
    public Set<Factor> writes() {
        return Set.of(Factor.MOBILE);
    }

    @Override
    public Optional<StrengthKind> strength() {
        return Optional.of(StrengthKind.SMS);
    }

    @Override
    public boolean canStrengthen(KeycloakSession session, RealmModel realm, UserModel user) {
        return session.getProvider(TrustRegistry.class)
                .personalData(realm, user)
                .mobile()
                .isPresent();
    }

    @Override
    public List<ProviderConfigProperty> settings() {
        List<ProviderConfigProperty> settings = new ArrayList<>();
        settings.add(SmsSettings.CODE_LIFETIME.property("Code lifetime", "Seconds a code counts."));
        settings.add(SmsSettings.MAX_ATTEMPTS.property("Wrong answers per code", "After so many the code is dead."));
        settings.add(SmsSettings.RESEND_AFTER.property(
                "Pause between messages", "Seconds until the same mobile may get another message."));
        settings.add(SmsSettings.WRONG_PER_MOBILE_HOUR.property(
                "Wrong answers per mobile and hour", "Over all codes sent to the mobile."));
        settings.add(SmsSettings.FLOOD_PER_MINUTE.property(
                "Messages of the realm per minute",
                "Above it an alarm is raised and each message costs a proof of work."));
        settings.add(SmsSettings.FLOOD_WORK.property(
                "Size of the proof of work", "How many numbers the visitor's computer tries at most."));
        SmsLimits.ALL.forEach(
                limit -> settings.add(limit.setting().property(limit.label(), "More messages are refused.")));
        settings.add(new ProviderConfigProperty(
                SmsSettings.EXEMPT_ADDRESSES,
                "Addresses without limits",
                "Service halls, as blocks of addresses in CIDR notation, separated by commas.",
                ProviderConfigProperty.STRING_TYPE,
                ""));
        return List.copyOf(settings);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
