// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.common.util.Environment;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;
import org.oneaccount.registry.spi.StandIns;
import org.oneaccount.trust.SourceId;

/** Serves {@code /realms/{realm}/sandbox}, refuses or warns at every start, and forgets what belonged to a removed realm. */
public final class SandboxResourceProviderFactory implements RealmResourceProviderFactory, StandIns {

    static final String ID = "sandbox";

    private static final Logger LOG = Logger.getLogger(SandboxResourceProviderFactory.class);

    private SandboxSettings settings;

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new SandboxResourceProvider(session, settings);
    }

    @Override
    public void init(Config.Scope config) {
        settings = SandboxSettings.fromServerOptions();
        if (!settings.mayWork() && !Environment.isNonServerMode()) {
            settings.refuse();
        }
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        if (!Environment.isNonServerMode()) {
            LOG.warn(settings.warning());
        }
        factory.register(event -> {
            if (event instanceof RealmModel.RealmRemovedEvent removed) {
                forget(removed.getKeycloakSession(), removed.getRealm());
            }
        });
    }

    @Override
    public List<SourceId> sources() {
        return settings.sources();
    }

    private static void forget(KeycloakSession session, RealmModel realm) {
        EntityManager database =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        database.createNamedQuery("sandbox.deleteRealm")
                .setParameter("realm", realm.getId())
                .executeUpdate();
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }
}
