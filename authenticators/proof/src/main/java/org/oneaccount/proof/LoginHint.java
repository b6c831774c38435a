// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What an application says about who may be about to sign in: {@code login_hint}, or the subject of a SAML request. It may be
 * a mobile or an ID number, and it rides in the client's notes, which end up in the database with the session.
 */
final class LoginHint {

    private LoginHint() {}

    /**
     * Nobody needs it once somebody is signed in. Only the account's own username and e-mail stay, which Keycloak keeps
     * anyhow: a number that is mistyped looks like a name, and another name is somebody else's.
     */
    static void forget(AuthenticationSessionModel login, UserModel user) {
        String hint = login.getClientNote(OIDCLoginProtocol.LOGIN_HINT_PARAM);
        if (hint != null && !hint.equalsIgnoreCase(user.getUsername()) && !hint.equalsIgnoreCase(user.getEmail())) {
            login.removeClientNote(OIDCLoginProtocol.LOGIN_HINT_PARAM);
        }
    }
}
