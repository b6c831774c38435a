// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.oneaccount.registry.sealing.Sealer;
import org.oneaccount.trust.PersonId;

/** The rows of {@code OA_PERSON}, opened and sealed. Written to only under {@link AccountLock}. */
final class PersonVault {

    private final EntityManager entities;
    private final Sealer sealer;

    PersonVault(EntityManager entities, Sealer sealer) {
        this.entities = entities;
        this.sealer = sealer;
    }

    Person read(RealmModel realm, UserModel user) {
        PersonEntity row = entities.find(PersonEntity.class, user.getId());
        if (row == null) {
            return Person.UNKNOWN;
        }
        // Read without the lock, it may be old by the time this session takes it.
        entities.detach(row);
        return new Person(row.person(), PersonDocument.read(sealer.open(owner(realm, user), row.sealed())));
    }

    /** Without opening anything. */
    Optional<PersonId> person(UserModel user) {
        return entities.createNamedQuery("oaPersonIdOfUser", String.class)
                .setParameter("user", user.getId())
                .getResultStream()
                .findFirst()
                .map(id -> new PersonId(UUID.fromString(id)));
    }

    void write(RealmModel realm, UserModel user, Person person) {
        PersonEntity row = entities.find(PersonEntity.class, user.getId());
        boolean isNew = row == null;
        if (isNew) {
            row = new PersonEntity(realm.getId(), user.getId());
        }
        row.setPerson(person.id());
        row.setSealed(sealer.seal(owner(realm, user), PersonDocument.write(person.data())));
        if (isNew) {
            entities.persist(row);
        }
        entities.flush();
    }

    /** Makes the account stand for this organisation. */
    void write(RealmModel realm, UserModel user, Organisations.Known organisation) {
        if (entities.find(PersonEntity.class, user.getId()) == null) {
            write(realm, user, Person.UNKNOWN);
        }
        entities.find(PersonEntity.class, user.getId()).setOrganisation(organisation.id());
        entities.flush();
    }

    private static Sealer.Owner owner(RealmModel realm, UserModel user) {
        return PersonEntity.owner(realm.getId(), user.getId());
    }
}
