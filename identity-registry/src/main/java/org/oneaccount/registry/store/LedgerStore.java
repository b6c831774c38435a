// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.oneaccount.trust.Evidence;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.PersonId;
import org.oneaccount.trust.SourceId;

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
        return new Ledger(person, List.copyOf(entries(user).values()));
    }

    /** For reading only. */
    Map<UUID, Ledger.Entry> entries(UserModel user) {
        Map<UUID, Ledger.Entry> entries = new LinkedHashMap<>();
        for (EvidenceEntity row : rows(user)) {
            entries.put(UUID.fromString(row.id()), row.toEntry());
            // Read without the lock, it may be old by the time this session takes it.
            entities.detach(row);
        }
        return entries;
    }

    /** The accounts in whose ledger the source wrote under this reference, in an order for locks. */
    List<String> confirmed(RealmModel realm, SourceId source, String reference) {
        return entities.createNamedQuery("oaEvidenceConfirmed", String.class)
                .setParameter("realm", realm.getId())
                .setParameter("source", source.id())
                .setParameter("reference", reference)
                .getResultList();
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
