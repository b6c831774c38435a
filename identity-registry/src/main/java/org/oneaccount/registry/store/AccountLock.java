// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.CachedUserModel;
import org.keycloak.models.jpa.entities.UserEntity;

/**
 * Makes writers of one account take turns, on all nodes. Keycloak's own row is locked, because the projection lives on
 * that user: without it two nodes would each write the level that follows from half of the evidence.
 */
final class AccountLock {

    private final EntityManager entities;

    AccountLock(EntityManager entities) {
        this.entities = entities;
    }

    /** Holds until the transaction ends. What is read afterwards, also of the user, is what the last writer committed. */
    void take(UserModel user) {
        UserEntity row = entities.find(UserEntity.class, user.getId());
        if (row == null) {
            throw new IllegalStateException(
                    "Account " + user.getId() + " is not in Keycloak's database: it was removed,"
                            + " or comes from a user federation, which OneAccount does not serve");
        }
        // Refreshing would throw away what this request has changed on the user and not written yet.
        entities.flush();
        entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        if (user instanceof CachedUserModel cached) {
            // Else a projection that looks the same as an older one, still in this node's cache, would not be written.
            cached.invalidate();
        }
    }
}
