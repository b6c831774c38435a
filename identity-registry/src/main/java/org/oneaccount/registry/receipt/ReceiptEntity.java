// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.receipt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.oneaccount.registry.sealing.SealedRow;
import org.oneaccount.registry.sealing.Sealer;

/** One receipt: for which application, of which account, when. What was confirmed is sealed, and only as a hash. */
@Entity(name = "OaReceipt")
@Table(name = "OA_RECEIPT")
@NamedQuery(name = "oaReceiptDeleteByUser", query = "delete from OaReceipt r where r.userId = :user")
@NamedQuery(name = "oaReceiptDeleteByRealm", query = "delete from OaReceipt r where r.realmId = :realm")
public class ReceiptEntity implements SealedRow {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "CLIENT_ID", length = 36, nullable = false)
    private String clientId;

    @Column(name = "USER_ID", length = 36, nullable = false)
    private String userId;

    /** Epoch milliseconds. */
    @Column(name = "CONFIRMED_AT", nullable = false)
    private long confirmedAt;

    @Column(name = "SEALED", nullable = false)
    private String sealed;

    protected ReceiptEntity() {}

    ReceiptEntity(Receipt receipt, String realmId, String userId, String sealed) {
        this.id = receipt.id();
        this.realmId = realmId;
        this.clientId = receipt.client();
        this.userId = userId;
        this.confirmedAt = receipt.confirmedAt().toEpochMilli();
        this.sealed = sealed;
    }

    String id() {
        return id;
    }

    String clientId() {
        return clientId;
    }

    boolean isOf(String realm, String client) {
        return realmId.equals(realm) && clientId.equals(client);
    }

    Instant confirmedAt() {
        return Instant.ofEpochMilli(confirmedAt);
    }

    @Override
    public Sealer.Owner owner() {
        return Sealer.Owner.ofRealm(realmId, Receipts.field(id));
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
