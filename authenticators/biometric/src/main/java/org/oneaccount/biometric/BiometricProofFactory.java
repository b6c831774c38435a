// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.biometric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.oneaccount.proof.IdentityProof;
import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.StrengthKind;

/** Declares the proof {@code biometric}. */
public final class BiometricProofFactory implements IdentityProofFactory {

    public static final String ID = "biometric";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public IdentityProof create(KeycloakSession session) {
        return new BiometricProof(session);
    }

    @Override
    public Set<Factor> writes() {
        return Set.of(Factor.FACE);
    }

    @Override
    public Set<Factor> requires(AccountType type) {
        return type == AccountType.LEGAL ? Set.of(Factor.ORGANISATION, Factor.REAL_NAME) : Set.of(Factor.REAL_NAME);
    }

    @Override
    public boolean confirmsClaims() {
        return true;
    }

    @Override
    public Optional<StrengthKind> strength() {
        return Optional.of(StrengthKind.FACE);
    }

    @Override
    public boolean canStrengthen(KeycloakSession session, RealmModel realm, UserModel user) {
        return isKnownBySource(session.getProvider(TrustRegistry.class).personalData(realm, user));
    }

    /** A face takes the place of nothing: it is that of the person whom the account is about already. */
    @Override
    public boolean replacesWhatStrengthens() {
        return false;
    }

    /** Whether the account is about a person of whom a source can have a picture. */
    static boolean isKnownBySource(PersonalData personal) {
        return personal.name().isPresent()
                && personal.documents().stream()
                        .anyMatch(document -> document.type().isCheckedBySource());
    }

    @Override
    public List<ProviderConfigProperty> settings() {
        List<ProviderConfigProperty> settings = new ArrayList<>();
        settings.add(BiometricSettings.LIFETIME.property(
                "Time for a check", "Seconds from agreeing to coming back from the face service."));
        settings.add(text(
                BiometricSettings.CONSENT,
                "Version of the consent",
                "Change it whenever the words that holders agree to change. Noted with every consent.",
                BiometricSettings.DEFAULT_CONSENT));
        settings.add(text(
                BiometricSettings.NOTICE,
                "Full notice",
                "Address of a page that says in full what becomes of the picture. Empty: no link.",
                ""));
        BiometricLimits.ALL.forEach(
                limit -> settings.add(limit.setting().property(limit.label(), "More checks are not begun.")));
        return List.copyOf(settings);
    }

    private static ProviderConfigProperty text(String key, String label, String help, String fallback) {
        return new ProviderConfigProperty(key, label, help, ProviderConfigProperty.STRING_TYPE, fallback);
    }
}
