// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One appointment: whose it is and what became of it. Nothing in it tells the code to somebody without the keys. */
@Entity(name = "OaAppointment")
@Table(name = "OA_APPOINTMENT")
@NamedQuery(name = "oaAppointmentStanding", query = "select a from OaAppointment a where a.standingFor = :user")
@NamedQuery(name = "oaAppointmentOfUser", query = "select a from OaAppointment a where a.id = :id and a.userId = :user")
@NamedQuery(
        name = "oaAppointmentOfCode",
        query = "select a from OaAppointment a where a.realmId = :realm and a.codeIndex = :index")
@NamedQuery(
        name = "oaAppointmentClose",
        query = "update OaAppointment a set a.state = :state, a.standingFor = null where a.standingFor = :user")
@NamedQuery(name = "oaAppointmentRemoveEnded", query = "delete from OaAppointment a where a.endsAt <= :then")
@NamedQuery(name = "oaAppointmentDeleteByUser", query = "delete from OaAppointment a where a.userId = :user")
@NamedQuery(name = "oaAppointmentDeleteByRealm", query = "delete from OaAppointment a where a.realmId = :realm")
public class AppointmentEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "USER_ID", length = 36, nullable = false)
    private String userId;

    /** The account while the appointment stands, else nothing. Unique: one account, one standing appointment. */
    @Column(name = "STANDING_FOR", length = 36, unique = true)
    private String standingFor;

    @Column(name = "STATE", length = 10, nullable = false)
    private String state;

    @Column(name = "NONCE", length = 64, nullable = false)
    private String nonce;

    @Column(name = "CODE_INDEX", length = 64, nullable = false)
    private String codeIndex;

    /** Epoch milliseconds. */
    @Column(name = "ENDS_AT", nullable = false)
    private long endsAt;

    protected AppointmentEntity() {}

    AppointmentEntity(String realmId, String userId, String nonce, String codeIndex, Instant endsAt) {
        this.id = UUID.randomUUID().toString();
        this.realmId = realmId;
        this.userId = userId;
        this.standingFor = userId;
        this.state = Appointment.State.STANDING.name();
        this.nonce = nonce;
        this.codeIndex = codeIndex;
        this.endsAt = endsAt.toEpochMilli();
    }

    String id() {
        return id;
    }

    String userId() {
        return userId;
    }

    String nonce() {
        return nonce;
    }

    Instant endsAt() {
        return Instant.ofEpochMilli(endsAt);
    }

    /** Time alone ends an appointment; the row learns of it when the next one is made. */
    Appointment.State stateAt(Instant now) {
        Appointment.State written = Appointment.State.valueOf(state);
        return written == Appointment.State.STANDING && !now.isBefore(endsAt()) ? Appointment.State.EXPIRED : written;
    }

    void keep() {
        this.state = Appointment.State.KEPT.name();
        this.standingFor = null;
    }
}
