// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import static org.keycloak.services.validation.Validation.FIELD_PASSWORD;
import static org.keycloak.services.validation.Validation.FIELD_USERNAME;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.validation.Validation;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.registry.session.SessionStrength;
import org.oneaccount.trust.StrengthKind;

/**
 * Sign-in with a password by username, e-mail, mobile or ID number. The identifier is turned into the username before
 * Keycloak's own form sees it, so that password check, brute-force protection and events stay Keycloak's and no number
 * reaches a note, an event or a session.
 *
 * <p>Unknown account, wrong password and lock-out give the same page after the same work.
 */
final class TrustLoginAuthenticator extends UsernamePasswordForm {

    TrustLoginAuthenticator(KeycloakSession session) {
        super(session);
    }

    @Override
    protected boolean validateForm(AuthenticationFlowContext context, MultivaluedMap<String, String> form) {
        boolean accountKnown = isUserAlreadySetBeforeUsernamePasswordAuth(context);
        String typed = form.getFirst(AuthenticationManager.FORM_USERNAME);
        if (!accountKnown && Validation.isBlank(typed)) {
            return omitted(context, Errors.USERNAME_MISSING, LoginRefusal.IDENTIFIER_MISSING, FIELD_USERNAME);
        }
        // Before any look-up: an empty password costs no hash, and the time would tell whether the account exists.
        if (Validation.isEmpty(form.getFirst(FIELD_PASSWORD))) {
            return omitted(context, Errors.PASSWORD_MISSING, LoginRefusal.PASSWORD_MISSING, FIELD_PASSWORD);
        }
        if (accountKnown) {
            return noted(context, super.validateForm(context, form));
        }

        Optional<UserModel> account = Typed.account(context.getSession(), context.getRealm(), typed);
        if (account.isEmpty()) {
            // A name left by an earlier attempt would have this failure counted against its owner.
            context.clearUser();
            context.getAuthenticationSession().removeAuthNote(ATTEMPTED_USERNAME);
            testInvalidUser(context, null);
            return false;
        }
        MultivaluedMap<String, String> canonical = new MultivaluedHashMap<>(form);
        canonical.putSingle(AuthenticationManager.FORM_USERNAME, account.get().getUsername());
        return noted(context, super.validateForm(context, canonical));
    }

    private boolean omitted(AuthenticationFlowContext context, String error, LoginRefusal refusal, String field) {
        context.getEvent().error(error);
        AuthenticatorUtils.setupReauthenticationInUsernamePasswordFormError(context);
        context.forceChallenge(super.challenge(context, refusal.id(), field));
        return false;
    }

    private static boolean noted(AuthenticationFlowContext context, boolean valid) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        if (valid) {
            SessionStrength.add(login, StrengthKind.PASSWORD);
        } else {
            // Keycloak notes the right password of a disabled account too; it must not count for whoever signs in next.
            login.removeAuthNote(AuthenticationManager.PASSWORD_VALIDATED);
        }
        return valid;
    }

    /** Which of the two fields was wrong is not for the page to say: the first one shown carries the message. */
    @Override
    protected Response challenge(AuthenticationFlowContext context, String error, String field) {
        String shown = isUserAlreadySetBeforeUsernamePasswordAuth(context) ? FIELD_PASSWORD : FIELD_USERNAME;
        return super.challenge(context, error, field == null ? null : shown);
    }

    @Override
    protected String getDefaultChallengeMessage(AuthenticationFlowContext context) {
        return LoginRefusal.SIGN_IN.id();
    }

    @Override
    protected String disabledByBruteForceError(String error) {
        return LoginRefusal.SIGN_IN.id();
    }

    @Override
    protected boolean isDisabledByBruteForce(AuthenticationFlowContext context, UserModel user) {
        boolean disabled = super.isDisabledByBruteForce(context, user);
        if (disabled) {
            AuthenticatorUtils.dummyHash(context);
        }
        return disabled;
    }
}
