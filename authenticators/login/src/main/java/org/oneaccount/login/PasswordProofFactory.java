// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.oneaccount.proof.BruteForce;
import org.oneaccount.proof.IdentityProof;
import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.StrengthKind;

/** Declares the proof {@code password}. It writes nothing, so the gate offers it for strength and as a fresh proof only. */
public final class PasswordProofFactory implements IdentityProofFactory {

    @Override
    public String getId() {
        return "password";
    }

    @Override
    public IdentityProof create(KeycloakSession session) {
        return new PasswordProof(realm -> BruteForce.of(session, realm));
    }

    @Override
    public Set<Factor> writes() {
        return Set.of();
    }

    @Override
    public Optional<StrengthKind> strength() {
        return Optional.of(StrengthKind.PASSWORD);
    }

    @Override
    public boolean canStrengthen(KeycloakSession session, RealmModel realm, UserModel user) {
        return user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
    }
}
