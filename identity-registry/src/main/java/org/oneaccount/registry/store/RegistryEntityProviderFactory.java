// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.oneaccount.registry.appointment.AppointmentEntity;
import org.oneaccount.registry.certificate.BoundCertificateEntity;
import org.oneaccount.registry.counter.CounterEntity;
import org.oneaccount.registry.mandate.MandateEntity;
import org.oneaccount.registry.policy.PolicyEntity;
import org.oneaccount.registry.receipt.ReceiptEntity;
import org.oneaccount.registry.sealing.KeyEntity;

/** Adds our tables to Keycloak's database. The id names Liquibase's own table and is never changed. */
public final class RegistryEntityProviderFactory implements JpaEntityProviderFactory {

    private static final String ID = "oa-registry";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new Tables();
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

    private static final class Tables implements JpaEntityProvider {

        @Override
        public List<Class<?>> getEntities() {
            return List.of(
                    PersonEntity.class,
                    OrganisationEntity.class,
                    IdentifierEntity.class,
                    EvidenceEntity.class,
                    PolicyEntity.class,
                    KeyEntity.class,
                    CounterEntity.class,
                    AppointmentEntity.class,
                    ReceiptEntity.class,
                    MandateEntity.class,
                    BoundCertificateEntity.class);
        }

        @Override
        public String getChangelogLocation() {
            return "META-INF/oa-registry-changelog.xml";
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
