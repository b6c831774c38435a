// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import java.util.List;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.saml.mappers.AbstractSAMLProtocolMapper;
import org.keycloak.protocol.saml.mappers.AttributeStatementHelper;
import org.keycloak.protocol.saml.mappers.SAMLAttributeStatementMapper;
import org.keycloak.provider.ProviderConfigProperty;

/** The SAML twin of {@link TrustMandateMapper}: the same as a JSON text. */
public final class TrustMandateSamlMapper extends AbstractSAMLProtocolMapper implements SAMLAttributeStatementMapper {

    @Override
    public String getId() {
        return "trust-mandate-saml-mapper";
    }

    @Override
    public String getDisplayType() {
        return "OneAccount: mandate";
    }

    @Override
    public String getDisplayCategory() {
        return AttributeStatementHelper.ATTRIBUTE_STATEMENT_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "Adds for whom the account may act, in what and until when. Only for applications that were approved for it.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public void transformAttributeStatement(
            AttributeStatementType statement,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            AuthenticatedClientSessionModel clientSession) {
        if (Guard.check(session, clientSession).isEmpty()) {
            AuthorityClaim.of(session, userSession)
                    .map(AuthorityClaim::json)
                    .ifPresent(json -> SamlAttributes.add(statement, AuthorityClaim.ATTRIBUTE, json));
        }
    }
}
