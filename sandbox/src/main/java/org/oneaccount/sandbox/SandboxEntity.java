// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.oneaccount.registry.sealing.SealedRow;
import org.oneaccount.registry.sealing.Sealer;

/** One thing the sandbox remembers: a sent message, an added person or organisation, the switch of a source. */
@Entity
@Table(name = "OA_SANDBOX")
@NamedQuery(
        name = "sandbox.newestFirst",
        query =
                "select e from SandboxEntity e where e.realmId = :realm and e.kind = :kind order by e.changedAt desc, e.id desc")
@NamedQuery(
        name = "sandbox.byKey",
        query = "select e from SandboxEntity e where e.realmId = :realm and e.kind = :kind and e.itemKey = :key")
@NamedQuery(
        name = "sandbox.deleteKind",
        query = "delete from SandboxEntity e where e.realmId = :realm and e.kind = :kind")
@NamedQuery(name = "sandbox.deleteRealm", query = "delete from SandboxEntity e where e.realmId = :realm")
public class SandboxEntity implements SealedRow {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
    private String realmId;

    @Column(name = "KIND", length = 20, nullable = false, updatable = false)
    private String kind;

    @Column(name = "ITEM_KEY", length = 64, nullable = false, updatable = false)
    private String itemKey;

    @Column(name = "SEALED_DOC", nullable = false)
    private String sealed;

    @Column(name = "CHANGED_AT", nullable = false)
    private long changedAt;

    protected SandboxEntity() {}

    SandboxEntity(String id, String realmId, String kind, String key) {
        this.id = id;
        this.realmId = realmId;
        this.kind = kind;
        this.itemKey = key;
    }

    @Override
    public Sealer.Owner owner() {
        return Sealer.Owner.ofRealm(realmId, SealedSandboxState.field(kind));
    }

    @Override
    public String sealed() {
        return sealed;
    }

    @Override
    public void setSealed(String sealed) {
        this.sealed = sealed;
    }

    void change(String newSealed, long now) {
        this.sealed = newSealed;
        this.changedAt = now;
    }
}
