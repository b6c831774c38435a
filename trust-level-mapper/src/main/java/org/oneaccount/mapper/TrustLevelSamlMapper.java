// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.dom.saml.v2.assertion.AuthnContextClassRefType;
import org.keycloak.dom.saml.v2.assertion.AuthnContextType;
import org.keycloak.dom.saml.v2.assertion.AuthnStatementType;
import org.keycloak.dom.saml.v2.protocol.ResponseType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.saml.mappers.AbstractSAMLProtocolMapper;
import org.keycloak.protocol.saml.mappers.AttributeStatementHelper;
import org.keycloak.protocol.saml.mappers.SAMLAttributeStatementMapper;
import org.keycloak.protocol.saml.mappers.SAMLLoginResponseMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.saml.common.constants.JBossSAMLURIConstants;
import org.oneaccount.registry.session.SamlRequest;
import org.oneaccount.trust.TrustAcr;

/** The SAML twin of {@link TrustLevelMapper}: the attributes accountType and trustLevel, and the AuthnContextClassRef. */
public final class TrustLevelSamlMapper extends AbstractSAMLProtocolMapper
        implements SAMLAttributeStatementMapper, SAMLLoginResponseMapper {

    @Override
    public String getId() {
        return "trust-level-saml-mapper";
    }

    @Override
    public String getDisplayType() {
        return "OneAccount: trust level";
    }

    @Override
    public String getDisplayCategory() {
        return AttributeStatementHelper.ATTRIBUTE_STATEMENT_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "Adds accountType, trustLevel, and as AuthnContextClassRef the requested level that is met.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public int getPriority() {
        return TrustLevelMapper.AFTER_STOCK;
    }

    @Override
    public void transformAttributeStatement(
            AttributeStatementType statement,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            AuthenticatedClientSessionModel clientSession) {
        TrustView view = new TrustView(session, userSession);
        view.accountType().ifPresent(type -> SamlAttributes.add(statement, TrustLevelMapper.ACCOUNT_TYPE, type.id()));
        SamlAttributes.add(statement, TrustLevelMapper.TRUST_LEVEL, Integer.toString(view.level()));
    }

    @Override
    public ResponseType transformLoginResponse(
            ResponseType response,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        TrustView view = new TrustView(session, userSession);
        URI classRef = URI.create(classRef(view, context.getClientSession()));
        response.getAssertions().stream()
                .map(ResponseType.RTChoiceType::getAssertion)
                .flatMap(assertion -> Optional.ofNullable(assertion).stream())
                .map(AssertionType::getStatements)
                .flatMap(statements -> statements.stream())
                .filter(AuthnStatementType.class::isInstance)
                .map(AuthnStatementType.class::cast)
                .forEach(statement -> statement.setAuthnContext(context(classRef)));
        return response;
    }

    /** Where no level was asked for or met, what was asked for instead; a class reference must be a URI, so never "0". */
    private static String classRef(TrustView view, AuthenticatedClientSessionModel clientSession) {
        String acr = view.acr(clientSession);
        String anySignIn = SamlRequest.anySignInAmong(view.demand(clientSession).requested());
        boolean levelRequested = view.demand(clientSession).requested().contains(acr);
        if (!anySignIn.isEmpty() && !levelRequested) {
            return anySignIn;
        }
        return acr.equals(TrustAcr.NONE) ? JBossSAMLURIConstants.AC_UNSPECIFIED.get() : acr;
    }

    private static AuthnContextType context(URI classRef) {
        AuthnContextType.AuthnContextTypeSequence sequence = new AuthnContextType.AuthnContextTypeSequence();
        sequence.setClassRef(new AuthnContextClassRefType(classRef));
        AuthnContextType context = new AuthnContextType();
        context.setSequence(sequence);
        return context;
    }
}
