// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.session;

import java.util.Set;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.trust.StrengthKind;

/**
 * How strongly a session is signed in: owner of the user-session notes {@code trust.strength.<kind>}, one per kind,
 * because attaching a session overwrites notes of the same name. The value is the time of the proof, epoch seconds.
 */
public final class SessionStrength {

    private SessionStrength() {}

    /** Notes that this kind has just been proven in this login. */
    public static void add(AuthenticationSessionModel login, StrengthKind kind) {
        throw new UnsupportedOperationException("skeleton");
    }

    /** The kinds of a running login, over those of the user session of the same id and user, if there is one. */
    public static Set<StrengthKind> of(org.keycloak.models.KeycloakSession session, AuthenticationSessionModel login) {
        throw new UnsupportedOperationException("skeleton");
    }

    public static Set<StrengthKind> of(UserSessionModel userSession) {
        throw new UnsupportedOperationException("skeleton");
    }
}
