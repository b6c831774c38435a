// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.registry.counter.NumberSetting;

/**
 * How long a session may lie idle because of an application that takes part in it: a kiosk in a hall, say, whose visitor
 * walked away. Without such an application the realm's own idle time holds.
 */
public final class SessionIdle {

    /** A client attribute, in seconds. */
    static final NumberSetting LIMIT = new NumberSetting("trust.session.idle-seconds", 120, 30, 86_400);

    /** User-session note: the shortest time of the session's applications, in seconds. A client session may end before its session. */
    private static final String NOTE = "trust.session.idle";

    private SessionIdle() {}

    /** Notes what the application of this login allows. */
    public static void note(AuthenticationSessionModel login) {
        shorter(
                        login.getClient().getAttributes(),
                        Optional.ofNullable(login.getUserSessionNotes().get(NOTE)))
                .ifPresent(seconds -> login.setUserSessionNote(NOTE, seconds));
    }

    /**
     * Whether this session is over for every application, also for the one that asks now.
     *
     * <p>Told by the times of its applications: Keycloak marks the session itself as used before any step of a flow runs.
     *
     * @param application the one that asks
     */
    // Deprecated without replacement, and perhaps to stay: nothing else tells when an application used the session
    // last.
    @SuppressWarnings("removal")
    public static boolean isOver(UserSessionModel session, ClientModel application) {
        int lastUsed = session.getAuthenticatedClientSessions().values().stream()
                .mapToInt(AuthenticatedClientSessionModel::getTimestamp)
                .max()
                .orElse(session.getStarted());
        return shorter(application.getAttributes(), Optional.ofNullable(session.getNote(NOTE)))
                .map(Long::parseLong)
                .filter(limit -> isOver(
                        Instant.ofEpochSecond(lastUsed),
                        Duration.ofSeconds(limit),
                        Instant.ofEpochMilli(Time.currentTimeMillis())))
                .isPresent();
    }

    /** Whoever the SSO cookie names; nobody, and the session ends, when it lay idle too long. */
    public static Optional<AuthResult> holder(KeycloakSession session, RealmModel realm, ClientModel application) {
        Optional<AuthResult> named =
                Optional.ofNullable(AuthenticationManager.authenticateIdentityCookie(session, realm, true));
        Optional<AuthResult> over = named.filter(holder -> isOver(holder.session(), application));
        over.ifPresent(holder -> end(session, realm, holder.session()));
        return over.isPresent() ? Optional.empty() : named;
    }

    /** Removed as one that expired is; a sign-out would take a login that has just begun with it. */
    public static void end(KeycloakSession session, RealmModel realm, UserSessionModel over) {
        session.sessions().removeUserSession(realm, over);
        AuthenticationManager.expireIdentityCookie(session);
    }

    static boolean isOver(Instant lastUsed, Duration limit, Instant now) {
        return lastUsed.plus(limit).isBefore(now);
    }

    /** Seconds: what is noted, or what the application allows if that is less. */
    static Optional<String> shorter(Map<String, String> application, Optional<String> noted) {
        if (application.getOrDefault(LIMIT.key(), "").isBlank()) {
            return noted;
        }
        int own = LIMIT.read(application);
        return Optional.of(
                noted.filter(seconds -> Long.parseLong(seconds) < own).orElse(Integer.toString(own)));
    }
}
