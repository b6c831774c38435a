// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.registry.mandate.Mandate;

/** Owner of the auth note that says which request this login shows: its id, never its code. */
final class MandateNotes {

    private static final String SHOWN = "trust.mandate";

    private final AuthenticationSessionModel login;

    MandateNotes(AuthenticationSessionModel login) {
        this.login = login;
    }

    Optional<String> shown() {
        return Optional.ofNullable(login.getAuthNote(SHOWN));
    }

    void show(Mandate mandate) {
        login.setAuthNote(SHOWN, mandate.id());
    }

    void forget() {
        login.removeAuthNote(SHOWN);
    }
}
