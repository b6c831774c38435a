// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.session;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.trust.StrengthKind;

/**
 * How strongly a session is signed in: owner of the user-session notes {@code trust.strength.<kind>}, one per kind,
 * because attaching a session overwrites notes of the same name. The value is the time of the proof (epoch seconds) and
 * whose it was: a login that goes from one flow to another keeps its notes, also when somebody else signs in there.
 */
public final class SessionStrength {

    private static final String KIND = "trust.strength.";

    /** What a kind is called in this session, where it has no fixed name: words, then whose it is. */
    private static final String AMR = "trust.amr.";

    private static final char OF = ' ';

    /** The password of this session was chosen in it, after another proof: it is no kind beside that proof. */
    private static final String PASSWORD_RESET = "trust.password-reset";

    private SessionStrength() {}

    /** Notes that this kind has just been proven in this login, by the user that is already set in it. */
    public static void add(AuthenticationSessionModel login, StrengthKind kind) {
        login.setUserSessionNote(
                KIND + kind.id(),
                Integer.toString(Time.currentTime())
                        + OF
                        + login.getAuthenticatedUser().getId());
    }

    /**
     * The same for a kind that is called differently from one key to the next.
     *
     * @param amr RFC 8176 values
     */
    public static void add(AuthenticationSessionModel login, StrengthKind kind, Set<String> amr) {
        login.setUserSessionNote(
                AMR + kind.id(),
                amr.stream().sorted().collect(Collectors.joining(" "))
                        + OF
                        + login.getAuthenticatedUser().getId());
        add(login, kind);
    }

    /** Notes that the password was reset in this login: knowing it proves nothing more for the rest of the session. */
    public static void passwordReset(AuthenticationSessionModel login) {
        login.setUserSessionNote(PASSWORD_RESET, Boolean.toString(true));
    }

    /** The kinds of a running login, over those of the user session of the same id and user, if there is one. */
    public static Set<StrengthKind> of(KeycloakSession session, AuthenticationSessionModel login) {
        return counting(joined(session, login), login.getAuthenticatedUser());
    }

    /** The kinds that this session cannot rest on any more, however often they are proven in it. */
    public static Set<StrengthKind> spent(KeycloakSession session, AuthenticationSessionModel login) {
        return joined(session, login).containsKey(PASSWORD_RESET) ? Set.of(StrengthKind.PASSWORD) : Set.of();
    }

    /** The kinds that a finished login has left on its session. */
    public static Set<StrengthKind> of(UserSessionModel userSession) {
        return counting(userSession.getNotes(), userSession.getUser());
    }

    /** What these kinds, or as many of them as count, are called (RFC 8176). */
    public static List<String> amr(UserSessionModel userSession) {
        return amr(userSession.getNotes(), userSession.getUser().getId(), of(userSession));
    }

    /** The same of a running login. */
    public static List<String> amr(AuthenticationSessionModel login, Set<StrengthKind> kinds) {
        return amr(login.getUserSessionNotes(), login.getAuthenticatedUser().getId(), kinds);
    }

    static List<String> amr(Map<String, String> notes, String userId, Set<StrengthKind> kinds) {
        return kinds.stream()
                .flatMap(kind -> {
                    String note = notes.getOrDefault(AMR + kind.id(), "");
                    return note.endsWith(OF + userId)
                            ? Stream.of(note.substring(0, note.length() - userId.length() - 1)
                                    .split(" "))
                            : Stream.of(kind.amr());
                })
                .distinct()
                .sorted()
                .toList();
    }

    /** The kinds proven in this very login, whatever the session already had. */
    public static Set<StrengthKind> provenIn(AuthenticationSessionModel login) {
        return counting(login.getUserSessionNotes(), login.getAuthenticatedUser());
    }

    private static Map<String, String> joined(KeycloakSession session, AuthenticationSessionModel login) {
        Map<String, String> joined = new HashMap<>();
        existing(session, login).ifPresent(userSession -> joined.putAll(userSession.getNotes()));
        joined.putAll(login.getUserSessionNotes());
        return joined;
    }

    /** The session that this login will be attached to, if it already exists and is the same user's. */
    static Optional<UserSessionModel> existing(KeycloakSession session, AuthenticationSessionModel login) {
        return Optional.ofNullable(session.sessions()
                        .getUserSession(
                                login.getRealm(), login.getParentSession().getId()))
                .filter(userSession -> login.getAuthenticatedUser().equals(userSession.getUser()))
                .filter(userSession -> AuthenticationManager.isSessionValid(login.getRealm(), userSession));
    }

    private static Set<StrengthKind> counting(Map<String, String> notes, UserModel user) {
        return counting(notes, user.getId());
    }

    static Set<StrengthKind> counting(Map<String, String> notes, String userId) {
        Set<StrengthKind> kinds = EnumSet.noneOf(StrengthKind.class);
        for (StrengthKind kind : StrengthKind.values()) {
            if (notes.getOrDefault(KIND + kind.id(), "").endsWith(OF + userId)) {
                kinds.add(kind);
            }
        }
        if (notes.containsKey(PASSWORD_RESET)) {
            kinds.remove(StrengthKind.PASSWORD);
        }
        return Collections.unmodifiableSet(kinds);
    }
}
