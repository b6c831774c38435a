// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.oneaccount.proof.IdentityProof;
import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.StrengthKind;

/** Declares the proof {@code passkey}. Like {@code password} it writes nothing. */
public final class PasskeyProofFactory implements IdentityProofFactory {

    @Override
    public String getId() {
        return "passkey";
    }

    @Override
    public IdentityProof create(KeycloakSession session) {
        return new PasskeyProof();
    }

    @Override
    public Set<Factor> writes() {
        return Set.of();
    }

    @Override
    public Optional<StrengthKind> strength() {
        return Optional.of(StrengthKind.PASSKEY);
    }

    @Override
    public boolean canStrengthen(KeycloakSession session, RealmModel realm, UserModel user) {
        return PasskeyKind.of(user).isPresent();
    }
}
