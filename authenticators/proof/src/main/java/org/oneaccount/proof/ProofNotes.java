// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Owner of the auth notes in which a gate remembers what it is hosting. They live as long as one login attempt. */
final class ProofNotes {

    private static final String RUNNING = "trust.proof";
    private static final String DONE = "trust.proofs-done";
    private static final String FRESH = "trust.fresh-proof";

    private final AuthenticationSessionModel login;

    ProofNotes(AuthenticationSessionModel login) {
        this.login = login;
    }

    /** The way the holder is on: the proof's id and what it is for. */
    Optional<Way> running() {
        String note = login.getAuthNote(RUNNING);
        if (note == null) {
            return Optional.empty();
        }
        int space = note.indexOf(' ');
        return Optional.of(new Way(
                note.substring(0, space),
                Purpose.valueOf(note.substring(space + 1).toUpperCase(Locale.ROOT))));
    }

    void start(Way way) {
        login.setAuthNote(RUNNING, way.proof() + ' ' + way.purpose().name().toLowerCase(Locale.ROOT));
    }

    void stop() {
        login.removeAuthNote(RUNNING);
    }

    /** How many proofs this login has seen through, for "step 2 of 3". */
    int done() {
        String note = login.getAuthNote(DONE);
        return note == null ? 0 : Integer.parseInt(note);
    }

    void finish() {
        stop();
        login.setAuthNote(DONE, Integer.toString(done() + 1));
    }

    /** Whether this user has given a fresh proof in this login. */
    boolean isFresh(UserModel user) {
        return user.getId().equals(login.getAuthNote(FRESH));
    }

    void fresh(UserModel user) {
        login.setAuthNote(FRESH, user.getId());
    }
}
