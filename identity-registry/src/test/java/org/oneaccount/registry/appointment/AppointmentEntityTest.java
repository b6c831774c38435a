// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oneaccount.registry.appointment.Appointment.State;
import org.oneaccount.registry.store.TestDatabase;

class AppointmentEntityTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofHours(72));

    private final TestDatabase database = new TestDatabase(AppointmentEntity.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anAppointmentStandsUntilItEnds() {
        AppointmentEntity row = row("account", "1");

        assertThat(row.stateAt(NOW)).isEqualTo(State.STANDING);
        assertThat(row.stateAt(END.minusMillis(1))).isEqualTo(State.STANDING);
        assertThat(row.stateAt(END)).isEqualTo(State.EXPIRED);
    }

    @Test
    void whatWasKeptStaysKept() {
        AppointmentEntity row = row("account", "1");

        row.keep();

        assertThat(row.stateAt(END)).isEqualTo(State.KEPT);
    }

    @Test
    void anAccountHasOneThatStands() {
        write("account", "1");

        assertThatThrownBy(() -> write("account", "2")).isInstanceOf(PersistenceException.class);
        write("another-account", "3");
    }

    @Test
    void whatIsClosedMakesRoomForTheNext() {
        write("account", "1");

        assertThat(close("account")).isEqualTo(1);
        write("account", "2");

        assertThat(standing("account"))
                .hasValueSatisfying(row -> assertThat(row.nonce()).isEqualTo("nonce-2"));
        assertThat(close("nobody")).isZero();
    }

    @Test
    void whatEndedLongAgoIsForgotten() {
        write("account", "1");

        assertThat(removeEndedBefore(END.minusMillis(1))).isZero();
        assertThat(removeEndedBefore(END)).isEqualTo(1);
        assertThat(standing("account")).isEmpty();
    }

    private static AppointmentEntity row(String account, String number) {
        return new AppointmentEntity("realm", account, "nonce-" + number, "index-" + number, END);
    }

    private void write(String account, String number) {
        database.in(entities -> {
            entities.persist(row(account, number));
            return null;
        });
    }

    private Optional<AppointmentEntity> standing(String account) {
        return database.in(entities -> entities.createNamedQuery("oaAppointmentStanding", AppointmentEntity.class)
                .setParameter("user", account)
                .getResultStream()
                .findFirst());
    }

    private int close(String account) {
        return database.in(entities -> update(entities, account));
    }

    private static int update(EntityManager entities, String account) {
        return entities.createNamedQuery("oaAppointmentClose")
                .setParameter("state", State.CANCELLED.name())
                .setParameter("user", account)
                .executeUpdate();
    }

    private int removeEndedBefore(Instant then) {
        return database.in(entities -> entities.createNamedQuery("oaAppointmentRemoveEnded")
                .setParameter("then", then.toEpochMilli())
                .executeUpdate());
    }
}
