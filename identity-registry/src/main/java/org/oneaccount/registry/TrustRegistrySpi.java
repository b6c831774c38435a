// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Tells Keycloak of {@link TrustRegistry}. */
public final class TrustRegistrySpi implements Spi {

    public static final String NAME = "trust-registry";

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return TrustRegistry.class;
    }

    @Override
    public Class<? extends ProviderFactory<TrustRegistry>> getProviderFactoryClass() {
        return TrustRegistryFactory.class;
    }
}
