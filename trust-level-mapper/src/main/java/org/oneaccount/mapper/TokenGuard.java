// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenInterceptorException;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;

/** The guard of OIDC: runs for every grant, also refresh, exchange, device and implicit, before a token is signed. */
final class TokenGuard implements TokenPostProcessor {

    private final KeycloakSession session;

    TokenGuard(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void process(TokenPostProcessorContext context) {
        AuthenticatedClientSessionModel clientSession =
                context.clientSessionCtx().getClientSession();
        Guard.check(session, clientSession).ifPresent(refusal -> {
            Guard.report(session, clientSession, eventType(context), refusal);
            throw new TokenInterceptorException(OAuthErrorException.ACCESS_DENIED, refusal.description());
        });
    }

    private static EventType eventType(TokenPostProcessorContext context) {
        String grant = context.clientSessionCtx().getAttribute(Constants.GRANT_TYPE, String.class);
        if (OAuth2Constants.AUTHORIZATION_CODE.equals(grant)) {
            return EventType.CODE_TO_TOKEN;
        }
        if (OAuth2Constants.TOKEN_EXCHANGE_GRANT_TYPE.equals(grant)) {
            return EventType.TOKEN_EXCHANGE;
        }
        return context.requestRefreshToken() == null ? EventType.LOGIN : EventType.REFRESH_TOKEN;
    }
}
