// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.WebAuthnConstants;
import org.keycloak.common.util.Base64Url;
import org.keycloak.common.util.UriUtils;
import org.keycloak.credential.WebAuthnCredentialModelInput;
import org.keycloak.credential.WebAuthnCredentialModelInput.KeycloakWebAuthnAuthenticationParameters;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * What a browser answers to a challenge, each part in base64url (WebAuthn §5.2.2).
 *
 * @param userHandle whose passkey it says it is; empty when the passkey does not know
 */
record PasskeyAnswer(
        String credentialId, String clientData, String authenticatorData, String signature, String userHandle) {

    /** Empty when a part is missing: the holder closed the browser's window, most often. */
    static Optional<PasskeyAnswer> in(MultivaluedMap<String, String> form) {
        PasskeyAnswer answer = new PasskeyAnswer(
                part(form, WebAuthnConstants.CREDENTIAL_ID),
                part(form, WebAuthnConstants.CLIENT_DATA_JSON),
                part(form, WebAuthnConstants.AUTHENTICATOR_DATA),
                part(form, WebAuthnConstants.SIGNATURE),
                part(form, WebAuthnConstants.USER_HANDLE));
        return Stream.of(answer.credentialId, answer.clientData, answer.authenticatorData, answer.signature)
                        .anyMatch(String::isEmpty)
                ? Optional.empty()
                : Optional.of(answer);
    }

    /** The handle is the account's id, as Keycloak's registration sets it. */
    boolean isOf(UserModel user) {
        return userHandle.isEmpty()
                || user.getId().equals(new String(Base64Url.decode(userHandle), StandardCharsets.UTF_8));
    }

    /** For Keycloak's check, which looks up the passkey among those of the account. */
    WebAuthnCredentialModelInput input(PasskeyKind kind, String rpId, KeycloakSession session, String challenge) {
        Origin origin =
                new Origin(UriUtils.getOrigin(session.getContext().getUri().getBaseUri()));
        boolean verified = Constants.WEBAUTHN_POLICY_OPTION_REQUIRED.equals(
                kind.policy(session.getContext().getRealm()).getUserVerificationRequirement());
        WebAuthnCredentialModelInput input = new WebAuthnCredentialModelInput(kind.type());
        input.setAuthenticationRequest(new AuthenticationRequest(
                Base64Url.decode(credentialId),
                Base64Url.decode(authenticatorData),
                Base64Url.decode(clientData),
                Base64Url.decode(signature)));
        input.setAuthenticationParameters(new KeycloakWebAuthnAuthenticationParameters(
                new ServerProperty(origin, rpId, new DefaultChallenge(challenge)), verified));
        return input;
    }

    private static String part(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
