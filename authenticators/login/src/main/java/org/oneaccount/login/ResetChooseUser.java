// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.broker.AbstractIdpAuthenticator;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.authentication.authenticators.resetcred.ResetCredentialChooseUser;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.DefaultActionTokenKey;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.validation.Validation;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.proof.FlowStep;
import org.oneaccount.proof.NamedAccounts;
import org.oneaccount.proof.OrganisationChoice;
import org.oneaccount.proof.SignInType;
import org.oneaccount.proof.TypedName;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.session.SessionIdle;
import org.oneaccount.trust.AccountType;

/**
 * First page of a reset: which account, by any identifier, and by SMS or e-mail. An account that does not exist, or is
 * disabled, goes the same way as one that does; the next step then answers as if it had sent something.
 */
final class ResetChooseUser implements FlowStep {

    static final String PAGE = "login-reset-choose.ftl";
    static final String WAY = "way";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        String sentTo = login.getAuthNote(DefaultActionTokenKey.ACTION_TOKEN_USER_ID);
        if (sentTo != null) {
            UserModel account = context.getSession().users().getUserById(context.getRealm(), sentTo);
            if (account == null) {
                // Removed in the meantime. As for one that never was: from the first page on.
                context.resetFlow();
                return;
            }
            // The holder comes back by the link in the e-mail, perhaps in another browser; Keycloak has checked it.
            new ResetNotes(login).choose(ResetWay.EMAIL);
            account.setEmailVerified(true);
            context.setUser(account);
            context.success();
            return;
        }
        new SignInType(context.getSession(), login).isChosenByLink();
        known(context).ifPresent(account -> choose(context, account));
        context.challenge(page(context, context.form()));
    }

    /** The account, where the request itself names it: a first sign-in through a broker, or a session that is signed in. */
    private static Optional<UserModel> known(AuthenticationFlowContext context) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        if (login.getAuthNote(AbstractIdpAuthenticator.EXISTING_USER_INFO) != null) {
            return Optional.of(
                    AbstractIdpAuthenticator.getExistingUser(context.getSession(), context.getRealm(), login));
        }
        return SessionIdle.holder(context.getSession(), context.getRealm(), login.getClient())
                .map(AuthenticationManager.AuthResult::user);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        Optional<ResetWay> way = ResetWay.parse(form.getFirst(WAY));
        if (way.isEmpty()) {
            refuse(context, null, LoginRefusal.RESET_WAY_UNKNOWN);
            return;
        }
        if (context.getUser() == null) {
            String typed = form.getFirst(Validation.FIELD_USERNAME);
            if (Validation.isBlank(typed)) {
                refuse(context, Validation.FIELD_USERNAME, LoginRefusal.IDENTIFIER_MISSING);
                return;
            }
            new SignInType(context.getSession(), context.getAuthenticationSession())
                    .choose(form.getFirst(SignInType.FIELD));
            TypedName.keep(
                    context.getAuthenticationSession(),
                    context.getSession().getProvider(TrustRegistry.class).seal(context.getRealm()),
                    Typed.identifier(typed));
            find(context, typed, way.get());
        }
        new ResetNotes(context.getAuthenticationSession()).choose(way.get());
        context.success();
    }

    private static void refuse(AuthenticationFlowContext context, String field, LoginRefusal reason) {
        context.forceChallenge(page(context, context.form().addError(new FormMessage(field, reason.id()))));
    }

    /**
     * An agent's number may fit several accounts. All of them are kept for the step that reads a code; which one is asked
     * after it. A link leads to one mailbox, so there nothing is found.
     */
    private static void find(AuthenticationFlowContext context, String typed, ResetWay way) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        AccountType type = new SignInType(context.getSession(), login).get();
        List<UserModel> accounts = Typed.accounts(context.getSession(), context.getRealm(), type, typed);
        List<UserModel> open = accounts.stream().filter(UserModel::isEnabled).toList();
        NamedAccounts.forget(login);
        new OrganisationChoice(context.getSession(), login, OrganisationChoice.After.RESET_CODE).forget();
        if (open.size() == 1) {
            choose(context, open.get(0));
            return;
        }
        if (open.size() > 1 && way == ResetWay.SMS) {
            NamedAccounts.keep(login, open);
        } else {
            context.getEvent()
                    .clone()
                    .user(accounts.size() == 1 ? accounts.get(0) : null)
                    .error(accounts.isEmpty() ? Errors.USER_NOT_FOUND : Errors.USER_DISABLED);
        }
        login.removeAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME);
        context.clearUser();
    }

    private static void choose(AuthenticationFlowContext context, UserModel account) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        // Keycloak's e-mail step takes the name for its event from here.
        login.setAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME, account.getUsername());
        login.setAuthNote(ResetCredentialChooseUser.RESET_CREDENTIAL_USER_CHOSEN, "true");
        context.setUser(account);
    }

    private static Response page(AuthenticationFlowContext context, LoginFormsProvider form) {
        return new SignInType(context.getSession(), context.getAuthenticationSession())
                .on(form)
                .setAttribute("resetAccountKnown", context.getUser() != null)
                .createForm(PAGE);
    }
}
