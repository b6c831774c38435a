// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sms;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.oneaccount.proof.BruteForce;
import org.oneaccount.proof.FlowStep;
import org.oneaccount.proof.KeycloakClock;
import org.oneaccount.proof.TypedName;
import org.oneaccount.registry.PersonalData;
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
        if (notes(context).isSent()) {
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
                .<Runnable>fold(accepted -> () -> succeed(context), refused -> () -> {
                    if (context.getUser() != null && refused.reason() == CodeRefusal.CODE_WRONG) {
                        BruteForce.of(session, context.getRealm()).failed(context.getUser());
                    }
                    context.challenge(pages(context)
                            .code(Optional.empty(), codes.open(dialogue), refused.reason(), refused.figure()));
                })
                .run();
    }

    private void succeed(AuthenticationFlowContext context) {
        notes(context).forget();
        SessionStrength.add(context.getAuthenticationSession(), StrengthKind.SMS);
        context.success();
    }

    private SmsDialogue dialogue(AuthenticationFlowContext context) {
        Optional<UserModel> account = Optional.ofNullable(context.getUser()).filter(UserModel::isEnabled);
        Optional<MobileNumber> mobile = account.map(
                        user -> session.getProvider(TrustRegistry.class).personalData(context.getRealm(), user))
                .flatMap(PersonalData::mobile);
        return new SmsDialogue(
                SmsDialogue.Use.RESET,
                context.getAuthenticationSession().getParentSession().getId(),
                TypedName.of(context.getAuthenticationSession()).or(() -> account.map(UserModel::getId)),
                mobile,
                mobile.isEmpty());
    }

    private SmsCodes codes(AuthenticationFlowContext context) {
        return SmsCodes.of(
                session,
                context.getRealm(),
                SmsSettings.of(context.getRealm()),
                SmsSender.behindThePage(session, context.getRealm()),
                KeycloakClock.inServerZone());
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
        return new SmsNotes(
                context.getAuthenticationSession(),
                session.getProvider(TrustRegistry.class).seal(context.getRealm()));
    }
}
