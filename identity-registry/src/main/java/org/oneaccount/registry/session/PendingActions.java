// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.session;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Required actions that live on a login only (a reset's new password, an e-mailed action) and would be forgotten once the
 * login becomes a session. Owner of the user-session note {@code trust.pending}: the actions that the login still owed.
 * Empty text when it owed none, because attaching overwrites a note but never removes one.
 *
 * <p>And of {@code trust.by-link-alone}: a login behind a link in an e-mail ends with its actions and signs nobody in. Whoever
 * leads it past them has a session all the same, and nothing leaves it until somebody has signed in there.
 */
public final class PendingActions {

    private static final String PENDING = "trust.pending";
    private static final String CARRIED_OVER = "trust.pending-carried-over";
    private static final String BY_LINK_ALONE = "trust.by-link-alone";

    private PendingActions() {}

    /** Asks again, once per login, for what an earlier login of this session still owed; then notes what this one owes. */
    public static void update(KeycloakSession session, AuthenticationSessionModel login) {
        RealmModel realm = login.getRealm();
        if (login.getAuthNote(CARRIED_OVER) == null) {
            login.setAuthNote(CARRIED_OVER, Boolean.toString(true));
            SessionStrength.existing(session, login).stream()
                    .flatMap(existing -> noted(existing).stream())
                    .filter(action -> Demands.isEnabled(realm, action))
                    .forEach(login::addRequiredAction);
        }
        login.setUserSessionNote(
                PENDING,
                String.join(
                        " ",
                        login.getRequiredActions().stream()
                                .filter(action -> !action.equals(Demands.GATE))
                                .sorted()
                                .toList()));
        if (endsWithThem(login)) {
            login.setUserSessionNote(BY_LINK_ALONE, Boolean.toString(true));
        } else if (!SessionStrength.provenIn(login).isEmpty()) {
            login.setUserSessionNote(BY_LINK_ALONE, "");
        }
    }

    /** Whether Keycloak ends this login with its actions: nothing leaves, and so nothing is demanded for it. */
    public static boolean endsWithThem(AuthenticationSessionModel login) {
        return login.getAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS) != null;
    }

    /**
     * Whether an action that the realm demands is pending: on the account itself, or left over by the session's login. A sign-in
     * is, too, in a session that rests on a link alone.
     */
    public static boolean isAny(UserSessionModel userSession) {
        if (Boolean.parseBoolean(userSession.getNote(BY_LINK_ALONE))) {
            return true;
        }
        RealmModel realm = userSession.getRealm();
        UserModel user = userSession.getUser();
        return Stream.concat(user.getRequiredActionsStream(), noted(userSession).stream())
                .anyMatch(action -> Demands.isEnabled(realm, action));
    }

    private static List<String> noted(UserSessionModel userSession) {
        return Optional.ofNullable(userSession.getNote(PENDING)).filter(note -> !note.isEmpty()).stream()
                .flatMap(note -> Arrays.stream(note.split(" ")))
                .toList();
    }
}
