// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.mandate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Nationalized;
import org.oneaccount.registry.mandate.Mandate.Grant;
import org.oneaccount.registry.mandate.Mandate.Method;
import org.oneaccount.registry.mandate.Mandate.State;
import org.oneaccount.registry.sealing.SealedRow;
import org.oneaccount.registry.sealing.Sealer;

/** One mandate: whose it is, who granted it and what became of it. Neither its code nor its organisation can be read without the keys. */
@Entity(name = "OaMandate")
@Table(name = "OA_MANDATE")
@NamedQuery(name = "oaMandateAsked", query = "select m from OaMandate m where m.standingFor = :user")
@NamedQuery(
        name = "oaMandateOfCode",
        query = "select m from OaMandate m where m.realmId = :realm and m.codeIndex = :index")
@NamedQuery(
        name = "oaMandateGranted",
        query = "select m from OaMandate m where m.userId = :user and m.state = 'GRANTED' order by m.grantedAt")
@NamedQuery(
        name = "oaMandateGrantedBy",
        query = "select m from OaMandate m where m.realmId = :realm and m.grantedBy = :by and m.state = 'GRANTED'"
                + " order by m.grantedAt")
@NamedQuery(
        name = "oaMandateOfOrganisation",
        query = "select m from OaMandate m where m.realmId = :realm and m.organisationIndex = :index"
                + " and m.state = 'GRANTED' order by m.grantedAt")
@NamedQuery(
        name = "oaMandateGrantedOn",
        query = "select m from OaMandate m where m.realmId = :realm and m.grantReference = :reference"
                + " and m.state = 'GRANTED' order by m.userId")
@NamedQuery(
        name = "oaMandateOver",
        query = "select m from OaMandate m where m.state = 'GRANTED' and m.endsAt <= :now order by m.endsAt")
@NamedQuery(
        name = "oaMandateClose",
        query = "update OaMandate m set m.state = :state, m.standingFor = null, m.closedAt = :now"
                + " where m.standingFor = :user")
@NamedQuery(
        name = "oaMandateRemoveUngranted",
        query = "delete from OaMandate m where m.grantedAt is null and m.codeEndsAt <= :then")
@NamedQuery(name = "oaMandateDeleteByUser", query = "delete from OaMandate m where m.userId = :user")
@NamedQuery(name = "oaMandateDeleteByRealm", query = "delete from OaMandate m where m.realmId = :realm")
public class MandateEntity implements SealedRow {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "USER_ID", length = 36, nullable = false)
    private String userId;

    /** Whom the account was about when it was asked for: nobody else inherits a mandate. */
    @Column(name = "PERSON_ID", length = 36, nullable = false)
    private String personId;

    /** Blind index of the credit code. */
    @Column(name = "ORGANISATION_INDEX", length = 64, nullable = false)
    private String organisationIndex;

    /** The account while it waits to be granted, else nothing. Unique: one account, one request. */
    @Column(name = "STANDING_FOR", length = 36, unique = true)
    private String standingFor;

    @Column(name = "STATE", length = 10, nullable = false)
    private String state;

    @Column(name = "NONCE", length = 64, nullable = false)
    private String nonce;

    @Column(name = "CODE_INDEX", length = 64, nullable = false)
    private String codeIndex;

    /** Epoch milliseconds, like every time here. */
    @Column(name = "CODE_ENDS_AT", nullable = false)
    private long codeEndsAt;

    @Column(name = "ENDS_AT", nullable = false)
    private long endsAt;

    @Nationalized
    @Column(name = "SEALED", nullable = false)
    private String sealed;

    @Column(name = "GRANTED_AT")
    private Long grantedAt;

    @Column(name = "GRANTED_HOW", length = 20)
    private String grantedHow;

    @Column(name = "GRANTED_BY", length = 64)
    private String grantedBy;

    @Column(name = "GRANT_REFERENCE")
    private String grantReference;

    @Column(name = "CLOSED_AT")
    private Long closedAt;

    @Column(name = "CLOSED_REASON", length = 64)
    private String closedReason;

    @Column(name = "CLOSED_BY", length = 64)
    private String closedBy;

    protected MandateEntity() {}

    /**
     * A new request.
     *
     * @param codeEndsAt until when it may be granted
     * @param endsAt until when it is to be valid
     */
    MandateEntity(
            String id,
            String realmId,
            Agent agent,
            String nonce,
            String codeIndex,
            Instant codeEndsAt,
            Instant endsAt,
            String sealed) {
        this.id = id;
        this.realmId = realmId;
        this.userId = agent.account();
        this.personId = agent.person();
        this.organisationIndex = agent.organisationIndex();
        this.standingFor = agent.account();
        this.state = State.ASKED.name();
        this.nonce = nonce;
        this.codeIndex = codeIndex;
        this.codeEndsAt = codeEndsAt.toEpochMilli();
        this.endsAt = endsAt.toEpochMilli();
        this.sealed = sealed;
    }

    /** Who would act, and for which organisation. */
    record Agent(String account, String person, String organisationIndex) {}

    String id() {
        return id;
    }

    String realmId() {
        return realmId;
    }

    String userId() {
        return userId;
    }

    String nonce() {
        return nonce;
    }

    @Override
    public Sealer.Owner owner() {
        return Sealer.Owner.ofRealm(realmId, MandateDetails.FIELD + id);
    }

    @Override
    public String sealed() {
        return sealed;
    }

    @Override
    public void setSealed(String sealed) {
        this.sealed = sealed;
    }

    Instant codeEndsAt() {
        return Instant.ofEpochMilli(codeEndsAt);
    }

    Instant endsAt() {
        return Instant.ofEpochMilli(endsAt);
    }

    boolean isOf(Agent agent) {
        return agent.equals(new Agent(userId, personId, organisationIndex));
    }

    Optional<Grant> granted() {
        return Optional.ofNullable(grantedAt)
                .map(at -> new Grant(Instant.ofEpochMilli(at), Method.valueOf(grantedHow), grantedBy));
    }

    /** Time alone ends a request and a mandate; the row learns of it later. */
    State stateAt(Instant now) {
        return switch (State.valueOf(state)) {
            case ASKED -> now.isBefore(codeEndsAt()) && now.isBefore(endsAt()) ? State.ASKED : State.EXPIRED;
            case GRANTED -> now.isBefore(endsAt()) ? State.GRANTED : State.ENDED;
            case DECLINED -> State.DECLINED;
            case CANCELLED -> State.CANCELLED;
            case EXPIRED -> State.EXPIRED;
            case REVOKED -> State.REVOKED;
            case ENDED -> State.ENDED;
        };
    }

    void grant(Granting granting, Instant now) {
        this.state = State.GRANTED.name();
        this.standingFor = null;
        this.grantedAt = now.toEpochMilli();
        this.grantedHow = granting.method().name();
        this.grantedBy = granting.by();
        this.grantReference = granting.reference();
    }

    void close(State closed, String reason, String by, Instant now) {
        this.state = closed.name();
        this.standingFor = null;
        this.closedAt = now.toEpochMilli();
        this.closedReason = reason;
        this.closedBy = by;
    }
}
