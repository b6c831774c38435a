// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;
import org.oneaccount.registry.KeycloakClock;

/** Serves {@link MandateResource} under {@code /realms/{realm}/trust-mandate}. */
public final class MandateResourceFactory implements RealmResourceProviderFactory {

    @Override
    public String getId() {
        return MandatePlaces.ROOT;
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                return new MandateResource(session, KeycloakClock.of(session));
            }

            @Override
            public void close() {
                // Holds nothing.
            }
        };
    }

    @Override
    public void init(Config.Scope config) {
        // No options.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
