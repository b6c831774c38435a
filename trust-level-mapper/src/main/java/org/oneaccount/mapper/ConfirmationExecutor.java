// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.endpoints.request.AuthorizationEndpointRequest;
import org.keycloak.protocol.oidc.endpoints.request.AuthorizationEndpointRequestParserProcessor;
import org.keycloak.protocol.oidc.endpoints.request.AuthzEndpointRequestParser;
import org.keycloak.protocol.oidc.endpoints.request.RequestUriType;
import org.keycloak.protocol.oidc.par.endpoints.request.AuthzEndpointParParser;
import org.keycloak.protocol.oidc.utils.AcrUtils;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.AuthorizationRequestContext;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;
import org.keycloak.util.JsonSerialization;
import org.keycloak.util.TokenUtil;
import org.oneaccount.registry.session.Confirmation;
import org.oneaccount.registry.session.ConfirmationText;
import org.oneaccount.trust.TrustAcr;

/**
 * Takes the text to be confirmed at the door, before Keycloak makes notes of the request: judges whether it may come, seals
 * it, and puts a handle in its place. A client policy is the only hook between the two.
 *
 * <p>Reads the request as it came. Keycloak drops parameters that are too long or too many without a word, and what a holder
 * was not asked must not look confirmed.
 */
final class ConfirmationExecutor
        implements ClientPolicyExecutorProvider<ClientPolicyExecutorConfigurationRepresentation> {

    private final KeycloakSession session;

    ConfirmationExecutor(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public String getProviderId() {
        return ConfirmationExecutorFactory.ID;
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        if (context instanceof AuthorizationRequestContext request) {
            take(request.getClient(), request.getRequestParameters(), request.getAuthorizationEndpointRequest());
        }
    }

    private void take(ClientModel client, MultivaluedMap<String, String> address, AuthorizationEndpointRequest request)
            throws ClientPolicyException {
        refuseIf(
                isOurs(read(address.getFirst(OAuth2Constants.AUTHORIZATION_DETAILS))),
                ConfirmationRefusal.NOT_PROTECTED);
        boolean pushed = isPushed(address);
        JsonNode details = details(address, pushed);
        if (!isOurs(details)) {
            return;
        }
        refuseIf(client.isPublicClient(), ConfirmationRefusal.PUBLIC_CLIENT);
        refuseIf(!pushed && !signs(client), ConfirmationRefusal.NOT_PROTECTED);
        refuseIf(details.size() != 1, ConfirmationRefusal.ONE_ONLY);
        refuseIf(
                !AcrUtils.getAcrValues(request.getClaims(), request.getAcr(), client)
                        .contains(TrustAcr.REAUTH),
                ConfirmationRefusal.NO_REAUTH);
        refuseIf(
                request.getNonce() == null
                        || request.getNonce().isEmpty()
                        || !TokenUtil.isOIDCRequest(request.getScope()),
                ConfirmationRefusal.NOT_TOLD_APART);
        Optional<ConfirmationText> text =
                ConfirmationText.parse(details.path(0).path(Confirmation.TEXT).textValue());
        refuseIf(text.isEmpty(), ConfirmationRefusal.TEXT);
        request.getAdditionalReqParams()
                .put(
                        OAuth2Constants.AUTHORIZATION_DETAILS,
                        Confirmation.keep(session, session.getContext().getRealm(), text.get()));
    }

    /** What the client itself vouches for: it pushed it, or it stands in its request object. */
    private JsonNode details(MultivaluedMap<String, String> address, boolean pushed) {
        JsonNode object = session.getAttribute(AuthzEndpointRequestParser.AUTHZ_REQUEST_OBJECT, JsonNode.class);
        if (object != null) {
            JsonNode details = object.path(OAuth2Constants.AUTHORIZATION_DETAILS);
            return details.isTextual() ? read(details.textValue()) : details;
        }
        if (pushed) {
            Map<String, String> request = AuthzEndpointParParser.getRequestObject(
                    session, address.getFirst(OIDCLoginProtocol.REQUEST_URI_PARAM));
            return read(request == null ? null : request.get(OAuth2Constants.AUTHORIZATION_DETAILS));
        }
        return MissingNode.getInstance();
    }

    private static boolean isPushed(MultivaluedMap<String, String> address) {
        String uri = address.getFirst(OIDCLoginProtocol.REQUEST_URI_PARAM);
        return uri != null && AuthorizationEndpointRequestParserProcessor.getRequestUriType(uri) == RequestUriType.PAR;
    }

    /** Keycloak takes a request object without signature from a client that has registered no algorithm. */
    private static boolean signs(ClientModel client) {
        String algorithm = OIDCAdvancedConfigWrapper.fromClientModel(client).getRequestObjectSignatureAlg();
        return algorithm != null && !algorithm.equals("any") && !algorithm.equals("none");
    }

    private static boolean isOurs(JsonNode details) {
        for (JsonNode member : details) {
            if (Confirmation.TYPE.equals(member.path("type").asText())) {
                return true;
            }
        }
        return false;
    }

    /** What cannot be read Keycloak has refused already, or dropped. */
    private static JsonNode read(String details) {
        if (details == null) {
            return MissingNode.getInstance();
        }
        try {
            return JsonSerialization.mapper.readTree(details);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static void refuseIf(boolean bad, ConfirmationRefusal reason) throws ClientPolicyException {
        if (bad) {
            throw new ClientPolicyException(OAuthErrorException.INVALID_REQUEST, reason.description());
        }
    }
}
