// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointCheckProvider;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointChecker;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointChecker.AuthorizationCheckException;
import org.keycloak.protocol.oidc.endpoints.request.AuthorizationEndpointRequest;
import org.keycloak.protocol.oidc.endpoints.request.AuthorizationEndpointRequestParserProcessor;
import org.keycloak.protocol.oidc.endpoints.request.AuthzEndpointRequestParser;
import org.keycloak.protocol.oidc.endpoints.request.RequestUriType;
import org.keycloak.protocol.oidc.par.endpoints.request.AuthzEndpointParParser;
import org.keycloak.protocol.oidc.utils.AcrUtils;
import org.keycloak.util.JsonSerialization;
import org.keycloak.util.TokenUtil;
import org.oneaccount.registry.session.Confirmation;
import org.oneaccount.registry.session.ConfirmationText;
import org.oneaccount.registry.session.Demands;
import org.oneaccount.trust.TrustAcr;

/**
 * Takes the text to be confirmed at the door, before Keycloak makes notes of the request: judges whether it may come, seals
 * it, and puts a handle in its place.
 *
 * <p>Reads the request as it came. Keycloak drops parameters that are too long or too many without a word, and what a holder
 * was not asked must not look confirmed.
 */
final class ConfirmationCheck implements AuthorizationEndpointCheckProvider {

    private final KeycloakSession session;

    ConfirmationCheck(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void check(AuthorizationEndpointChecker checker) throws AuthorizationCheckException {
        ClientModel client = checker.getClient();
        MultivaluedMap<String, String> address = checker.getQueryParams();
        AuthorizationEndpointRequest request = checker.getAuthorizationEndpointRequest();
        refuseIf(
                isOurs(read(address.getFirst(OAuth2Constants.AUTHORIZATION_DETAILS))),
                ConfirmationRefusal.NOT_PROTECTED,
                checker);
        boolean pushed = isPushed(address);
        JsonNode details = details(address, pushed);
        if (!isOurs(details)) {
            return;
        }
        refuseIf(!Demands.isEnabled(checker.getRealm(), Demands.GATE), ConfirmationRefusal.NO_GATE, checker);
        refuseIf(client.isPublicClient(), ConfirmationRefusal.PUBLIC_CLIENT, checker);
        refuseIf(!pushed && !signs(client), ConfirmationRefusal.NOT_PROTECTED, checker);
        refuseIf(details.size() != 1, ConfirmationRefusal.ONE_ONLY, checker);
        refuseIf(
                !AcrUtils.getAcrValues(request.getClaims(), request.getAcr(), client)
                        .contains(TrustAcr.REAUTH),
                ConfirmationRefusal.NO_REAUTH,
                checker);
        refuseIf(
                request.getNonce() == null
                        || request.getNonce().isEmpty()
                        || !TokenUtil.isOIDCRequest(request.getScope()),
                ConfirmationRefusal.NOT_TOLD_APART,
                checker);
        Optional<ConfirmationText> text =
                ConfirmationText.parse(details.path(0).path(Confirmation.TEXT).textValue());
        refuseIf(text.isEmpty(), ConfirmationRefusal.TEXT, checker);
        request.getAdditionalReqParams()
                .put(OAuth2Constants.AUTHORIZATION_DETAILS, Confirmation.keep(session, checker.getRealm(), text.get()));
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

    private static void refuseIf(boolean bad, ConfirmationRefusal reason, AuthorizationEndpointChecker checker)
            throws AuthorizationCheckException {
        if (bad) {
            checker.getEventBuilder().detail(Details.REASON, reason.id()).error(Errors.INVALID_REQUEST);
            throw new AuthorizationCheckException(
                    Response.Status.BAD_REQUEST, OAuthErrorException.INVALID_REQUEST, reason.description());
        }
    }

    @Override
    public void close() {}
}
