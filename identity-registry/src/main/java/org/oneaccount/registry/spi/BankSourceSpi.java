// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Tells Keycloak of {@link BankSource}. */
public final class BankSourceSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "trust-bank-source";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return BankSource.class;
    }

    @Override
    public Class<? extends ProviderFactory<BankSource>> getProviderFactoryClass() {
        return BankSourceFactory.class;
    }
}
