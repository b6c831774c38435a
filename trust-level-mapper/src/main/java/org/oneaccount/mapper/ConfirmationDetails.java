// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import java.util.List;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.rar.AuthorizationDetailsProcessor;
import org.keycloak.representations.AuthorizationDetailsJSONRepresentation;
import org.oneaccount.registry.session.Confirmation;

/**
 * Says that authorization details of our type are known here; else Keycloak would refuse the request. They grant nothing:
 * what becomes of them is the claim {@code receipt}, so no token carries them.
 */
final class ConfirmationDetails implements AuthorizationDetailsProcessor<AuthorizationDetailsJSONRepresentation> {

    @Override
    public boolean isSupported() {
        return true;
    }

    @Override
    public String getSupportedType() {
        return Confirmation.TYPE;
    }

    @Override
    public Class<AuthorizationDetailsJSONRepresentation> getSupportedResponseJavaType() {
        return AuthorizationDetailsJSONRepresentation.class;
    }

    /** Judged by {@link ConfirmationCheck}, which sees where they come from. */
    @Override
    public AuthorizationDetailsJSONRepresentation validateAuthorizationDetail(
            AuthorizationDetailsJSONRepresentation details) {
        return details;
    }

    @Override
    public AuthorizationDetailsJSONRepresentation process(
            UserSessionModel userSession,
            ClientSessionContext context,
            AuthorizationDetailsJSONRepresentation details) {
        return null;
    }

    @Override
    public List<AuthorizationDetailsJSONRepresentation> handleMissingAuthorizationDetails(
            UserSessionModel userSession, ClientSessionContext context) {
        return null;
    }

    @Override
    public AuthorizationDetailsJSONRepresentation processStoredAuthorizationDetails(
            UserSessionModel userSession,
            ClientSessionContext context,
            AuthorizationDetailsJSONRepresentation details) {
        return null;
    }

    @Override
    public void afterAuthorizationDetailsProcessed(
            UserSessionModel userSession,
            ClientSessionContext context,
            AuthorizationDetailsJSONRepresentation details) {}

    @Override
    public void close() {}
}
