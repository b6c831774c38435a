// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.oneaccount.registry.spi.BankSource;
import org.oneaccount.registry.spi.BankSourceFactory;

public final class SandboxBankSourceFactory implements BankSourceFactory {

    private SandboxSettings settings;

    @Override
    public BankSource create(KeycloakSession session) {
        return new SandboxBankSource(
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
