// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Tells Keycloak of {@link RegistrySource}. */
public final class RegistrySourceSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "trust-registry-source";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return RegistrySource.class;
    }

    @Override
    public Class<? extends ProviderFactory<RegistrySource>> getProviderFactoryClass() {
        return RegistrySourceFactory.class;
    }
}
