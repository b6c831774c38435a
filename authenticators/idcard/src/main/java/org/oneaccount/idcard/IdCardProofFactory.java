// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.idcard;

import java.util.List;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.oneaccount.proof.IdentityProof;
import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Factor;

/** Declares the proof {@code idcard}. */
public final class IdCardProofFactory implements IdentityProofFactory {

    public static final String ID = "idcard";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public IdentityProof create(KeycloakSession session) {
        return new IdCardProof(session);
    }

    @Override
    public Set<Factor> writes() {
        return Set.of(Factor.REAL_NAME, Factor.DECLARED_DOCUMENT);
    }

    @Override
    public Set<Factor> requires(AccountType type) {
        return type == AccountType.LEGAL ? Set.of(Factor.ORGANISATION) : Set.of();
    }

    @Override
    public List<ProviderConfigProperty> settings() {
        return IdCardLimits.ALL.stream()
                .map(limit -> limit.setting().property(limit.label(), "More questions are not put to the source."))
                .toList();
    }
}
