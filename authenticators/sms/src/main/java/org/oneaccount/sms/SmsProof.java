// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sms;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.keycloak.models.RealmModel;
import org.oneaccount.proof.IdentityProof;
import org.oneaccount.proof.ProofContext;
import org.oneaccount.proof.ProofStep;
import org.oneaccount.proof.Purpose;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.TrustEvents;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.RefusalReason;
import org.oneaccount.trust.identifier.MobileNumber;

/**
 * Proves that the holder reads the messages of a mobile.
 *
 * <p>As evidence: a number is asked for, a code goes there, the code comes back. As strength: the code goes to the mobile
 * that is proven already, and no number is asked for; else whoever knows the password could bring a mobile of their own.
 */
final class SmsProof implements IdentityProof {

    private final TrustRegistry registry;
    private final BiFunction<RealmModel, SmsSettings, SmsCodes> codes;
    private final Function<RealmModel, BruteForce> bruteForce;

    SmsProof(
            TrustRegistry registry,
            BiFunction<RealmModel, SmsSettings, SmsCodes> codes,
            Function<RealmModel, BruteForce> bruteForce) {
        this.registry = registry;
        this.codes = codes;
        this.bruteForce = bruteForce;
    }

    @Override
    public ProofStep challenge(ProofContext context) {
        Optional<MobileNumber> mobile = mobile(context);
        if (mobile.isEmpty()) {
            return asksForNumber(context)
                    ? new ProofStep.Page(pages(context).phone())
                    : new ProofStep.Refused(SmsRefusal.PHONE_MISSING);
        }
        if (!asksForNumber(context) && !notes(context).isSent()) {
            return send(context, mobile.get(), "");
        }
        return new ProofStep.Page(pages(context).code(mobile, open(context, mobile.get())));
    }

    @Override
    public ProofStep process(ProofContext context, MultivaluedMap<String, String> form) {
        if (asksForNumber(context) && form.containsKey(SmsPages.CHANGE)) {
            notes(context).forget();
        } else if (asksForNumber(context) && form.containsKey(SmsPages.PHONE)) {
            return takeNumber(context, form.getFirst(SmsPages.PHONE), form.getFirst(SmsPages.WORK));
        }
        Optional<MobileNumber> mobile = mobile(context);
        if (mobile.isPresent() && form.containsKey(SmsPages.RESEND)) {
            return send(context, mobile.get(), form.getFirst(SmsPages.WORK));
        }
        if (mobile.isPresent() && form.containsKey(SmsPages.CODE)) {
            return takeCode(context, mobile.get(), form.getFirst(SmsPages.CODE));
        }
        return challenge(context);
    }

    private ProofStep takeNumber(ProofContext context, String typed, String work) {
        Optional<MobileNumber> mobile = MobileNumber.parse(typed);
        if (mobile.isEmpty()) {
            return new ProofStep.Page(pages(context).phone(typed, SmsRefusal.PHONE_INVALID, 0));
        }
        // The same number again while its code still counts: a second tab, or the back button. Nothing is sent.
        if (open(context, mobile.get()).isPresent()) {
            notes(context).remember(mobile.get());
            return challenge(context);
        }
        return send(context, mobile.get(), work);
    }

    private ProofStep send(ProofContext context, MobileNumber mobile, String work) {
        SmsPages pages = pages(context);
        return codes(context)
                .send(dialogue(context, mobile), work, pages::codeMessage)
                .fold(
                        sent -> {
                            remember(context, mobile);
                            return new ProofStep.Page(pages.code(Optional.of(mobile), Optional.of(sent.challenge())));
                        },
                        refused -> mobile(context).isPresent()
                                ? codePage(context, mobile, refused.reason(), refused.figure())
                                : new ProofStep.Page(
                                        pages.phone(mobile.national(), refused.reason(), refused.figure())),
                        unavailable -> new ProofStep.Unavailable(unavailable.cause()));
    }

    private ProofStep takeCode(ProofContext context, MobileNumber mobile, String entered) {
        BruteForce bruteForce = this.bruteForce.apply(context.realm());
        boolean strengthens = !asksForNumber(context);
        if (strengthens && bruteForce.holds(context.user())) {
            return codePage(context, mobile, SmsRefusal.ACCOUNT_LOCKED, 0);
        }
        return codes(context)
                .answer(dialogue(context, mobile), entered)
                .fold(accepted -> finish(context, mobile, accepted.delivery()), refused -> {
                    if (strengthens && refused.reason() == SmsRefusal.CODE_WRONG) {
                        bruteForce.failed(context.user());
                    }
                    return codePage(context, mobile, refused.reason(), refused.figure());
                });
    }

    /** That a number belongs to another account is said only here, to somebody who reads its messages. */
    private ProofStep finish(ProofContext context, MobileNumber mobile, Outcome.Confirmed delivery) {
        notes(context).forget();
        ProofStep done = new ProofStep.Done(Map.of(Factor.MOBILE, delivery));
        if (!asksForNumber(context)) {
            return done;
        }
        Proven proven = new Proven(
                Factor.MOBILE,
                delivery.source(),
                Channel.ONLINE,
                Optional.empty(),
                delivery.reference(),
                new Proven.Detail.Mobile(mobile));
        return context.record(proven)
                .fold(
                        written -> done,
                        () -> new ProofStep.Page(pages(context).phone("", SmsRefusal.PHONE_TAKEN, 0)),
                        () -> {
                            throw new IllegalStateException("a mobile says nothing about a person");
                        });
    }

    private ProofStep codePage(ProofContext context, MobileNumber mobile, RefusalReason reason, long figure) {
        return new ProofStep.Page(pages(context).code(Optional.of(mobile), open(context, mobile), reason, figure));
    }

    private Optional<MobileNumber> mobile(ProofContext context) {
        return asksForNumber(context)
                ? notes(context).mobile()
                : registry.personalData(context.realm(), context.user()).mobile();
    }

    private void remember(ProofContext context, MobileNumber mobile) {
        if (asksForNumber(context)) {
            notes(context).remember(mobile);
        } else {
            notes(context).markSent();
        }
    }

    private Optional<SmsChallenge> open(ProofContext context, MobileNumber mobile) {
        return codes(context).open(dialogue(context, mobile));
    }

    private static SmsDialogue dialogue(ProofContext context, MobileNumber mobile) {
        return new SmsDialogue(
                asksForNumber(context) ? SmsDialogue.Use.EVIDENCE : SmsDialogue.Use.STRENGTH,
                context.login().getParentSession().getId(),
                Optional.of(context.user().getId()),
                Optional.of(mobile),
                false);
    }

    private SmsCodes codes(ProofContext context) {
        return codes.apply(context.realm(), settings(context));
    }

    private SmsPages pages(ProofContext context) {
        return new SmsPages(
                context::form,
                settings(context),
                asksForNumber(context),
                () -> codes(context).price(),
                refusal ->
                        context.event().detail(TrustEvents.REASON, refusal.id()).error(TrustEvents.REFUSED));
    }

    private SmsNotes notes(ProofContext context) {
        return new SmsNotes(context.login(), registry.seal(context.realm()));
    }

    private static SmsSettings settings(ProofContext context) {
        return SmsSettings.of(context.settings());
    }

    private static boolean asksForNumber(ProofContext context) {
        return context.purpose() == Purpose.EVIDENCE;
    }

    @Override
    public void close() {}
}
