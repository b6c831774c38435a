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
import org.oneaccount.proof.KeycloakClock;
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
 * Sign-in with a mobile and a code. A number that no account has gets the same pages; its owner gets a notice by text
 * message, so that the waiting time is the same too.
 */
final class TrustSmsLoginAuthenticator implements FlowStep {

    private final KeycloakSession session;

    TrustSmsLoginAuthenticator(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
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
                .send(dialogue, work, code -> dialogue.decoy() ? pages.noticeMessage() : pages.codeMessage(code));
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
        Optional<UserModel> account = account(context, mobile);
        SmsCodes codes = codes(context);
        codes.answer(dialogue, entered)
                .<Runnable>fold(accepted -> () -> signIn(context, mobile, account.orElseThrow()), refused -> () -> {
                    account.filter(user -> refused.reason() == CodeRefusal.CODE_WRONG)
                            .ifPresent(bruteForce(context)::failed);
                    context.challenge(pages(context, account)
                            .code(Optional.of(mobile), codes.open(dialogue), refused.reason(), refused.figure()));
                })
                .run();
    }

    /**
     * Also while wrong passwords hold the account: a stranger who tries them must not close the holder's own way in, and
     * codes have limits of their own. That an account is closed is told only now, to somebody who reads its messages.
     */
    private void signIn(AuthenticationFlowContext context, MobileNumber mobile, UserModel user) {
        notes(context).forget();
        if (!user.isEnabled()) {
            context.challenge(pages(context, Optional.of(user)).phone(mobile.national(), SmsRefusal.ACCOUNT_LOCKED, 0));
            return;
        }
        bruteForce(context).succeeded(user);
        context.setUser(user);
        SessionStrength.add(context.getAuthenticationSession(), StrengthKind.SMS);
        context.success();
    }

    /** The one natural person's account with this mobile; on a new sign-in within a session, the session's own or none. */
    private Optional<UserModel> account(AuthenticationFlowContext context, MobileNumber mobile) {
        List<UserModel> holders = session.getProvider(TrustRegistry.class)
                .find(context.getRealm(), AccountType.NATURAL, new Identifier(Identifier.Kind.MOBILE, mobile.e164()));
        return holders.size() == 1
                ? Optional.of(holders.get(0))
                        .filter(user ->
                                context.getUser() == null || context.getUser().equals(user))
                : Optional.empty();
    }

    private SmsDialogue dialogue(AuthenticationFlowContext context, MobileNumber mobile) {
        return new SmsDialogue(
                SmsDialogue.Use.SIGN_IN,
                context.getAuthenticationSession().getParentSession().getId(),
                Optional.empty(),
                Optional.of(mobile),
                account(context, mobile).isEmpty());
    }

    private SmsCodes codes(AuthenticationFlowContext context) {
        return SmsCodes.of(
                session,
                context.getRealm(),
                SmsSettings.of(context.getRealm()),
                SmsSender.waiting(session),
                KeycloakClock.inServerZone());
    }

    private SmsPages pages(AuthenticationFlowContext context) {
        return pages(context, Optional.empty());
    }

    private SmsPages pages(AuthenticationFlowContext context, Optional<UserModel> account) {
        return new SmsPages(
                context::form,
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
        return new SmsNotes(
                context.getAuthenticationSession(),
                session.getProvider(TrustRegistry.class).seal(context.getRealm()));
    }

    private BruteForce bruteForce(AuthenticationFlowContext context) {
        return BruteForce.of(session, context.getRealm());
    }
}
