// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.UserModel;
import org.oneaccount.trust.Evidence;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.PersonId;

/** The rows of {@code OA_EVIDENCE}. Written to only under {@link AccountLock}. */
final class LedgerStore {

    private final EntityManager entities;

    LedgerStore(EntityManager entities) {
        this.entities = entities;
    }

    /** In the order they were written. To be changed only under the lock. */
    List<EvidenceEntity> rows(UserModel user) {
        return entities.createNamedQuery("oaEvidenceOfUser", EvidenceEntity.class)
                .setParameter("user", user.getId())
                .getResultList();
    }

    Ledger ledger(UserModel user, Optional<PersonId> person) {
        List<EvidenceEntity> rows = rows(user);
        List<Ledger.Entry> entries = rows.stream().map(EvidenceEntity::toEntry).toList();
        // Read without the lock, they may be old by the time this session takes it.
        rows.forEach(entities::detach);
        return new Ledger(person, entries);
    }

    void append(Account account, List<Row> added) {
        List<EvidenceEntity> rows = rows(account.user());
        int position = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).position();
        for (Row row : added) {
            position++;
            entities.persist(new EvidenceEntity(account, position, row.evidence(), row.identifierId()));
        }
        entities.flush();
    }

    /** Evidence to be written, and the row of {@code OA_IDENTIFIER} that rests on it. */
    record Row(Evidence evidence, Optional<String> identifierId) {}
}
