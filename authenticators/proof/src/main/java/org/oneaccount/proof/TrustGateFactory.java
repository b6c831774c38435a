// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.oneaccount.registry.session.Demands;

/** Registers {@code trust-gate}. In a realm it needs the highest priority number: it notes which other actions are pending. */
public final class TrustGateFactory implements RequiredActionFactory {

    private static final TrustGate GATE = new TrustGate();

    @Override
    public String getId() {
        return Demands.GATE;
    }

    @Override
    public String getDisplayText() {
        return "OneAccount: gate";
    }

    /** None: a gate is not started by an application, so it has no maximum age either. */
    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return List.of();
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return GATE;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
