// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Tells Keycloak of {@link IdentitySource}. */
public final class IdentitySourceSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "trust-identity-source";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return IdentitySource.class;
    }

    @Override
    public Class<? extends ProviderFactory<IdentitySource>> getProviderFactoryClass() {
        return IdentitySourceFactory.class;
    }
}
