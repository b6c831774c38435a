// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Nationalized;
import org.oneaccount.registry.sealing.SealedRow;
import org.oneaccount.registry.sealing.Sealer;

/** One organisation of a realm, sealed; its accounts point to it by its random id. */
@Entity(name = "OaOrganisation")
@Table(name = "OA_ORGANISATION")
@NamedQuery(
        name = "oaOrganisationByCode",
        query = "select o from OaOrganisation o where o.realmId = :realm and o.codeIndex = :index")
@NamedQuery(
        name = "oaOrganisationOfUser",
        query = "select o from OaOrganisation o, OaPerson p where p.userId = :user and o.id = p.organisationId")
@NamedQuery(
        name = "oaOrganisationAccounts",
        query = "select p.userId from OaPerson p where p.organisationId = :organisation order by p.userId")
@NamedQuery(
        name = "oaOrganisationsDue",
        query =
                "select new org.oneaccount.registry.store.OrganisationDue(o.realmId, o.id, o.askedAt) from OaOrganisation o"
                        + " where o.confirmedAt < :confirmedBefore and o.askedAt < :askedBefore"
                        + " and exists (select p.userId from OaPerson p, OaEvidence e where p.organisationId = o.id"
                        + " and e.userId = p.userId and e.factor = :factor and e.revokedAt is null)"
                        + " order by o.askedAt, o.id")
@NamedQuery(
        name = "oaOrganisationAsk",
        query = "update OaOrganisation o set o.askedAt = :now where o.id = :id and o.askedAt = :seen")
@NamedQuery(
        name = "oaOrganisationStillConfirmed",
        query = "update OaOrganisation o set o.confirmedAt = :now where o.id = :id and o.confirmedAt < :now")
@NamedQuery(name = "oaOrganisationDelete", query = "delete from OaOrganisation o where o.id = :id")
@NamedQuery(name = "oaOrganisationDeleteByRealm", query = "delete from OaOrganisation o where o.realmId = :realm")
public class OrganisationEntity implements SealedRow {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "CODE_INDEX", length = 64, nullable = false)
    private String codeIndex;

    /** When the register was asked last and confirmed. */
    @Column(name = "CONFIRMED_AT", nullable = false)
    private long confirmedAt;

    /** When the register was asked last, whatever it said; 0 until it is asked again for the first time. */
    @ColumnDefault("0")
    @Column(name = "ASKED_AT", nullable = false)
    private long askedAt;

    @Nationalized
    @Column(name = "SEALED", nullable = false)
    private String sealed;

    protected OrganisationEntity() {}

    String id() {
        return id;
    }

    static Sealer.Owner owner(String realmId, String id) {
        return new Sealer.Owner(realmId, id, "organisation");
    }

    @Override
    public Sealer.Owner owner() {
        return owner(realmId, id);
    }

    @Override
    public String sealed() {
        return sealed;
    }

    @Override
    public void setSealed(String sealed) {
        this.sealed = sealed;
    }

    Instant confirmedAt() {
        return Instant.ofEpochMilli(confirmedAt);
    }

    void confirm(String sealed, long at) {
        this.sealed = sealed;
        this.confirmedAt = at;
    }
}
