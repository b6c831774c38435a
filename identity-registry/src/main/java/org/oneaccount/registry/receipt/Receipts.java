// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.util.JsonSerialization;
import org.oneaccount.registry.RealmSeal;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.session.ConfirmationText;

/**
 * The receipts of a realm, each sealed under its own id. They stay as long as account and realm do: an application shows one
 * when the holder denies.
 */
public final class Receipts {

    private final RealmModel realm;
    private final EntityManager entities;
    private final RealmSeal seal;

    private Receipts(KeycloakSession session, RealmModel realm) {
        this.realm = realm;
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.seal = session.getProvider(TrustRegistry.class).seal(realm);
    }

    public static Receipts of(KeycloakSession session, RealmModel realm) {
        return new Receipts(session, realm);
    }

    /** Writes one, in this session's transaction. */
    public Receipt issue(ClientModel client, UserModel user, ConfirmationText text, List<String> amr) {
        Receipt receipt = new Receipt(
                UUID.randomUUID().toString(),
                client.getId(),
                Instant.ofEpochMilli(Time.currentTimeMillis()),
                text.sha256(),
                amr);
        entities.persist(new ReceiptEntity(
                receipt, realm.getId(), user.getId(), seal.seal(field(receipt.id()), document(receipt))));
        return receipt;
    }

    /** One of this application's own; another's is as good as none. */
    public Optional<Receipt> find(ClientModel client, String id) {
        return Optional.ofNullable(entities.find(ReceiptEntity.class, id))
                .filter(row -> row.isOf(realm.getId(), client.getId()))
                .map(row -> receipt(row, seal.open(field(id), row.sealed())));
    }

    private static String document(Receipt receipt) {
        try {
            return JsonSerialization.mapper.writeValueAsString(new Document(receipt.textSha256(), receipt.amr()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a receipt cannot be written", e);
        }
    }

    private static Receipt receipt(ReceiptEntity row, String document) {
        try {
            Document opened = JsonSerialization.mapper.readValue(document, Document.class);
            return new Receipt(row.id(), row.clientId(), row.confirmedAt(), opened.textSha256(), opened.amr());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("receipt " + row.id() + " cannot be read", e);
        }
    }

    static String field(String id) {
        return "receipt " + id;
    }

    private record Document(String textSha256, List<String> amr) {}
}
