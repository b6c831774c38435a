// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.biometric;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;
import org.oneaccount.registry.KeycloakClock;

/** Serves {@link BiometricResource} under {@code /realms/{realm}/trust-biometric}. */
public final class BiometricResourceFactory implements RealmResourceProviderFactory {

    @Override
    public String getId() {
        return BiometricPlaces.ROOT;
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                return new BiometricResource(session, KeycloakClock.of(session));
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
