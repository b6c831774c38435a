// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Tells Keycloak of {@link SigningMiddleware}. */
public final class SigningMiddlewareSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "trust-signing-middleware";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return SigningMiddleware.class;
    }

    @Override
    public Class<? extends ProviderFactory<SigningMiddleware>> getProviderFactoryClass() {
        return SigningMiddlewareFactory.class;
    }
}
