// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.organisation;

import java.util.List;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.oneaccount.proof.IdentityProof;
import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Factor;

/** Declares the proof {@code organisation}. */
public final class OrganisationProofFactory implements IdentityProofFactory {

    public static final String ID = "organisation";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public IdentityProof create(KeycloakSession session) {
        return new OrganisationProof(session);
    }

    @Override
    public Set<Factor> writes() {
        return Set.of(Factor.ORGANISATION);
    }

    @Override
    public Set<AccountType> accountTypes() {
        return Set.of(AccountType.LEGAL);
    }

    @Override
    public List<ProviderConfigProperty> settings() {
        return OrganisationLimits.ALL.stream()
                .map(limit -> limit.setting().property(limit.label(), "More questions are not put to the register."))
                .toList();
    }
}
