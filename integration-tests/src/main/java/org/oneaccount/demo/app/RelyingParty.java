// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.demo.app;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * An ordinary OpenID Connect relying party: discovery, authorization code with PKCE, state, nonce, signature, and an
 * {@code acr} that must be among those it asked for. Nothing here knows OneAccount but the URNs.
 */
final class RelyingParty {

    /** A request on its way: what the answer will be held against. */
    record Pending(State state, Nonce nonce, CodeVerifier verifier, List<ACR> requested, URI uri) {}

    /** Somebody who has signed in. */
    record SignedIn(IDTokenClaimsSet claims, com.nimbusds.jwt.JWT idToken) {}

    private final OIDCProviderMetadata provider;
    private final ClientID clientId;
    private final Secret secret;
    private final URI callback;
    private final URI home;

    RelyingParty(Issuer issuer, ClientID clientId, Secret secret, URI home) throws GeneralException, IOException {
        this.provider = OIDCProviderMetadata.resolve(issuer);
        this.clientId = clientId;
        this.secret = secret;
        this.home = home;
        this.callback = home.resolve("callback");
    }

    /** @param requested acr values to ask for; empty asks for nothing beyond the client's own minimum */
    Pending begin(List<ACR> requested, Locale locale) {
        State state = new State();
        Nonce nonce = new Nonce();
        CodeVerifier verifier = new CodeVerifier();
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid"), clientId, callback)
                .endpointURI(provider.getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .customParameter("ui_locales", locale.toLanguageTag());
        if (!requested.isEmpty()) {
            request.acrValues(requested);
        }
        return new Pending(state, nonce, verifier, requested, request.build().toURI());
    }

    SignedIn finish(Pending pending, URI answer) throws Refused {
        try {
            AuthenticationResponse response = AuthenticationResponseParser.parse(answer);
            if (!pending.state().equals(response.getState())) {
                throw new Refused("state_mismatch");
            }
            if (response instanceof AuthenticationErrorResponse error) {
                throw new Refused(error.getErrorObject().getCode());
            }
            return redeem(pending, response.toSuccessResponse().getAuthorizationCode());
        } catch (ParseException | IOException | JOSEException | BadJOSEException e) {
            throw new Refused("invalid_answer", e);
        }
    }

    private SignedIn redeem(Pending pending, AuthorizationCode code)
            throws Refused, ParseException, IOException, JOSEException, BadJOSEException {
        TokenResponse tokens = OIDCTokenResponseParser.parse(new TokenRequest.Builder(
                        provider.getTokenEndpointURI(),
                        new ClientSecretBasic(clientId, secret),
                        new AuthorizationCodeGrant(code, callback, pending.verifier()))
                .build()
                .toHTTPRequest()
                .send());
        if (!tokens.indicatesSuccess()) {
            throw new Refused(tokens.toErrorResponse().getErrorObject().getCode());
        }
        com.nimbusds.jwt.JWT idToken =
                ((OIDCTokenResponse) tokens.toSuccessResponse()).getOIDCTokens().getIDToken();
        IDTokenClaimsSet claims = new IDTokenValidator(
                        provider.getIssuer(),
                        clientId,
                        JWSAlgorithm.RS256,
                        provider.getJWKSetURI().toURL())
                .validate(idToken, pending.nonce());
        if (!pending.requested().isEmpty() && !pending.requested().contains(claims.getACR())) {
            throw new Refused("acr_not_met");
        }
        return new SignedIn(claims, idToken);
    }

    /** Where to send the browser to sign out everywhere. */
    URI logout(SignedIn signedIn) {
        return new LogoutRequest(provider.getEndSessionEndpointURI(), signedIn.idToken(), home, null).toURI();
    }

    /** The answer gave no sign-in; the message is the error's code. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String code) {
            super(code);
        }

        Refused(String code, Exception cause) {
            super(code, cause);
        }
    }
}
