// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Tells Keycloak of {@link CertificateAuthorities}. */
public final class CertificateAuthoritiesSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "trust-certificate-authorities";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return CertificateAuthorities.class;
    }

    @Override
    public Class<? extends ProviderFactory<CertificateAuthorities>> getProviderFactoryClass() {
        return CertificateAuthoritiesFactory.class;
    }
}
