// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.onsite;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.keycloak.models.UserModel;
import org.oneaccount.registry.appointment.Appointment;
import org.oneaccount.registry.appointment.Appointment.State;
import org.oneaccount.registry.appointment.AppointmentCode;
import org.oneaccount.registry.appointment.Appointments;

/** The appointments of one account, newest last. */
final class FakeAppointments implements Appointments {

    private final Clock clock;
    private final List<Appointment> all = new ArrayList<>();

    FakeAppointments(Clock clock) {
        this.clock = clock;
    }

    int made() {
        return all.size();
    }

    /** What a counter does. */
    void keepTheStandingOne() {
        change(State.KEPT);
    }

    @Override
    public Optional<Appointment> standing(UserModel user) {
        return all.stream().map(this::asOfNow).filter(Appointment::isStanding).findFirst();
    }

    @Override
    public Optional<Appointment> find(UserModel user, String id) {
        return all.stream()
                .map(this::asOfNow)
                .filter(appointment -> appointment.id().equals(id))
                .findFirst();
    }

    @Override
    public Appointment standingOrNew(UserModel user, Duration lifetime) {
        return standing(user).orElseGet(() -> {
            Appointment next = new Appointment(
                    "appointment-" + all.size(),
                    user.getId(),
                    code(all.size()),
                    clock.instant().plus(lifetime),
                    State.STANDING);
            all.add(next);
            return next;
        });
    }

    @Override
    public void cancel(UserModel user) {
        change(State.CANCELLED);
    }

    @Override
    public Optional<Appointment> lock(AppointmentCode code) {
        throw new UnsupportedOperationException("a counter's affair");
    }

    @Override
    public void keep(Appointment appointment) {
        throw new UnsupportedOperationException("a counter's affair");
    }

    private void change(State state) {
        all.replaceAll(one -> asOfNow(one).isStanding()
                ? new Appointment(one.id(), one.account(), one.code(), one.until(), state)
                : one);
    }

    private Appointment asOfNow(Appointment one) {
        return one.isStanding() && !clock.instant().isBefore(one.until())
                ? new Appointment(one.id(), one.account(), one.code(), one.until(), State.EXPIRED)
                : one;
    }

    private static AppointmentCode code(int number) {
        return IntStream.range(0, 10)
                .mapToObj(last -> AppointmentCode.parse("%011d%d".formatted(number, last)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }
}
