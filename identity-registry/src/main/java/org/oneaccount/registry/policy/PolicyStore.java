// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.policy;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The rows of {@code OA_POLICY}. */
final class PolicyStore {

    private final EntityManager entities;

    PolicyStore(EntityManager entities) {
        this.entities = entities;
    }

    Set<String> ids() {
        return Set.copyOf(entities.createNamedQuery("oaPolicyIds", String.class).getResultList());
    }

    List<PolicyEntity> rows(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createNamedQuery("oaPolicyByIds", PolicyEntity.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    void add(PolicyVersion version) {
        entities.persist(new PolicyEntity(version));
        entities.flush();
    }
}
