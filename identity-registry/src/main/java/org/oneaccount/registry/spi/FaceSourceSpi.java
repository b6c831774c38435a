// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Tells Keycloak of {@link FaceSource}. */
public final class FaceSourceSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "trust-face-source";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return FaceSource.class;
    }

    @Override
    public Class<? extends ProviderFactory<FaceSource>> getProviderFactoryClass() {
        return FaceSourceFactory.class;
    }
}
