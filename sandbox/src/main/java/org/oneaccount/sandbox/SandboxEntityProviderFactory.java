// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

public final class SandboxEntityProviderFactory implements JpaEntityProviderFactory {

    /** Its first ten characters name Liquibase's own table, {@code DATABASECHANGELOG_SANDBOX}: never rename it. */
    static final String ID = "sandbox";

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new SandboxEntityProvider();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }
}
