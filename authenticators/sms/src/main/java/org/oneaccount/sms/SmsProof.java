// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sms;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.keycloak.models.RealmModel;
import org.oneaccount.proof.BruteForce;
import org.oneaccount.proof.IdentityProof;
import org.oneaccount.proof.ProofContext;
import org.oneaccount.proof.ProofStep;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.TrustEvents;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.code.CodeRefusal;
import org.oneaccount.registry.code.SmsChallenge;
import org.oneaccount.registry.code.SmsCodes;
import org.oneaccount.registry.code.SmsSettings;
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
        SmsTarget target = target(context);
        Optional<MobileNumber> mobile = target.mobile();
        if (mobile.isEmpty()) {
            return target.isTyped()
                    ? new ProofStep.Page(pages(context).phone())
                    : new ProofStep.Refused(SmsRefusal.PHONE_MISSING);
        }
        if (!target.isTyped() && !target.isSent()) {
            return send(context, mobile.get(), "");
        }
        return new ProofStep.Page(pages(context).code(mobile, open(context, mobile.get())));
    }

    @Override
    public ProofStep process(ProofContext context, MultivaluedMap<String, String> form) {
        SmsTarget target = target(context);
        if (target.isTyped() && form.containsKey(SmsPages.CHANGE)) {
            target.forget();
        } else if (target.isTyped() && form.containsKey(SmsPages.PHONE)) {
            return takeNumber(context, form.getFirst(SmsPages.PHONE), form.getFirst(SmsPages.WORK));
        }
        Optional<MobileNumber> mobile = target.mobile();
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
            target(context).markSent(mobile.get());
            return challenge(context);
        }
        return send(context, mobile.get(), work);
    }

    private ProofStep send(ProofContext context, MobileNumber mobile, String work) {
        SmsTarget target = target(context);
        SmsPages pages = pages(context);
        return codes(context)
                .send(target.dialogue(mobile), work, pages::codeMessage)
                .fold(
                        sent -> {
                            target.markSent(mobile);
                            return new ProofStep.Page(pages.code(Optional.of(mobile), Optional.of(sent.challenge())));
                        },
                        refused -> target.mobile().isPresent()
                                ? codePage(context, mobile, refused.reason(), refused.figure())
                                : new ProofStep.Page(
                                        pages.phone(mobile.national(), refused.reason(), refused.figure())),
                        unavailable -> new ProofStep.Unavailable(unavailable.cause()));
    }

    /** Also while wrong passwords hold the account, as at sign-in. */
    private ProofStep takeCode(ProofContext context, MobileNumber mobile, String entered) {
        SmsTarget target = target(context);
        BruteForce bruteForce = this.bruteForce.apply(context.realm());
        return codes(context)
                .answer(target.dialogue(mobile), entered)
                .fold(accepted -> finish(context, mobile, accepted.delivery()), refused -> {
                    if (!target.isTyped() && refused.reason() == CodeRefusal.CODE_WRONG) {
                        bruteForce.failed(context.user());
                    }
                    return codePage(context, mobile, refused.reason(), refused.figure());
                });
    }

    /** That a number belongs to another account is said only here, to somebody who reads its messages. */
    private ProofStep finish(ProofContext context, MobileNumber mobile, Outcome.Confirmed delivery) {
        SmsTarget target = target(context);
        target.forget();
        ProofStep done = new ProofStep.Done(Map.of(Factor.MOBILE, delivery));
        if (!target.isTyped()) {
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

    private Optional<SmsChallenge> open(ProofContext context, MobileNumber mobile) {
        return codes(context).open(target(context).dialogue(mobile));
    }

    private SmsCodes codes(ProofContext context) {
        return codes.apply(context.realm(), settings(context));
    }

    private SmsPages pages(ProofContext context) {
        return new SmsPages(
                context::form,
                settings(context),
                target(context).isTyped(),
                () -> codes(context).price(),
                refusal ->
                        context.event().detail(TrustEvents.REASON, refusal.id()).error(TrustEvents.REFUSED));
    }

    private SmsTarget target(ProofContext context) {
        return new SmsTarget(context, registry);
    }

    private static SmsSettings settings(ProofContext context) {
        return SmsSettings.of(context.settings());
    }

    @Override
    public void close() {}
}
