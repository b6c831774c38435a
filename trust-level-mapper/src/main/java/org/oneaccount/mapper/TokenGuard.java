// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.LoginProtocol;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.token.TokenInterceptorException;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.protocol.oidc.utils.OIDCResponseType;
import org.keycloak.sessions.AuthenticationSessionModel;

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
            throw denial(refusal);
        });
    }

    /** Keycloak knows what to do with a token's denial at its token endpoint. Where tokens go by the address, so does the denial. */
    private RuntimeException denial(GuardRefusal refusal) {
        AuthenticationSessionModel login = session.getContext().getAuthenticationSession();
        if (login == null || !isGivenByAddress(login.getClientNote(OIDCLoginProtocol.RESPONSE_TYPE_PARAM))) {
            return new TokenInterceptorException(OAuthErrorException.ACCESS_DENIED, refusal.description());
        }
        Response denial = session.getProvider(LoginProtocol.class, login.getProtocol())
                .setSession(session)
                .setRealm(login.getRealm())
                .setHttpHeaders(session.getContext().getRequestHeaders())
                .setUriInfo(session.getContext().getUri())
                .sendError(login, LoginProtocol.Error.CANCELLED_BY_USER, refusal.description());
        // Without an entity it would become Keycloak's own page for errors, and an entity has a type.
        return new WebApplicationException(
                denial.hasEntity()
                        ? denial
                        : Response.fromResponse(denial)
                                .entity("")
                                .type(MediaType.TEXT_HTML_TYPE)
                                .build());
    }

    private static boolean isGivenByAddress(String responseType) {
        return responseType != null && OIDCResponseType.parse(responseType).isImplicitOrHybridFlow();
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
