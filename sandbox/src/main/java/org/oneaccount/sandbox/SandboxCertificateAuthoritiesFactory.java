// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.oneaccount.registry.certificate.CertificateAuthorities;
import org.oneaccount.registry.certificate.CertificateAuthoritiesFactory;

public final class SandboxCertificateAuthoritiesFactory implements CertificateAuthoritiesFactory {

    private SandboxSettings settings;

    @Override
    public CertificateAuthorities create(KeycloakSession session) {
        return new SandboxCertificateAuthorities(session, settings);
    }

    @Override
    public void init(Config.Scope config) {
        settings = SandboxSettings.fromServerOptions();
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return SandboxResourceProviderFactory.ID;
    }
}
