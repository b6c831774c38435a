// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sms;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.authentication.authenticators.resetcred.ResetCredentialChooseUser;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.proof.BruteForce;
import org.oneaccount.proof.FlowStep;
import org.oneaccount.proof.NamedAccounts;
import org.oneaccount.proof.OrganisationChoice;
import org.oneaccount.proof.SignInType;
import org.oneaccount.proof.TypedName;
import org.oneaccount.registry.KeycloakClock;
import org.oneaccount.registry.TrustEvents;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.code.CodeRefusal;
import org.oneaccount.registry.code.SmsCodes;
import org.oneaccount.registry.code.SmsDialogue;
import org.oneaccount.registry.code.SmsSender;
import org.oneaccount.registry.code.SmsSettings;
import org.oneaccount.registry.session.SessionStrength;
import org.oneaccount.trust.StrengthKind;
import org.oneaccount.trust.identifier.MobileNumber;

/**
 * The step of a reset in which the holder reads a code from the proven mobile. Whoever named an account that does not
 * exist, or has no mobile, sees the same page; the number is not shown, and the message leaves behind the page.
 */
final class TrustResetSmsAuthenticator implements FlowStep {

    private final KeycloakSession session;

    TrustResetSmsAuthenticator(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (choice(context).isOpen()) {
            context.challenge(choice(context).page(anonymous(context)));
        } else if (notes(context).isSent()) {
            context.challenge(
                    pages(context).code(Optional.empty(), codes(context).open(dialogue(context))));
        } else {
            send(context, "");
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        if (form.containsKey(SmsPages.CANCEL)) {
            context.cancelLogin();
        } else if (form.containsKey(OrganisationChoice.FIELD)) {
            choose(context, form.getFirst(OrganisationChoice.FIELD));
        } else if (form.containsKey(SmsPages.RESEND)) {
            send(context, form.getFirst(SmsPages.WORK));
        } else if (form.containsKey(SmsPages.CODE)) {
            takeCode(context, form.getFirst(SmsPages.CODE));
        } else {
            authenticate(context);
        }
    }

    private void send(AuthenticationFlowContext context, String work) {
        SmsPages pages = pages(context);
        SmsDialogue dialogue = dialogue(context);
        notes(context).markSent();
        context.challenge(codes(context)
                .send(dialogue, work, pages::codeMessage)
                .fold(
                        sent -> pages.code(Optional.empty(), Optional.of(sent.challenge())),
                        refused -> pages.code(
                                Optional.empty(), codes(context).open(dialogue), refused.reason(), refused.figure()),
                        unavailable -> {
                            throw new IllegalStateException("nobody waits for the gateway here");
                        }));
    }

    private void takeCode(AuthenticationFlowContext context, String entered) {
        SmsDialogue dialogue = dialogue(context);
        SmsCodes codes = codes(context);
        codes.answer(dialogue, entered)
                .<Runnable>fold(accepted -> () -> accept(context), refused -> () -> {
                    if (refused.reason() == CodeRefusal.CODE_WRONG) {
                        accounts(context).forEach(BruteForce.of(session, context.getRealm())::failed);
                    }
                    context.challenge(pages(context)
                            .code(Optional.empty(), codes.open(dialogue), refused.reason(), refused.figure()));
                })
                .run();
    }

    /** The code is used up: whoever has to choose now cannot come back to it. */
    private void accept(AuthenticationFlowContext context) {
        List<UserModel> accounts = accounts(context);
        notes(context).forget();
        NamedAccounts.forget(context.getAuthenticationSession());
        if (accounts.size() == 1) {
            succeed(context, accounts.get(0));
        } else {
            choice(context).offer(accounts);
            context.challenge(choice(context).page(anonymous(context)));
        }
    }

    private void choose(AuthenticationFlowContext context, String id) {
        OrganisationChoice choice = choice(context);
        Optional<UserModel> chosen = choice.take(id);
        if (chosen.isPresent()) {
            succeed(context, chosen.get());
        } else if (choice.isOpen()) {
            context.challenge(choice.pageAgain(anonymous(context)));
        } else {
            authenticate(context);
        }
    }

    private void succeed(AuthenticationFlowContext context, UserModel account) {
        if (context.getUser() == null) {
            // As the step before does it for an account that is known there.
            AuthenticationSessionModel login = context.getAuthenticationSession();
            login.setAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME, account.getUsername());
            login.setAuthNote(ResetCredentialChooseUser.RESET_CREDENTIAL_USER_CHOSEN, Boolean.toString(true));
            context.setUser(account);
        }
        SessionStrength.add(context.getAuthenticationSession(), StrengthKind.SMS);
        context.success();
    }

    /** The one that is known, or those that what was typed fits. */
    private List<UserModel> accounts(AuthenticationFlowContext context) {
        return context.getUser() == null
                ? NamedAccounts.of(session, context.getAuthenticationSession())
                : Stream.of(context.getUser()).filter(UserModel::isEnabled).toList();
    }

    /** One code goes to one mobile. Several accounts with different mobiles are like none: which one to ask would be a guess. */
    private SmsDialogue dialogue(AuthenticationFlowContext context) {
        List<UserModel> accounts = accounts(context);
        TrustRegistry registry = session.getProvider(TrustRegistry.class);
        List<Optional<MobileNumber>> mobiles = accounts.stream()
                .map(account ->
                        registry.personalData(context.getRealm(), account).mobile())
                .distinct()
                .toList();
        Optional<MobileNumber> mobile = mobiles.size() == 1 ? mobiles.get(0) : Optional.empty();
        AuthenticationSessionModel login = context.getAuthenticationSession();
        return new SmsDialogue(
                SmsDialogue.Use.RESET,
                new SignInType(session, login).in(login.getParentSession().getId()),
                TypedName.of(login).or(() -> accounts.stream().findFirst().map(UserModel::getId)),
                mobile,
                mobile.isEmpty());
    }

    private OrganisationChoice choice(AuthenticationFlowContext context) {
        return new OrganisationChoice(session, context.getAuthenticationSession(), OrganisationChoice.After.RESET_CODE);
    }

    private SmsCodes codes(AuthenticationFlowContext context) {
        return SmsCodes.of(
                session,
                context.getRealm(),
                SmsSettings.of(context.getRealm()),
                SmsSender.behindThePage(session, context.getRealm()),
                KeycloakClock.of(session));
    }

    private SmsPages pages(AuthenticationFlowContext context) {
        return new SmsPages(
                () -> anonymous(context),
                SmsSettings.of(context.getRealm()),
                false,
                () -> codes(context).price(),
                refusal -> {
                    EventBuilder event = context.getEvent().clone();
                    event.detail(TrustEvents.REASON, refusal.id()).error(TrustEvents.REFUSED);
                });
    }

    /** Without the account: the layout would name it, and the page would speak its language. */
    private static LoginFormsProvider anonymous(AuthenticationFlowContext context) {
        return context.form().setAuthContext(null).setUser(null);
    }

    private SmsNotes notes(AuthenticationFlowContext context) {
        return SmsNotes.ofReset(
                context.getAuthenticationSession(),
                session.getProvider(TrustRegistry.class).seal(context.getRealm()));
    }
}
