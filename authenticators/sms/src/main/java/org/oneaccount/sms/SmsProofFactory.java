// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sms;

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
import org.oneaccount.registry.KeycloakClock;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.code.SmsCodes;
import org.oneaccount.registry.code.SmsSender;
import org.oneaccount.registry.code.SmsSettings;
import org.oneaccount.trust.AccountType;
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
                (realm, settings) ->
                        SmsCodes.of(session, realm, settings, SmsSender.waiting(session), KeycloakClock.of(session)),
                realm -> BruteForce.of(session, realm));
    }

    @Override
    public Set<Factor> writes() {
        return Set.of(Factor.MOBILE);
    }

    @Override
    public Set<Factor> requires(AccountType type) {
        return type == AccountType.LEGAL ? Set.of(Factor.ORGANISATION) : Set.of();
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
        return SmsSettings.properties();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
