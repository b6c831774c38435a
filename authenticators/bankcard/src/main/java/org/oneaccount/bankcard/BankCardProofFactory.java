// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.bankcard;

import java.util.List;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.oneaccount.proof.IdentityProof;
import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Factor;

/** Declares the proof {@code bankcard}. */
public final class BankCardProofFactory implements IdentityProofFactory {

    public static final String ID = "bankcard";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public IdentityProof create(KeycloakSession session) {
        return new BankCardProof(session);
    }

    @Override
    public Set<Factor> writes() {
        return Set.of(Factor.BANK_CARD);
    }

    /** The bank is asked about a person, and that person is not typed here. */
    @Override
    public Set<Factor> requires(AccountType type) {
        return type == AccountType.LEGAL ? Set.of(Factor.ORGANISATION, Factor.REAL_NAME) : Set.of(Factor.REAL_NAME);
    }

    @Override
    public boolean confirmsClaims() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> settings() {
        return BankCardLimits.ALL.stream()
                .map(limit -> limit.setting().property(limit.label(), "More questions are not put to a bank."))
                .toList();
    }
}
