// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Nationalized;
import org.oneaccount.registry.sealing.SealedRow;
import org.oneaccount.registry.sealing.Sealer;

/** A certificate that an account proved: by a keyed index to find it, sealed to ask about it again. */
@Entity(name = "OaCertificate")
@Table(name = "OA_CERTIFICATE", uniqueConstraints = @UniqueConstraint(columnNames = {"REALM_ID", "FINGERPRINT_INDEX"}))
@NamedQuery(
        name = "oaCertificateFind",
        query = "select c from OaCertificate c where c.realmId = :realm and c.fingerprintIndex = :index")
@NamedQuery(
        name = "oaCertificateToAsk",
        query = "select c from OaCertificate c where c.askedAt < :before order by c.askedAt, c.id")
@NamedQuery(name = "oaCertificateRelease", query = "delete from OaCertificate c where c.id = :id and c.userId = :user")
@NamedQuery(name = "oaCertificateOfUser", query = "select c from OaCertificate c where c.userId = :user")
@NamedQuery(
        name = "oaCertificateAsk",
        query = "update OaCertificate c set c.askedAt = :now where c.id = :id and c.askedAt = :seen")
@NamedQuery(name = "oaCertificateDeleteByUser", query = "delete from OaCertificate c where c.userId = :user")
@NamedQuery(name = "oaCertificateDeleteByRealm", query = "delete from OaCertificate c where c.realmId = :realm")
public class BoundCertificateEntity implements SealedRow {

    /** Of the realm's seal. */
    static final String FIELD = "certificate";

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "USER_ID", length = 36, nullable = false)
    private String userId;

    @Column(name = "FINGERPRINT_INDEX", length = 64, nullable = false)
    private String fingerprintIndex;

    /** When its authority was asked last, epoch milliseconds. */
    @Column(name = "ASKED_AT", nullable = false)
    private long askedAt;

    @Nationalized
    @Column(name = "SEALED", length = 200_000, nullable = false)
    private String sealed;

    protected BoundCertificateEntity() {
        // For the persistence provider.
    }

    public String id() {
        return id;
    }

    public String realmId() {
        return realmId;
    }

    public String userId() {
        return userId;
    }

    @Override
    public Sealer.Owner owner() {
        return Sealer.Owner.ofRealm(realmId, FIELD);
    }

    @Override
    public String sealed() {
        return sealed;
    }

    @Override
    public void setSealed(String sealed) {
        this.sealed = sealed;
    }

    long askedAt() {
        return askedAt;
    }

    void askedAt(long millis) {
        askedAt = millis;
    }
}
