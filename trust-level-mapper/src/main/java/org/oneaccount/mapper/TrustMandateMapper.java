// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;

/** The claim {@code urn:oneaccount:claim:authority}. Asks the guard itself, as {@link TrustIdentityMapper} does. */
public final class TrustMandateMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper, TokenIntrospectionTokenMapper {

    private final List<ProviderConfigProperty> properties = new ArrayList<>();

    public TrustMandateMapper() {
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, TrustMandateMapper.class);
    }

    @Override
    public String getId() {
        return "trust-mandate-oidc-mapper";
    }

    @Override
    public String getDisplayType() {
        return "OneAccount: mandate";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "Adds for whom the account may act, in what and until when. Only for applications that were approved for it.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return properties;
    }

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapper,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext context) {
        if (Guard.check(session, context.getClientSession()).isEmpty()) {
            AuthorityClaim.of(session, userSession)
                    .ifPresent(authorities -> token.getOtherClaims().put(AuthorityClaim.NAME, authorities));
        }
    }
}
