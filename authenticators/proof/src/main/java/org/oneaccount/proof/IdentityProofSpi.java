// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Where proofs plug in: {@code META-INF/services/org.oneaccount.proof.IdentityProofFactory}. */
public final class IdentityProofSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "trust-proof";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return IdentityProof.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return IdentityProofFactory.class;
    }
}
