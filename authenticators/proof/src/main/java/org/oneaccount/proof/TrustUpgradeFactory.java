// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Registers {@code trust-upgrade}. */
public final class TrustUpgradeFactory implements RequiredActionFactory {

    private static final TrustUpgrade UPGRADE = new TrustUpgrade();

    @Override
    public String getId() {
        return "trust-upgrade";
    }

    @Override
    public String getDisplayText() {
        return "OneAccount: upgrade started by an application";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return UPGRADE;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
