// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.appointment;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A holder's word to come to a counter, and how the counter knows whose account it is.
 *
 * @param account the id of the Keycloak user
 * @param state as of the instant at which it was read
 */
public record Appointment(String id, String account, AppointmentCode code, Instant until, State state) {

    public enum State {
        STANDING,
        /** The counter has confirmed it. Its code is used up. */
        KEPT,
        /** By its holder, who gave it up or wanted another code. */
        CANCELLED,
        EXPIRED
    }

    public Appointment {
        requireNonNull(id, "id");
        requireNonNull(account, "account");
        requireNonNull(code, "code");
        requireNonNull(until, "until");
        requireNonNull(state, "state");
    }

    public boolean isStanding() {
        return state == State.STANDING;
    }
}
