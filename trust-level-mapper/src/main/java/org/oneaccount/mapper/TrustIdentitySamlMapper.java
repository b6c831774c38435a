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

/** The SAML twin of {@link TrustIdentityMapper}. */
public final class TrustIdentitySamlMapper extends AbstractSAMLProtocolMapper implements SAMLAttributeStatementMapper {

    private static final List<ProviderConfigProperty> PROPERTIES = List.of(new ProviderConfigProperty(
            IdentityClaim.SETTING, "Claims", IdentityClaim.SETTING_HELP, ProviderConfigProperty.STRING_TYPE, ""));

    @Override
    public String getId() {
        return "trust-identity-saml-mapper";
    }

    @Override
    public String getDisplayType() {
        return "OneAccount: identity";
    }

    @Override
    public String getDisplayCategory() {
        return AttributeStatementHelper.ATTRIBUTE_STATEMENT_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "Adds proven identity attributes. Only for applications that were approved for them.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return PROPERTIES;
    }

    @Override
    public void transformAttributeStatement(
            AttributeStatementType statement,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            AuthenticatedClientSessionModel clientSession) {
        if (Guard.check(session, clientSession).isPresent()) {
            return;
        }
        IdentityView.of(session, userSession, mapper)
                .forEach((claim, text) -> SamlAttributes.add(statement, claim.id(), text));
    }
}
