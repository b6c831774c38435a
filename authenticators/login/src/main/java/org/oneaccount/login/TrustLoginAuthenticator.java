// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import static org.keycloak.services.validation.Validation.FIELD_PASSWORD;
import static org.keycloak.services.validation.Validation.FIELD_USERNAME;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.validation.Validation;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.proof.BruteForce;
import org.oneaccount.proof.OrganisationChoice;
import org.oneaccount.proof.SignInType;
import org.oneaccount.registry.session.SessionStrength;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.StrengthKind;

/**
 * Sign-in with a password by username, e-mail, mobile, ID number or credit code. The identifier is turned into the username
 * before Keycloak's own form sees it, so that password check, brute-force protection and events stay Keycloak's and no number
 * reaches a note, an event or a session. Only where a number may be that of an agent of several organisations the password is
 * tried here, on each account.
 *
 * <p>Unknown account, wrong password and lock-out give the same page after the same work.
 */
final class TrustLoginAuthenticator extends UsernamePasswordForm {

    private final KeycloakSession session;

    TrustLoginAuthenticator(KeycloakSession session) {
        super(session);
        this.session = session;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        OrganisationChoice choice = choice(context);
        if (type(context).isChosenByLink()) {
            choice.forget();
        }
        if (context.getUser() == null && choice.isOpen()) {
            context.challenge(choice.page(context.form()));
        } else {
            super.authenticate(context);
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        if (form.containsKey(OrganisationChoice.FIELD)) {
            choose(context, form.getFirst(OrganisationChoice.FIELD));
        } else {
            super.action(context);
        }
    }

    @Override
    protected boolean validateForm(AuthenticationFlowContext context, MultivaluedMap<String, String> form) {
        choice(context).forget();
        AccountType type = type(context).choose(form.getFirst(SignInType.FIELD)).get();
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

        List<UserModel> accounts = Typed.accounts(session, context.getRealm(), type, typed);
        if (Typed.isAgents(type, typed)) {
            return tryEach(context, accounts, form);
        }
        if (accounts.isEmpty()) {
            forgetAttempt(context);
            testInvalidUser(context, null);
            return false;
        }
        return validate(context, accounts.get(0), form);
    }

    private boolean validate(
            AuthenticationFlowContext context, UserModel account, MultivaluedMap<String, String> form) {
        MultivaluedMap<String, String> canonical = new MultivaluedHashMap<>(form);
        canonical.putSingle(AuthenticationManager.FORM_USERNAME, account.getUsername());
        return noted(context, super.validateForm(context, canonical));
    }

    /** A name left by an earlier attempt would have this failure counted against its owner. */
    private static void forgetAttempt(AuthenticationFlowContext context) {
        context.clearUser();
        context.getAuthenticationSession().removeAuthNote(ATTEMPTED_USERNAME);
    }

    /**
     * A password that is right for one of the accounts is no attempt on the others: an agent who uses one every day would
     * lock the rest. Whoever guesses is not helped: what is right nowhere counts everywhere.
     */
    private boolean tryEach(
            AuthenticationFlowContext context, List<UserModel> accounts, MultivaluedMap<String, String> form) {
        BruteForce bruteForce = BruteForce.of(session, context.getRealm());
        Map<Boolean, List<UserModel>> byLock =
                accounts.stream().limit(AgentPassword.MOST).collect(Collectors.partitioningBy(bruteForce::holds));
        List<UserModel> tried = byLock.get(false);
        String password = form.getFirst(FIELD_PASSWORD);
        AgentPassword<UserModel> trial = new AgentPassword<>(
                account -> account.credentialManager().isValid(UserCredentialModel.password(password)),
                () -> AuthenticatorUtils.dummyHash(context));
        List<UserModel> right = trial.rightAmong(tried);
        List<UserModel> open = right.stream().filter(UserModel::isEnabled).toList();
        if (open.isEmpty()) {
            trial.fillUp(tried);
        }
        if (open.size() > 1) {
            forgetAttempt(context);
            AuthenticatorUtils.processRememberMe(context, form);
            choice(context).offer(open);
            context.forceChallenge(choice(context).page(context.form()));
            return false;
        }
        if (!right.isEmpty()) {
            return validate(context, open.isEmpty() ? right.get(0) : open.get(0), form);
        }
        tried.forEach(bruteForce::failed);
        tried.forEach(account -> refused(context, account, Errors.INVALID_USER_CREDENTIALS));
        byLock.get(true).forEach(account -> refused(context, account, Errors.USER_TEMPORARILY_DISABLED));
        if (accounts.isEmpty()) {
            context.getEvent().error(Errors.USER_NOT_FOUND);
        }
        // Counted already, on each account.
        forgetAttempt(context);
        context.failureChallenge(
                AuthenticationFlowError.INVALID_USER,
                challenge(context, getDefaultChallengeMessage(context), FIELD_USERNAME));
        return false;
    }

    private static void refused(AuthenticationFlowContext context, UserModel account, String error) {
        context.getEvent().clone().user(account).error(error);
    }

    /** The password was right for every account that can be chosen here; what has happened since counts. */
    private void choose(AuthenticationFlowContext context, String id) {
        OrganisationChoice choice = choice(context);
        Optional<UserModel> chosen = choice.take(id);
        if (chosen.isEmpty() && choice.isOpen()) {
            context.getEvent().error(Errors.INVALID_USER_CREDENTIALS);
            context.forceChallenge(choice.pageAgain(context.form()));
        } else if (chosen.isEmpty()) {
            super.authenticate(context);
        } else if (enabledUser(context, chosen.get())) {
            context.getEvent().detail(Details.USERNAME, chosen.get().getUsername());
            context.getAuthenticationSession()
                    .setAuthNote(ATTEMPTED_USERNAME, chosen.get().getUsername());
            context.getAuthenticationSession()
                    .setAuthNote(AuthenticationManager.PASSWORD_VALIDATED, Boolean.toString(true));
            context.setUser(chosen.get());
            noted(context, true);
            context.success(PasswordCredentialModel.TYPE);
        }
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

    @Override
    protected Response challenge(AuthenticationFlowContext context, MultivaluedMap<String, String> form) {
        type(context).on(context.form());
        return super.challenge(context, form);
    }

    @Override
    protected Response createLoginForm(LoginFormsProvider form) {
        new SignInType(session, session.getContext().getAuthenticationSession()).on(form);
        return super.createLoginForm(form);
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

    private SignInType type(AuthenticationFlowContext context) {
        return new SignInType(session, context.getAuthenticationSession());
    }

    private OrganisationChoice choice(AuthenticationFlowContext context) {
        return new OrganisationChoice(session, context.getAuthenticationSession(), OrganisationChoice.After.PASSWORD);
    }
}
