// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.session;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

/** Ends sessions of an account, offline ones too, and tells the applications in them. */
public final class SessionEnd {

    private SessionEnd() {}

    public static void of(
            KeycloakSession session, RealmModel realm, UserModel account, Predicate<UserSessionModel> ended) {
        List<UserSessionModel> sessions = Stream.concat(
                        session.sessions().getUserSessionsStream(realm, account),
                        session.sessions().getOfflineUserSessionsStream(realm, account))
                .filter(ended)
                .toList();
        sessions.forEach(one -> AuthenticationManager.backchannelLogout(session, one, true));
    }
}
