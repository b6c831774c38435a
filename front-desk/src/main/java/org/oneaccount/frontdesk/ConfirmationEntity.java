// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a desk was answered under one correlation id, and who asked from where. Holds nothing of the citizen in clear. */
@Entity(name = "OaConfirmation")
@Table(name = "OA_CONFIRMATION")
@NamedQuery(
        name = "oaConfirmationFind",
        query = "select c from OaConfirmation c where c.realmId = :realm and c.clientId = :client"
                + " and c.correlationId = :correlation")
@NamedQuery(name = "oaConfirmationDeleteByUser", query = "delete from OaConfirmation c where c.userId = :user")
@NamedQuery(name = "oaConfirmationDeleteByRealm", query = "delete from OaConfirmation c where c.realmId = :realm")
public class ConfirmationEntity {

    static final String CONFIRMED = "confirmed";

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    /** Whose correlation ids these are: two desk systems do not know of each other's. */
    @Column(name = "CLIENT_ID", length = 36, nullable = false)
    private String clientId;

    @Column(name = "CORRELATION_ID", length = 36, nullable = false)
    private String correlationId;

    @Column(name = "USER_ID", length = 36, nullable = false)
    private String userId;

    @Column(name = "APPOINTMENT_ID", length = 36, nullable = false)
    private String appointmentId;

    /** The appointment, if this is what used it up. Unique: one appointment, one confirmation. */
    @Column(name = "KEPT_APPOINTMENT", length = 36, unique = true)
    private String keptAppointment;

    @Column(name = "CHANNEL", length = 10, nullable = false)
    private String channel;

    @Column(name = "SITE", length = 64, nullable = false)
    private String site;

    @Column(name = "DEVICE", length = 64, nullable = false)
    private String device;

    @Column(name = "OPERATOR", length = 64)
    private String operator;

    @Column(name = "DOCUMENT_CHECK", length = 10, nullable = false)
    private String documentCheck;

    /** Empty in rows from before it was asked for. */
    @Column(name = "HOLDER_CHECK", length = 10)
    private String holderCheck;

    /** {@code confirmed}, or the id of a {@link DeskRefusal}. */
    @Column(name = "RESULT", length = 64, nullable = false)
    private String result;

    /** Keyed: whoever guesses a name cannot try it here. */
    @Column(name = "BODY_INDEX", length = 64, nullable = false)
    private String bodyIndex;

    /** Epoch milliseconds. */
    @Column(name = "ANSWERED_AT", nullable = false)
    private long answeredAt;

    protected ConfirmationEntity() {}

    ConfirmationEntity(
            String realmId,
            String clientId,
            ConfirmationRequest request,
            String bodyIndex,
            String userId,
            String appointmentId,
            Answer answer) {
        this.id = UUID.randomUUID().toString();
        this.realmId = realmId;
        this.clientId = clientId;
        this.correlationId = request.correlationId().toString();
        this.userId = userId;
        this.appointmentId = appointmentId;
        this.keptAppointment = answer.refusal().isEmpty() ? appointmentId : null;
        this.channel = request.place().channel().name();
        this.site = request.place().site();
        this.device = request.place().device();
        this.operator = request.place().operator().orElse(null);
        this.documentCheck = request.check().id();
        this.holderCheck = request.holderCheck().id();
        this.result = answer.refusal().map(DeskRefusal::id).orElse(CONFIRMED);
        this.bodyIndex = bodyIndex;
        this.answeredAt = answer.at().toEpochMilli();
    }

    /** What this desk system was answered under this correlation id. */
    static Optional<ConfirmationEntity> find(
            EntityManager entities, String realmId, String clientId, UUID correlation) {
        return entities.createNamedQuery("oaConfirmationFind", ConfirmationEntity.class)
                .setParameter("realm", realmId)
                .setParameter("client", clientId)
                .setParameter("correlation", correlation.toString())
                .getResultStream()
                .findFirst();
    }

    String bodyIndex() {
        return bodyIndex;
    }

    Answer answer() {
        Instant at = Instant.ofEpochMilli(answeredAt);
        return result.equals(CONFIRMED) ? Answer.confirmed(at) : Answer.refused(DeskRefusal.of(result), at);
    }
}
