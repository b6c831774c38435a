// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.oneaccount.registry.sealing.KeyCheck;
import org.oneaccount.registry.sealing.Sealer;

/** Compares keystore and database before a node serves anybody, also when several start at once on an empty database. */
final class KeyStartup {

    private final KeycloakSessionFactory sessions;

    KeyStartup(KeycloakSessionFactory sessions) {
        this.sessions = sessions;
    }

    void check(Sealer sealer) {
        try {
            checkOnce(sealer);
        } catch (ModelDuplicateException e) {
            // Another node noted the same new key at this moment; now it is there to compare with.
            checkOnce(sealer);
        }
    }

    private void checkOnce(Sealer sealer) {
        KeycloakModelUtils.runJobInTransaction(sessions, session -> new KeyCheck(
                        session.getProvider(JpaConnectionProvider.class).getEntityManager(), sealer)
                .run());
    }
}
