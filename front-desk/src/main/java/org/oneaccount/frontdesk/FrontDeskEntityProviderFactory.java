// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Adds {@code OA_CONFIRMATION} to Keycloak's database. */
public final class FrontDeskEntityProviderFactory implements JpaEntityProviderFactory {

    /** Its first ten characters name Liquibase's own table: never rename it. */
    private static final String ID = "oa-desk";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new Table();
    }

    @Override
    public void init(Config.Scope config) {
        // No options.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Keycloak asks when it updates the database.
    }

    @Override
    public void close() {
        // Holds nothing.
    }

    private static final class Table implements JpaEntityProvider {

        @Override
        public List<Class<?>> getEntities() {
            return List.of(ConfirmationEntity.class);
        }

        @Override
        public String getChangelogLocation() {
            return "META-INF/oa-front-desk-changelog.xml";
        }

        @Override
        public String getFactoryId() {
            return ID;
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
