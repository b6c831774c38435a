// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.cacert;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.oneaccount.proof.IdentityProof;
import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.registry.KeycloakClock;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.certificate.CertificateCheck;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.StrengthKind;

/** Declares the proof {@code cacert}. */
public final class CaCertProofFactory implements IdentityProofFactory {

    public static final String ID = "cacert";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public IdentityProof create(KeycloakSession session) {
        return new CaCertProof(session);
    }

    @Override
    public Set<Factor> writes() {
        return Set.of(Factor.CERTIFICATE);
    }

    @Override
    public Set<AccountType> accountTypes() {
        return Set.of(AccountType.LEGAL);
    }

    /** Whoever finds a company's key is not its agent: the company says first who is. */
    @Override
    public Set<Factor> requires(AccountType type) {
        return Set.of(Factor.ORGANISATION, Factor.MANDATE);
    }

    @Override
    public Optional<StrengthKind> strength() {
        return Optional.of(StrengthKind.CERTIFICATE);
    }

    /** One that ran out or was withdrawn cannot be signed with any more. */
    @Override
    public boolean canStrengthen(KeycloakSession session, RealmModel realm, UserModel user) {
        TrustRegistry registry = session.getProvider(TrustRegistry.class);
        return registry.accountType(user).filter(AccountType.LEGAL::equals).isPresent()
                && registry
                        .policy(realm)
                        .counting(
                                registry.ledger(realm, user),
                                AccountType.LEGAL,
                                KeycloakClock.of(session).instant())
                        .stream()
                        .anyMatch(evidence -> evidence.factor().equals(Factor.CERTIFICATE));
    }

    /** One more certificate takes the place of nothing. */
    @Override
    public boolean replacesWhatStrengthens() {
        return false;
    }

    /** Where no authority is trusted, no certificate could pass. */
    @Override
    public boolean isOffered(KeycloakSession session) {
        return CertificateCheck.isPossible(session);
    }

    @Override
    public List<ProviderConfigProperty> settings() {
        return CaCertSettings.properties();
    }
}
