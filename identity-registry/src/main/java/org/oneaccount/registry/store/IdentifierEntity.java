// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** One confirmed identifier of one account, as a blind index. Rows are inserted by {@link IdentifierIndex} in plain SQL. */
@Entity(name = "OaIdentifier")
@Table(name = "OA_IDENTIFIER")
@NamedQuery(
        name = "oaIdentifierHeld",
        query = "select i from OaIdentifier i where i.scope = :scope and i.kind = :kind and i.blindIndex = :index")
@NamedQuery(
        name = "oaIdentifierFind",
        query = "select e from OaIdentifier i, OaEvidence e where i.realmId = :realm and i.accountType = :type"
                + " and i.kind = :kind and i.blindIndex = :index"
                + " and e.userId = i.userId and e.identifierId = i.id and e.revokedAt is null")
@NamedQuery(
        name = "oaIdentifierOfUser",
        query = "select i from OaIdentifier i where i.userId = :user and i.kind = :kind")
@NamedQuery(name = "oaIdentifierDelete", query = "delete from OaIdentifier i where i.id in :ids")
@NamedQuery(name = "oaIdentifierDeleteByUser", query = "delete from OaIdentifier i where i.userId = :user")
@NamedQuery(name = "oaIdentifierDeleteByRealm", query = "delete from OaIdentifier i where i.realmId = :realm")
public class IdentifierEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "USER_ID", length = 36, nullable = false)
    private String userId;

    @Column(name = "ACCOUNT_TYPE", length = 10, nullable = false)
    private String accountType;

    @Column(name = "SCOPE", length = 100, nullable = false)
    private String scope;

    @Column(name = "KIND", length = 36, nullable = false)
    private String kind;

    @Column(name = "BLIND_INDEX", length = 64, nullable = false)
    private String blindIndex;

    protected IdentifierEntity() {}

    String id() {
        return id;
    }

    String userId() {
        return userId;
    }

    String blindIndex() {
        return blindIndex;
    }
}
