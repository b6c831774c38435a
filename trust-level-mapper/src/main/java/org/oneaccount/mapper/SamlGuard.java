// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import java.net.URI;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.dom.saml.v2.protocol.AuthnContextComparisonType;
import org.keycloak.dom.saml.v2.protocol.AuthnRequestType;
import org.keycloak.dom.saml.v2.protocol.RequestedAuthnContextType;
import org.keycloak.dom.saml.v2.protocol.ResponseType;
import org.keycloak.dom.saml.v2.protocol.StatusCodeType;
import org.keycloak.dom.saml.v2.protocol.StatusResponseType;
import org.keycloak.dom.saml.v2.protocol.StatusType;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.saml.preprocessor.SamlAuthenticationPreprocessor;
import org.keycloak.saml.common.constants.JBossSAMLURIConstants;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.utils.KeycloakSessionUtil;
import org.oneaccount.registry.session.Demands;
import org.oneaccount.registry.session.SamlRequest;

/**
 * The guard of SAML, at both ends: keeps what a request says about its authentication context, and sends a signed denial
 * without assertion where the demand is not met. Keycloak calls the factory itself, so it is provider and factory in one.
 */
public final class SamlGuard implements SamlAuthenticationPreprocessor {

    /** Known to no map, so Keycloak itself answers {@code NoAuthnContext}. */
    private static final String CANNOT_BE_SERVED = "urn:oneaccount:acr:cannot-be-served";

    @Override
    public String getId() {
        return "trust-guard";
    }

    @Override
    public SamlAuthenticationPreprocessor create(KeycloakSession session) {
        return this;
    }

    @Override
    public AuthnRequestType beforeProcessingLoginRequest(AuthnRequestType request, AuthenticationSessionModel login) {
        RequestedAuthnContextType requested = request.getRequestedAuthnContext();
        if (requested == null || requested.getAuthnContextClassRef().isEmpty()) {
            return request;
        }
        AuthnContextComparisonType comparison =
                requested.getComparison() == null ? AuthnContextComparisonType.EXACT : requested.getComparison();
        SamlRequest kept = new SamlRequest(comparison.value(), List.copyOf(requested.getAuthnContextClassRef()));
        Demands.keep(login, kept);
        if (!kept.canBeServed()) {
            RequestedAuthnContextType unknown = new RequestedAuthnContextType();
            unknown.addAuthnContextClassRef(CANNOT_BE_SERVED);
            unknown.setComparison(AuthnContextComparisonType.EXACT);
            request.setRequestedAuthnContext(unknown);
        }
        return request;
    }

    @Override
    public StatusResponseType beforeSendingResponse(
            StatusResponseType response, AuthenticatedClientSessionModel clientSession) {
        if (!(response instanceof ResponseType answer) || clientSession == null) {
            return response;
        }
        KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
        Guard.check(session, clientSession).ifPresent(refusal -> {
            Guard.report(session, clientSession, EventType.LOGIN, refusal);
            deny(answer, refusal);
        });
        return response;
    }

    private static void deny(ResponseType answer, GuardRefusal refusal) {
        List.copyOf(answer.getAssertions()).forEach(answer::removeAssertion);
        StatusCodeType denied = new StatusCodeType();
        denied.setValue(URI.create(JBossSAMLURIConstants.STATUS_REQUEST_DENIED.get()));
        StatusCodeType responder = new StatusCodeType();
        responder.setValue(URI.create(JBossSAMLURIConstants.STATUS_RESPONDER.get()));
        responder.setStatusCode(denied);
        StatusType status = new StatusType();
        status.setStatusCode(responder);
        status.setStatusMessage(refusal.description());
        answer.setStatus(status);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
