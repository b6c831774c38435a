// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/**
 * Identity claims for approved applications. Asks the guard itself: userinfo and introspection answer with a token that
 * was issued long ago, and what was proven then may be withdrawn now.
 */
public final class TrustIdentityMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper, TokenIntrospectionTokenMapper {

    private final List<ProviderConfigProperty> properties = new ArrayList<>();

    public TrustIdentityMapper() {
        properties.add(new ProviderConfigProperty(
                IdentityClaim.SETTING, "Claims", IdentityClaim.SETTING_HELP, ProviderConfigProperty.STRING_TYPE, ""));
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, TrustIdentityMapper.class);
    }

    @Override
    public String getId() {
        return "trust-identity-oidc-mapper";
    }

    @Override
    public String getDisplayType() {
        return "OneAccount: identity";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "Adds proven identity claims. Only for applications that were approved for them.";
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
        if (Guard.check(session, context.getClientSession()).isPresent()) {
            return;
        }
        Map<IdentityClaim, String> claims = IdentityView.of(session, userSession, mapper);
        claims.forEach((claim, text) -> put(token, claim, text));
    }

    /** The phone claims are standard ones (OIDC Core §5.1), which the token knows by itself. */
    private static void put(IDToken token, IdentityClaim claim, String text) {
        switch (claim) {
            case PHONE_NUMBER -> token.setPhoneNumber(text);
            case PHONE_NUMBER_VERIFIED -> token.setPhoneNumberVerified(Boolean.valueOf(text));
            case REAL_NAME, ID_TYPE, ID_NUMBER, ORG_NAME, ORG_CODE -> token.getOtherClaims()
                    .put(claim.id(), text);
        }
    }
}
