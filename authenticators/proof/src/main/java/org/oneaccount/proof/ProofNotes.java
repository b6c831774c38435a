// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.trust.StrengthKind;

/** Owner of the auth notes in which a gate remembers what it is hosting. They live as long as one login attempt. */
final class ProofNotes {

    private static final String RUNNING = "trust.proof";
    private static final String INNER = "trust.proof-inner";
    private static final String DONE = "trust.proofs-done";
    private static final String FRESH = "trust.fresh-proof";
    private static final String KINDS = "trust.kinds-in-gate";

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
        stopInner();
        login.setAuthNote(RUNNING, way.proof() + ' ' + way.purpose().name().toLowerCase(Locale.ROOT));
    }

    void stop() {
        stopInner();
        login.removeAuthNote(RUNNING);
    }

    /** Whether this proof is being run within the one that the holder is on. */
    boolean isInner(String proof) {
        return proof.equals(login.getAuthNote(INNER));
    }

    void startInner(String proof) {
        login.setAuthNote(INNER, proof);
    }

    void stopInner() {
        login.removeAuthNote(INNER);
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

    /** The kinds that this user has proven here, where the text to be confirmed was shown. */
    Set<StrengthKind> kindsInGate(UserModel user) {
        String note = login.getAuthNote(KINDS);
        if (note == null || !note.startsWith(user.getId() + ' ')) {
            return Set.of();
        }
        return Arrays.stream(note.substring(user.getId().length()).trim().split(" "))
                .flatMap(kind -> StrengthKind.parse(kind).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    void addKindInGate(UserModel user, StrengthKind kind) {
        Stream<String> ids = Stream.concat(kindsInGate(user).stream(), Stream.of(kind))
                .map(StrengthKind::id)
                .distinct();
        login.setAuthNote(KINDS, user.getId() + ' ' + ids.collect(Collectors.joining(" ")));
    }
}
