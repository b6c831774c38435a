// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;
import org.oneaccount.registry.session.Demands;

/**
 * The claims {@code account_type}, {@code trust_level}, {@code amr} and {@code acr}, evaluated anew for every token; and
 * {@code receipt}, once.
 */
public final class TrustLevelMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper, TokenIntrospectionTokenMapper {

    static final String ACCOUNT_TYPE = "account_type";
    static final String TRUST_LEVEL = "trust_level";

    static final String RECEIPT = "receipt";

    /** Mappers run in ascending order and the last {@code acr} stays: it must be ours, not that of the stock scope. */
    static final int AFTER_STOCK = 100;

    private final List<ProviderConfigProperty> properties = new ArrayList<>();

    public TrustLevelMapper() {
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, TrustLevelMapper.class);
    }

    @Override
    public String getId() {
        return "trust-level-oidc-mapper";
    }

    @Override
    public String getDisplayType() {
        return "OneAccount: trust level";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "Adds account_type, trust_level, amr, and as acr the requested level that is met.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return properties;
    }

    @Override
    public int getPriority() {
        return AFTER_STOCK;
    }

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapper,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext context) {
        TrustView view = new TrustView(session, userSession);
        token.getOtherClaims().put(TRUST_LEVEL, view.level());
        view.accountType().ifPresent(type -> {
            token.getOtherClaims().put(ACCOUNT_TYPE, type.id());
            token.getOtherClaims().put(OAuth2Constants.AUTHENTICATOR_METHOD_REFERENCE, view.amr());
            token.setAcr(acr(view, session, context));
        });
    }

    /** Only the ID token: a receipt is for the application that asked, not for whoever its access token is shown to. */
    @Override
    public IDToken transformIDToken(
            IDToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        IDToken transformed = super.transformIDToken(token, mapper, session, userSession, context);
        answered(new TrustView(session, userSession), session, context)
                .flatMap(Demands.Owed::receipt)
                .ifPresent(receipt -> transformed.getOtherClaims().put(RECEIPT, receipt));
        return transformed;
    }

    private static String acr(TrustView view, KeycloakSession session, ClientSessionContext context) {
        return answered(view, session, context)
                .map(view::acr)
                .orElseGet(() -> view.acrLater(context.getClientSession()));
    }

    /** The request that these tokens answer; empty for those that come later. */
    private static Optional<Demands.Owed> answered(
            TrustView view, KeycloakSession session, ClientSessionContext context) {
        if (!OAuth2Constants.AUTHORIZATION_CODE.equals(context.getAttribute(Constants.GRANT_TYPE, String.class))) {
            return Optional.empty();
        }
        MultivaluedMap<String, String> form =
                session.getContext().getHttpRequest().getDecodedFormParameters();
        return Optional.of(view.answeredByCode(
                context.getClientSession(),
                Optional.ofNullable(context.getAttribute(OIDCLoginProtocol.NONCE_PARAM, String.class)),
                Optional.ofNullable(form.getFirst(OAuth2Constants.CODE_VERIFIER))));
    }
}
