// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sms;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.oneaccount.proof.BruteForce;
import org.oneaccount.proof.FlowStep;
import org.oneaccount.proof.OrganisationChoice;
import org.oneaccount.proof.SignInType;
import org.oneaccount.registry.KeycloakClock;
import org.oneaccount.registry.TrustEvents;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.code.CodeRefusal;
import org.oneaccount.registry.code.Sending;
import org.oneaccount.registry.code.SmsCodes;
import org.oneaccount.registry.code.SmsDialogue;
import org.oneaccount.registry.code.SmsSender;
import org.oneaccount.registry.code.SmsSettings;
import org.oneaccount.registry.session.SessionStrength;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.StrengthKind;
import org.oneaccount.trust.identifier.Identifier;
import org.oneaccount.trust.identifier.MobileNumber;

/**
 * Sign-in with a mobile and a code. One code is sent, also where the mobile is that of an agent of several organisations: for
 * which of them is asked after it. A number that no account has gets the same pages; its owner gets a notice by text
 * message, so that the waiting time is the same too.
 */
final class TrustSmsLoginAuthenticator implements FlowStep {

    private final KeycloakSession session;

    TrustSmsLoginAuthenticator(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (context.getUser() == null && choice(context).isOpen()) {
            context.challenge(choice(context).page(context.form()));
            return;
        }
        Optional<MobileNumber> mobile = notes(context).mobile();
        SmsPages pages = pages(context);
        context.challenge(
                mobile.isEmpty()
                        ? pages.phone()
                        : pages.code(mobile, codes(context).open(dialogue(context, mobile.get()))));
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        if (form.containsKey(SmsPages.CANCEL)) {
            context.cancelLogin();
            return;
        }
        if (form.containsKey(OrganisationChoice.FIELD)) {
            choose(context, form.getFirst(OrganisationChoice.FIELD));
            return;
        }
        choice(context).forget();
        type(context).choose(form.getFirst(SignInType.FIELD));
        if (form.containsKey(SmsPages.CHANGE)) {
            notes(context).forget();
        } else if (form.containsKey(SmsPages.PHONE)) {
            takeNumber(context, form.getFirst(SmsPages.PHONE), form.getFirst(SmsPages.WORK));
            return;
        }
        Optional<MobileNumber> mobile = notes(context).mobile();
        if (mobile.isPresent() && form.containsKey(SmsPages.RESEND)) {
            send(context, mobile.get(), form.getFirst(SmsPages.WORK));
        } else if (mobile.isPresent() && form.containsKey(SmsPages.CODE)) {
            takeCode(context, mobile.get(), form.getFirst(SmsPages.CODE));
        } else {
            authenticate(context);
        }
    }

    private void takeNumber(AuthenticationFlowContext context, String typed, String work) {
        Optional<MobileNumber> mobile = MobileNumber.parse(typed);
        if (mobile.isEmpty()) {
            context.challenge(pages(context).phone(typed, SmsRefusal.PHONE_INVALID, 0));
        } else if (codes(context).open(dialogue(context, mobile.get())).isPresent()) {
            notes(context).remember(mobile.get());
            authenticate(context);
        } else {
            send(context, mobile.get(), work);
        }
    }

    private void send(AuthenticationFlowContext context, MobileNumber mobile, String work) {
        SmsPages pages = pages(context);
        SmsDialogue dialogue = dialogue(context, mobile);
        Sending sending = codes(context)
                .send(
                        dialogue,
                        work,
                        code -> dialogue.decoy()
                                ? pages.noticeMessage(type(context).get())
                                : pages.codeMessage(code));
        context.challenge(sending.fold(
                sent -> {
                    notes(context).remember(mobile);
                    return pages.code(Optional.of(mobile), Optional.of(sent.challenge()));
                },
                refused -> notes(context).mobile().isPresent()
                        ? pages.code(
                                Optional.of(mobile), codes(context).open(dialogue), refused.reason(), refused.figure())
                        : pages.phone(mobile.national(), refused.reason(), refused.figure()),
                unavailable -> pages.phone(mobile.national(), SmsRefusal.GATEWAY_DOWN, 0)));
    }

    private void takeCode(AuthenticationFlowContext context, MobileNumber mobile, String entered) {
        SmsDialogue dialogue = dialogue(context, mobile);
        List<UserModel> accounts = accounts(context, mobile);
        SmsCodes codes = codes(context);
        codes.answer(dialogue, entered)
                .<Runnable>fold(accepted -> () -> accept(context, mobile, accounts), refused -> () -> {
                    if (refused.reason() == CodeRefusal.CODE_WRONG) {
                        accounts.forEach(bruteForce(context)::failed);
                    }
                    context.challenge(pages(context, only(accounts))
                            .code(Optional.of(mobile), codes.open(dialogue), refused.reason(), refused.figure()));
                })
                .run();
    }

    /** That an account is closed is told only now, to somebody who reads its messages. */
    private void accept(AuthenticationFlowContext context, MobileNumber mobile, List<UserModel> accounts) {
        notes(context).forget();
        List<UserModel> open = accounts.stream().filter(UserModel::isEnabled).toList();
        if (open.isEmpty()) {
            context.challenge(pages(context, only(accounts)).phone(mobile.national(), SmsRefusal.ACCOUNT_LOCKED, 0));
        } else if (open.size() == 1) {
            signIn(context, open.get(0));
        } else {
            choice(context).offer(open);
            context.challenge(choice(context).page(context.form()));
        }
    }

    private void choose(AuthenticationFlowContext context, String id) {
        OrganisationChoice choice = choice(context);
        Optional<UserModel> chosen = choice.take(id);
        if (chosen.isPresent()) {
            signIn(context, chosen.get());
        } else if (choice.isOpen()) {
            context.challenge(choice.pageAgain(context.form()));
        } else {
            authenticate(context);
        }
    }

    /**
     * Also while wrong passwords hold the account: a stranger who tries them must not close the holder's own way in, and
     * codes have limits of their own.
     */
    private void signIn(AuthenticationFlowContext context, UserModel user) {
        bruteForce(context).succeeded(user);
        context.setUser(user);
        SessionStrength.add(context.getAuthenticationSession(), StrengthKind.SMS);
        context.success();
    }

    /**
     * The one natural person's account with this mobile, or those of an agent; on a new sign-in within a session, the
     * session's own or none.
     */
    private List<UserModel> accounts(AuthenticationFlowContext context, MobileNumber mobile) {
        AccountType type = type(context).get();
        List<UserModel> holders = session.getProvider(TrustRegistry.class)
                .find(context.getRealm(), type, new Identifier(Identifier.Kind.MOBILE, mobile.e164()));
        if (context.getUser() != null) {
            return holders.stream()
                    .filter(user -> context.getUser().equals(user))
                    .toList();
        }
        return type == AccountType.NATURAL && holders.size() > 1 ? List.of() : holders;
    }

    private static Optional<UserModel> only(List<UserModel> accounts) {
        return accounts.size() == 1 ? Optional.of(accounts.get(0)) : Optional.empty();
    }

    private SignInType type(AuthenticationFlowContext context) {
        return new SignInType(session, context.getAuthenticationSession());
    }

    private OrganisationChoice choice(AuthenticationFlowContext context) {
        return new OrganisationChoice(session, context.getAuthenticationSession(), OrganisationChoice.After.CODE);
    }

    private SmsDialogue dialogue(AuthenticationFlowContext context, MobileNumber mobile) {
        return new SmsDialogue(
                SmsDialogue.Use.SIGN_IN,
                type(context)
                        .in(context.getAuthenticationSession()
                                .getParentSession()
                                .getId()),
                Optional.empty(),
                Optional.of(mobile),
                accounts(context, mobile).isEmpty());
    }

    private SmsCodes codes(AuthenticationFlowContext context) {
        return SmsCodes.of(
                session,
                context.getRealm(),
                SmsSettings.of(context.getRealm()),
                SmsSender.waiting(session),
                KeycloakClock.of(session));
    }

    private SmsPages pages(AuthenticationFlowContext context) {
        return pages(context, Optional.empty());
    }

    private SmsPages pages(AuthenticationFlowContext context, Optional<UserModel> account) {
        return new SmsPages(
                () -> type(context).on(context.form()),
                SmsSettings.of(context.getRealm()),
                true,
                () -> codes(context).price(),
                refusal -> {
                    EventBuilder event = context.getEvent().clone();
                    account.ifPresent(event::user);
                    event.detail(TrustEvents.REASON, refusal.id()).error(TrustEvents.REFUSED);
                });
    }

    private SmsNotes notes(AuthenticationFlowContext context) {
        return SmsNotes.ofSignIn(
                context.getAuthenticationSession(),
                session.getProvider(TrustRegistry.class).seal(context.getRealm()),
                type(context).get());
    }

    private BruteForce bruteForce(AuthenticationFlowContext context) {
        return BruteForce.of(session, context.getRealm());
    }
}
