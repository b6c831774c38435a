// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.oneaccount.registry.spi.RegistrySource;
import org.oneaccount.registry.spi.RegistrySourceFactory;

public final class SandboxRegistrySourceFactory implements RegistrySourceFactory {

    private SandboxSettings settings;

    @Override
    public RegistrySource create(KeycloakSession session) {
        return new SandboxRegistrySource(
                settings, new SealedSandboxState(session, session.getContext().getRealm()));
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
