// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.authenticators.broker.AbstractIdpAuthenticator;
import org.keycloak.authentication.authenticators.resetcred.ResetCredentialEmail;
import org.keycloak.authentication.authenticators.resetcred.ResetPassword;
import org.keycloak.broker.provider.AbstractIdentityProvider;
import org.keycloak.common.util.Time;
import org.keycloak.events.Details;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.Constants;
import org.keycloak.models.DefaultActionTokenKey;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.CommonClientSessionModel.ExecutionStatus;
import org.keycloak.util.JsonSerialization;
import org.oneaccount.registry.session.SessionStrength;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.StrengthKind;

/** Reads from Keycloak's own notes which of its stock steps this login went through. Our steps note their kind themselves. */
final class StockSignIn {

    private static final int LOWEST_LOA = 1;

    private final AuthenticationSessionModel login;
    private final RealmModel realm;
    private final UserModel user;

    StockSignIn(AuthenticationSessionModel login, UserModel user) {
        this.login = login;
        this.realm = login.getRealm();
        this.user = user;
    }

    void noteStrength() {
        if (AuthenticatorUtil.isPasswordValidated(login) || hasRegisteredWithPassword()) {
            note(StrengthKind.PASSWORD);
        }
        Set<String> credentials = Set.copyOf(AuthenticatorUtil.getAuthnCredentials(login));
        if (credentials.contains(WebAuthnCredentialModel.TYPE_PASSWORDLESS)
                || credentials.contains(WebAuthnCredentialModel.TYPE_TWOFACTOR)) {
            note(StrengthKind.PASSKEY);
        }
        Set<String> steps = succeededSteps();
        boolean followedLink = user.getId().equals(login.getAuthNote(DefaultActionTokenKey.ACTION_TOKEN_USER_ID));
        if (followedLink && steps.contains(ResetCredentialEmail.PROVIDER_ID)) {
            note(StrengthKind.EMAIL);
        }
        if (steps.contains(ResetPassword.PROVIDER_ID)) {
            SessionStrength.passwordReset(login);
        }
        // Last: what showed whose account it is has been noted by now.
        if (isBrokered()
                && !(linkedProvider().isPresent()
                        && !SessionStrength.provenIn(login).isEmpty())) {
            note(StrengthKind.BROKER);
        }
    }

    /**
     * A login that went through no level of authentication (broker, registration, reset, SMS) counts as LoA 1 from now on:
     * without the note, the next request that names an {@code acr} would ask for a password.
     */
    void noteLevelOfAuthentication() {
        if (AuthenticatorUtil.isSSOAuthentication(login)
                || login.getAuthNote(Constants.LOA_MAP) != null
                || login.getUserSessionNotes().containsKey(Constants.LOA_MAP)) {
            return;
        }
        try {
            login.setUserSessionNote(
                    Constants.LOA_MAP, JsonSerialization.writeValueAsString(Map.of(LOWEST_LOA, Time.currentTime())));
        } catch (IOException e) {
            throw new IllegalStateException("the level of authentication cannot be written", e);
        }
    }

    /** Who knows that somebody signed in. */
    SourceId source() {
        return isBrokered() ? SourceId.BROKER : SourceId.REALM;
    }

    private boolean isBrokered() {
        return login.getUserSessionNotes().containsKey(Details.IDENTITY_PROVIDER);
    }

    /**
     * The provider whose account was linked in this login to an account that was there before: then what showed whose
     * account that is and the provider are one kind. Whoever stole a password could link an account of his own, and pass for both.
     */
    Optional<String> linkedProvider() {
        return Optional.ofNullable(login.getAuthNote(AbstractIdpAuthenticator.FIRST_BROKER_LOGIN_SUCCESS))
                .filter(provider ->
                        !Boolean.parseBoolean(login.getAuthNote(AbstractIdentityProvider.BROKER_REGISTERED_NEW_USER)));
    }

    /** The trigger runs several times per request; the first time is the time of the sign-in. */
    private void note(StrengthKind kind) {
        if (!SessionStrength.provenIn(login).contains(kind)) {
            SessionStrength.add(login, kind);
        }
    }

    private boolean hasRegisteredWithPassword() {
        return Boolean.parseBoolean(login.getAuthNote(AuthenticationManager.NEW_USER_REGISTERED))
                && user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
    }

    private Set<String> succeededSteps() {
        return login.getExecutionStatus().entrySet().stream()
                .filter(step -> step.getValue() == ExecutionStatus.SUCCESS)
                .map(step -> realm.getAuthenticationExecutionById(step.getKey()))
                .filter(execution -> execution != null && execution.getAuthenticator() != null)
                .map(AuthenticationExecutionModel::getAuthenticator)
                .collect(Collectors.toSet());
    }
}
