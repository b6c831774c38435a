// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Evidence;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.PersonId;
import org.oneaccount.trust.SourceId;

/** One row of a ledger. Nothing but its withdrawal is ever written to it again. */
@Entity(name = "OaEvidence")
@Table(name = "OA_EVIDENCE")
@NamedQuery(name = "oaEvidenceOfUser", query = "select e from OaEvidence e where e.userId = :user order by e.position")
@NamedQuery(
        name = "oaEvidenceAccounts",
        query = "select new org.oneaccount.registry.store.AccountId(e.realmId, e.userId) from OaEvidence e"
                + " where e.position = 1 and e.userId > :last order by e.userId")
@NamedQuery(
        name = "oaEvidenceConfirmed",
        query = "select distinct e.userId from OaEvidence e"
                + " where e.realmId = :realm and e.source = :source and e.reference = :reference order by e.userId")
@NamedQuery(name = "oaEvidenceDeleteByUser", query = "delete from OaEvidence e where e.userId = :user")
@NamedQuery(name = "oaEvidenceDeleteByRealm", query = "delete from OaEvidence e where e.realmId = :realm")
public class EvidenceEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "USER_ID", length = 36, nullable = false)
    private String userId;

    /** 1, 2, 3 … within the account. Unique, so that a writer without the account's lock is found out. */
    @Column(name = "POSITION_NO", nullable = false)
    private int position;

    @Column(name = "FACTOR", length = 36, nullable = false)
    private String factor;

    @Column(name = "SOURCE", length = 36, nullable = false)
    private String source;

    @Column(name = "CHANNEL", length = 10, nullable = false)
    private String channel;

    @Column(name = "PERSON_ID", length = 36)
    private String personId;

    /** The identifier this row confirmed; it stays in the index as long as such a row stands. */
    @Column(name = "IDENTIFIER_ID", length = 36)
    private String identifierId;

    /** Epoch milliseconds, like every time here. */
    @Column(name = "CONFIRMED_AT", nullable = false)
    private long confirmedAt;

    @Column(name = "ENDS_AT")
    private Long endsAt;

    @Column(name = "REFERENCE", nullable = false)
    private String reference;

    @Column(name = "REVOKED_AT")
    private Long revokedAt;

    @Column(name = "REVOKED_REASON", length = 64)
    private String revokedReason;

    @Column(name = "REVOKED_BY", length = 64)
    private String revokedBy;

    protected EvidenceEntity() {}

    EvidenceEntity(Account account, int position, Evidence evidence, Optional<String> identifierId) {
        this.id = UUID.randomUUID().toString();
        this.realmId = account.realm().getId();
        this.userId = account.user().getId();
        this.position = position;
        this.factor = evidence.factor().id();
        this.source = evidence.source().id();
        this.channel = evidence.channel().name();
        this.personId = evidence.person().map(PersonId::toString).orElse(null);
        this.identifierId = identifierId.orElse(null);
        this.confirmedAt = evidence.confirmedAt().toEpochMilli();
        this.endsAt = evidence.ends().map(Instant::toEpochMilli).orElse(null);
        this.reference = evidence.reference();
    }

    String id() {
        return id;
    }

    String userId() {
        return userId;
    }

    int position() {
        return position;
    }

    Factor factor() {
        return new Factor(factor);
    }

    SourceId source() {
        return new SourceId(source);
    }

    Optional<String> identifierId() {
        return Optional.ofNullable(identifierId);
    }

    String reference() {
        return reference;
    }

    boolean isAboutAPerson() {
        return personId != null;
    }

    boolean isStanding() {
        return revokedAt == null;
    }

    void revoke(Ledger.Revocation revocation) {
        if (!isStanding()) {
            throw new IllegalStateException("evidence " + id + " is withdrawn already");
        }
        this.revokedAt = revocation.at().toEpochMilli();
        this.revokedReason = revocation.reason();
        this.revokedBy = revocation.by();
    }

    Ledger.Entry toEntry() {
        return new Ledger.Entry(
                new Evidence(
                        factor(),
                        source(),
                        Channel.valueOf(channel),
                        Optional.ofNullable(personId).map(person -> new PersonId(UUID.fromString(person))),
                        Instant.ofEpochMilli(confirmedAt),
                        Optional.ofNullable(endsAt).map(Instant::ofEpochMilli),
                        reference),
                Optional.ofNullable(revokedAt)
                        .map(at -> new Ledger.Revocation(Instant.ofEpochMilli(at), revokedReason, revokedBy)));
    }
}
