// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.onsite;

import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.registry.appointment.Appointment;

/** Owner of the auth note that says which appointment this login shows: its id, never its code. */
final class OnsiteNotes {

    private static final String SHOWN = "trust.onsite-appointment";

    private final AuthenticationSessionModel login;

    OnsiteNotes(AuthenticationSessionModel login) {
        this.login = login;
    }

    Optional<String> shown() {
        return Optional.ofNullable(login.getAuthNote(SHOWN));
    }

    void show(Appointment appointment) {
        login.setAuthNote(SHOWN, appointment.id());
    }

    void forget() {
        login.removeAuthNote(SHOWN);
    }
}
