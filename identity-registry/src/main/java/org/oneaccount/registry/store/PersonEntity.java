// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Nationalized;
import org.oneaccount.registry.sealing.SealedRow;
import org.oneaccount.registry.sealing.Sealer;
import org.oneaccount.trust.PersonId;

/** What is sealed about one account, and the random id of the person once there is one. */
@Entity(name = "OaPerson")
@Table(name = "OA_PERSON")
@NamedQuery(
        name = "oaPersonIdOfUser",
        query = "select p.personId from OaPerson p where p.userId = :user and p.personId is not null")
@NamedQuery(
        name = "oaPersonCountOfOrganisation",
        query = "select count(p) from OaPerson p where p.organisationId = :organisation")
@NamedQuery(name = "oaPersonDeleteByUser", query = "delete from OaPerson p where p.userId = :user")
@NamedQuery(name = "oaPersonDeleteByRealm", query = "delete from OaPerson p where p.realmId = :realm")
public class PersonEntity implements SealedRow {

    @Id
    @Column(name = "USER_ID", length = 36)
    private String userId;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "PERSON_ID", length = 36)
    private String personId;

    /** The row of {@code OA_ORGANISATION} that a legal person's account stands for. Never changed once written. */
    @Column(name = "ORGANISATION_ID", length = 36)
    private String organisationId;

    @Nationalized
    @Column(name = "SEALED", nullable = false)
    private String sealed;

    protected PersonEntity() {}

    PersonEntity(String realmId, String userId) {
        this.realmId = realmId;
        this.userId = userId;
    }

    Optional<PersonId> person() {
        return Optional.ofNullable(personId).map(id -> new PersonId(UUID.fromString(id)));
    }

    void setPerson(Optional<PersonId> person) {
        this.personId = person.map(PersonId::toString).orElse(null);
    }

    Optional<String> organisation() {
        return Optional.ofNullable(organisationId);
    }

    void setOrganisation(String id) {
        this.organisationId = id;
    }

    static Sealer.Owner owner(String realmId, String userId) {
        return new Sealer.Owner(realmId, userId, "person");
    }

    @Override
    public Sealer.Owner owner() {
        return owner(realmId, userId);
    }

    @Override
    public String sealed() {
        return sealed;
    }

    @Override
    public void setSealed(String sealed) {
        this.sealed = sealed;
    }
}
