// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.CookieAuthenticator;
import org.keycloak.cookie.CookieProvider;
import org.keycloak.cookie.CookieType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.IdentityCookieToken;
import org.oneaccount.registry.session.SessionIdle;

/** Keycloak's SSO cookie, which admits nobody to a session that lay idle longer than one of its applications allows. */
final class TrustCookieAuthenticator extends CookieAuthenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        Optional<UserSessionModel> over = named(context)
                .filter(session -> SessionIdle.isOver(
                        session, context.getAuthenticationSession().getClient()));
        over.ifPresent(session -> SessionIdle.end(context.getSession(), context.getRealm(), session));
        if (over.isPresent()) {
            context.attempted();
        } else {
            super.authenticate(context);
        }
    }

    /** The session that the cookie names; whether the cookie is good, Keycloak judges afterwards. */
    private static Optional<UserSessionModel> named(AuthenticationFlowContext context) {
        KeycloakSession session = context.getSession();
        return Optional.ofNullable(session.getProvider(CookieProvider.class).get(CookieType.IDENTITY))
                .map(cookie -> session.tokens().decode(cookie, IdentityCookieToken.class))
                .map(IdentityCookieToken::getSessionId)
                .map(id -> session.sessions().getUserSession(context.getRealm(), id));
    }
}
