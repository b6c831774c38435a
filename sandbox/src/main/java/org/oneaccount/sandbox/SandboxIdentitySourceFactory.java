// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.oneaccount.registry.spi.IdentitySource;
import org.oneaccount.registry.spi.IdentitySourceFactory;

public final class SandboxIdentitySourceFactory implements IdentitySourceFactory {

    private SandboxSettings settings;

    @Override
    public IdentitySource create(KeycloakSession session) {
        return new SandboxIdentitySource(
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
