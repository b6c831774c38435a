// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.sealing.Sealer;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.OrganisationName;
import org.oneaccount.trust.identifier.PersonName;

/** The rows of {@code OA_ORGANISATION}, opened and sealed: one per organisation, shared by the accounts of its agents. */
final class Organisations {

    private static final String SPACE = "organisation";
    private static final String CODE = "credit-code";
    private static final String INSERT =
            "INSERT INTO OA_ORGANISATION (ID, REALM_ID, CODE_INDEX, CONFIRMED_AT, SEALED) VALUES (?, ?, ?, ?, ?)";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EntityManager entities;
    private final Sealer sealer;

    Organisations(EntityManager entities, Sealer sealer) {
        this.entities = entities;
        this.sealer = sealer;
    }

    /** An organisation and the random id it has here. */
    record Known(String id, Organisation organisation) {}

    /** The one with this code, if an account stands for it. */
    Optional<Known> find(RealmModel realm, CreditCode code) {
        return entities.createNamedQuery("oaOrganisationByCode", OrganisationEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("index", blind(code))
                .getResultStream()
                .findFirst()
                .map(row -> opened(realm, row));
    }

    Optional<Known> byId(RealmModel realm, String id) {
        return Optional.ofNullable(entities.find(OrganisationEntity.class, id)).map(row -> opened(realm, row));
    }

    /** Those with evidence that stands. */
    List<OrganisationDue> due(Instant confirmedBefore, Instant askedBefore, int most) {
        return entities.createNamedQuery("oaOrganisationsDue", OrganisationDue.class)
                .setParameter("confirmedBefore", confirmedBefore.toEpochMilli())
                .setParameter("askedBefore", askedBefore.toEpochMilli())
                .setParameter("factor", Factor.ORGANISATION.id())
                .setMaxResults(most)
                .getResultList();
    }

    /** False when somebody else has asked since. */
    boolean take(OrganisationDue due, Instant now) {
        return entities.createNamedQuery("oaOrganisationAsk")
                        .setParameter("id", due.id())
                        .setParameter("seen", due.askedAt())
                        .setParameter("now", now.toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    void stillConfirmed(String id, Instant now) {
        entities.createNamedQuery("oaOrganisationStillConfirmed")
                .setParameter("id", id)
                .setParameter("now", now.toEpochMilli())
                .executeUpdate();
    }

    /** The accounts that stand for it, in the order in which several may be locked. */
    List<String> accounts(String id) {
        return entities.createNamedQuery("oaOrganisationAccounts", String.class)
                .setParameter("organisation", id)
                .getResultList();
    }

    /** Whether the register was heard to confirm it since. */
    boolean isConfirmedSince(UserModel user, Instant asked) {
        return entities.createNamedQuery("oaOrganisationOfUser", OrganisationEntity.class)
                .setParameter("user", user.getId())
                .getResultStream()
                .anyMatch(row -> row.confirmedAt().isAfter(asked));
    }

    /** The one that an account stands for. */
    Optional<Known> of(RealmModel realm, UserModel user) {
        return entities.createNamedQuery("oaOrganisationOfUser", OrganisationEntity.class)
                .setParameter("user", user.getId())
                .getResultStream()
                .findFirst()
                .map(row -> opened(realm, row));
    }

    /**
     * The row of this organisation, made if there is none. Locked until the transaction ends, so that it does not go with
     * its last account while another is about to point to it.
     */
    Known hold(RealmModel realm, Organisation organisation, Instant now) {
        for (; ; ) {
            Optional<OrganisationEntity> row = locked(realm, organisation.code());
            if (row.isPresent()) {
                return new Known(row.get().id(), organisation);
            }
            String id = UUID.randomUUID().toString();
            boolean isOurs = new UniqueInsert(entities).run(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
                    statement.setString(1, id);
                    statement.setString(2, realm.getId());
                    statement.setString(3, blind(organisation.code()));
                    statement.setLong(4, now.toEpochMilli());
                    statement.setString(5, sealed(realm, id, organisation));
                    statement.executeUpdate();
                }
            });
            if (isOurs) {
                return new Known(id, organisation);
            }
        }
    }

    /** Keeps what the register confirmed now: a name may be new, and who stands at the head. */
    void confirm(RealmModel realm, Known known, Instant now) {
        OrganisationEntity row = entities.find(OrganisationEntity.class, known.id());
        row.confirm(sealed(realm, known.id(), known.organisation()), now.toEpochMilli());
        entities.flush();
    }

    private Optional<OrganisationEntity> locked(RealmModel realm, CreditCode code) {
        return entities.createNamedQuery("oaOrganisationByCode", OrganisationEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("index", blind(code))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private Known opened(RealmModel realm, OrganisationEntity row) {
        return new Known(row.id(), read(sealer.open(OrganisationEntity.owner(realm.getId(), row.id()), row.sealed())));
    }

    private String sealed(RealmModel realm, String id, Organisation organisation) {
        return sealer.seal(OrganisationEntity.owner(realm.getId(), id), write(organisation));
    }

    private String blind(CreditCode code) {
        return sealer.index(SPACE, CODE, code.value());
    }

    private static String write(Organisation organisation) {
        try {
            return JSON.writeValueAsString(new Stored(
                    organisation.code().value(),
                    organisation.name().value(),
                    organisation.head().value()));
        } catch (JsonProcessingException e) {
            throw unreadable();
        }
    }

    private static Organisation read(String json) {
        try {
            Stored stored = JSON.readValue(json, Stored.class);
            return new Organisation(
                    new CreditCode(stored.code()), new OrganisationName(stored.name()), new PersonName(stored.head()));
        } catch (JsonProcessingException e) {
            throw unreadable();
        }
    }

    /** Without the cause: Jackson quotes what it could not read. */
    private static IllegalStateException unreadable() {
        return new IllegalStateException("A sealed organisation is not in the form this version writes");
    }

    private record Stored(String code, String name, String head) {}
}
