// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.oneaccount.registry.sealing.KeyCheck;
import org.oneaccount.registry.sealing.Sealer;

/** What must be right before a node serves anybody. */
final class StartupCheck {

    private final KeycloakSessionFactory sessions;

    StartupCheck(KeycloakSessionFactory sessions) {
        this.sessions = sessions;
    }

    void keys(Sealer sealer) {
        try {
            keysOnce(sealer);
        } catch (ModelDuplicateException e) {
            // Another node noted the same new key at this moment; now it is there to compare with.
            keysOnce(sealer);
        }
    }

    private void keysOnce(Sealer sealer) {
        KeycloakModelUtils.runJobInTransaction(sessions, session -> new KeyCheck(
                        session.getProvider(JpaConnectionProvider.class).getEntityManager(), sealer)
                .run());
    }
}
