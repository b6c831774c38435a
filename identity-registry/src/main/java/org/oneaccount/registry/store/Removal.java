// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** With an account or a realm goes all that we know of it, in the same transaction. */
final class Removal {

    private static final List<String> OF_USER = List.of(
            "oaPersonDeleteByUser",
            "oaIdentifierDeleteByUser",
            "oaEvidenceDeleteByUser",
            "oaAppointmentDeleteByUser",
            "oaReceiptDeleteByUser",
            "oaMandateDeleteByUser",
            "oaCertificateDeleteByUser");

    /** Keycloak removes the users of a realm in bulk, without an event for each. */
    private static final List<String> OF_REALM = List.of(
            "oaPersonDeleteByRealm",
            "oaOrganisationDeleteByRealm",
            "oaIdentifierDeleteByRealm",
            "oaEvidenceDeleteByRealm",
            "oaAppointmentDeleteByRealm",
            "oaReceiptDeleteByRealm",
            "oaMandateDeleteByRealm",
            "oaCertificateDeleteByRealm",
            "oaPolicyDeleteByRealm");

    private final EntityManager entities;

    Removal(KeycloakSession session) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    void of(UserModel user) {
        Optional<String> organisation = Optional.ofNullable(entities.find(PersonEntity.class, user.getId()))
                .flatMap(PersonEntity::organisation);
        OF_USER.forEach(query -> entities.createNamedQuery(query)
                .setParameter("user", user.getId())
                .executeUpdate());
        organisation.ifPresent(this::removeIfUnused);
    }

    /** Locked before it is counted: another account may be about to stand for it ({@link Organisations#hold}). */
    private void removeIfUnused(String organisation) {
        entities.find(OrganisationEntity.class, organisation, LockModeType.PESSIMISTIC_WRITE);
        long accounts = entities.createNamedQuery("oaPersonCountOfOrganisation", Long.class)
                .setParameter("organisation", organisation)
                .getSingleResult();
        if (accounts == 0) {
            entities.createNamedQuery("oaOrganisationDelete")
                    .setParameter("id", organisation)
                    .executeUpdate();
        }
    }

    void of(RealmModel realm) {
        OF_REALM.forEach(query -> entities.createNamedQuery(query)
                .setParameter("realm", realm.getId())
                .executeUpdate());
    }
}
