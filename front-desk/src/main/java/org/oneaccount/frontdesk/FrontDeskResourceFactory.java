// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;
import org.oneaccount.registry.KeycloakClock;

/** Serves {@code /realms/{realm}/front-desk}, and forgets what belonged to a removed account or realm. */
public final class FrontDeskResourceFactory implements RealmResourceProviderFactory {

    private FrontDeskSettings settings;

    @Override
    public String getId() {
        return "front-desk";
    }

    @Override
    public void init(Config.Scope options) {
        settings = FrontDeskSettings.from(options);
    }

    @Override
    public void postInit(KeycloakSessionFactory sessions) {
        sessions.register(FrontDeskResourceFactory::on);
    }

    private static void on(ProviderEvent event) {
        if (event instanceof UserModel.UserPreRemovedEvent removed) {
            // Always sent, but not when Keycloak removes a user from its own storage alone; that sends the other one.
            forget(removed.getKeycloakSession(), removed.getUser());
        } else if (event instanceof UserModel.UserRemovedEvent removed) {
            forget(removed.getKeycloakSession(), removed.getUser());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            run(
                    removed.getKeycloakSession(),
                    "oaConfirmationDeleteByRealm",
                    "realm",
                    removed.getRealm().getId());
        }
    }

    private static void forget(KeycloakSession session, UserModel user) {
        run(session, "oaConfirmationDeleteByUser", "user", user.getId());
    }

    private static void run(KeycloakSession session, String query, String parameter, String value) {
        session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createNamedQuery(query)
                .setParameter(parameter, value)
                .executeUpdate();
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                return new FrontDeskResource(session, settings, KeycloakClock.of(session));
            }

            @Override
            public void close() {
                // Holds nothing.
            }
        };
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
