// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.biometric;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.oneaccount.biometric.Handover.Stage;
import org.oneaccount.proof.AskedPerson;
import org.oneaccount.proof.ProofContext;
import org.oneaccount.proof.ProofStep;
import org.oneaccount.registry.TrustEvents;
import org.oneaccount.trust.Factor;

/**
 * One request of the dialogue with the holder. A browser that comes back says only which check it comes from; whether that
 * is the one this login has begun is decided here, and how it went is asked of the source.
 */
final class FaceDialogue {

    static final String DEVICE = "device";
    static final String HERE = "here";
    static final String PHONE = "phone";
    static final String DECLINE = "decline";
    static final String FINISHED = "finished";
    static final String AGAIN = "again";

    private final ProofContext context;
    private final FaceVerification verification;
    private final BiometricSettings settings;
    private final BiometricNotes notes;
    private final Handovers handovers;
    private final BiometricPages pages;
    private final BiometricPlaces places;

    FaceDialogue(
            ProofContext context,
            FaceVerification verification,
            BiometricSettings settings,
            BiometricNotes notes,
            Handovers handovers) {
        this.context = context;
        this.verification = verification;
        this.settings = settings;
        this.notes = notes;
        this.handovers = handovers;
        this.places = new BiometricPlaces(context.session());
        this.pages = new BiometricPages(context, settings, places);
    }

    /** @param returned the ticket that the browser comes back with, if it comes back from outside */
    ProofStep show(Optional<String> returned) {
        Optional<FaceCheck> begun = begun();
        if (returned.isPresent()
                && begun.filter(check -> check.isReturnedBy(returned.get())).isEmpty()) {
            return refuse(stranger(returned.get()));
        }
        if (begun.isPresent() && !begun.get().isLiveAt(now())) {
            end(begun.get());
            return refuse(returned.isPresent() ? BiometricRefusal.LATE : BiometricRefusal.ABANDONED);
        }
        return begun.map(check -> settle(returned.isPresent() ? kept(check.back(true)) : check, returned.isPresent()))
                .orElseGet(() -> consent(Optional.empty()));
    }

    ProofStep take(MultivaluedMap<String, String> form) {
        Optional<FaceCheck> live = live();
        if (form.containsKey(DECLINE)) {
            live.ifPresent(this::end);
            return new ProofStep.Refused(BiometricRefusal.DECLINED, true);
        }
        if (form.containsKey(AGAIN)) {
            live.ifPresent(this::end);
            return consent(Optional.empty());
        }
        if (form.containsKey(DEVICE)) {
            boolean onTelephone = PHONE.equals(form.getFirst(DEVICE));
            return live.map(check -> go(check, onTelephone)).orElseGet(() -> begin(onTelephone));
        }
        if (form.containsKey(FINISHED) && live.isPresent()) {
            return settle(live.get(), true);
        }
        return show(Optional.empty());
    }

    /** Only what this very step of this account has begun: another's, in notes that outlived it, is nobody's. */
    private Optional<FaceCheck> begun() {
        return notes.check().filter(check -> check.isOf(context.user().getId(), context.purpose()));
    }

    private Optional<FaceCheck> live() {
        return begun().filter(check -> check.isLiveAt(now()));
    }

    private BiometricRefusal stranger(String ticket) {
        Optional<Handover> known = handovers.ofTicket(ticket);
        if (known.isEmpty()) {
            return BiometricRefusal.FORGED;
        }
        if (!known.get().account().equals(context.user().getId())) {
            return BiometricRefusal.OTHER_ACCOUNT;
        }
        return known.get().stage() == Stage.ENDED ? BiometricRefusal.REPEATED : BiometricRefusal.OTHER_DIALOGUE;
    }

    private ProofStep begin(boolean onTelephone) {
        String id = SecretGenerator.getInstance().randomString();
        String key = SecretGenerator.getInstance().randomString();
        return answer(
                verification.begin(id, key, places.returnFrom(id, key)),
                check -> {
                    noteConsent(check);
                    return go(check, onTelephone);
                },
                () -> consent(Optional.empty()));
    }

    /**
     * The source is asked only when the browser that was sent there is back, and once for each time it is: somebody who was
     * sent the address of the source by the holder of this login looks into the camera for themselves, and for nobody else.
     */
    private ProofStep settle(FaceCheck check, boolean asked) {
        if (!check.back() && !isBackOnTelephone(check)) {
            return waiting(check, asked, Optional.empty());
        }
        FaceCheck back = kept(check.back(true));
        return answer(
                verification.settle(back),
                begun -> waiting(kept(begun.back(false)), asked, Optional.empty()),
                () -> waiting(kept(back.back(false)), asked, Optional.empty()));
    }

    private boolean isBackOnTelephone(FaceCheck check) {
        return handovers
                .find(check.id())
                .filter(known -> known.onTelephone() && known.stage() == Stage.RETURNED)
                .isPresent();
    }

    private FaceCheck kept(FaceCheck check) {
        notes.keep(check);
        return check;
    }

    private ProofStep answer(FaceAnswer answer, Function<FaceCheck, ProofStep> begun, Supplier<ProofStep> pending) {
        return answer.fold(
                yes -> begun.apply(yes.check()),
                pending,
                proven -> {
                    begun().ifPresent(this::end);
                    return new ProofStep.Done(Map.of(Factor.FACE, proven.outcome()));
                },
                refused -> {
                    begun().ifPresent(this::end);
                    return refuse(refused);
                },
                unavailable -> new ProofStep.Unavailable(unavailable.cause()));
    }

    /** To the source's page on this device, or to a QR code that leads there on another. The same check either way. */
    private ProofStep go(FaceCheck check, boolean onTelephone) {
        Optional<String> handle =
                onTelephone ? Optional.of(SecretGenerator.getInstance().randomString()) : Optional.empty();
        check.link().ifPresent(handovers::unlink);
        FaceCheck going = check.withLink(handle);
        notes.keep(going);
        Handover handover = handovers.find(check.id()).orElseGet(() -> handover(check));
        handovers.keep(check.id(), handover.here(), now());
        handle.ifPresent(link -> handovers.link(link, going, now()));
        return onTelephone
                ? pages.waiting(going, Stage.WAITING, false, Optional.empty())
                : new ProofStep.Page(Response.seeOther(check.page()).build());
    }

    private Handover handover(FaceCheck check) {
        return new Handover(
                check.key(),
                check.account(),
                context.login().getClient().getClientId(),
                context.page(),
                check.page(),
                false,
                "",
                Stage.WAITING,
                check.until());
    }

    private ProofStep waiting(FaceCheck check, boolean asked, Optional<FaceAnswer.Refused> refused) {
        Optional<Handover> handover = handovers.find(check.id());
        // The page goes on by itself when the browser is back; it has just done so, and must not do it for ever.
        Optional<Handover> heard = handover.filter(known -> known.stage() == Stage.RETURNED)
                .map(known -> known.at(known.onTelephone() ? Stage.OPENED : Stage.WAITING));
        heard.ifPresent(known -> handovers.keep(check.id(), known, now()));
        Stage stage = heard.or(() -> handover).map(Handover::stage).orElse(Stage.WAITING);
        return pages.waiting(check, stage, asked, refused);
    }

    private ProofStep consent(Optional<FaceAnswer.Refused> refused) {
        Optional<BiometricRefusal> obstacle = verification.obstacle();
        if (obstacle.isPresent()) {
            return new ProofStep.Refused(obstacle.get());
        }
        AskedPerson person = verification.person().orElseThrow();
        return pages.consent(person, refused);
    }

    private ProofStep refuse(BiometricRefusal reason) {
        return refuse(new FaceAnswer.Refused(reason));
    }

    /** What may be tried again is said on the page where it is tried, and noted here; a closed way is noted by the host. */
    private ProofStep refuse(FaceAnswer.Refused refused) {
        if (refused.reason().closesTheWay()) {
            return new ProofStep.Refused(refused.reason());
        }
        context.event().detail(TrustEvents.REASON, refused.reason().id()).error(TrustEvents.REFUSED);
        return live().map(check -> waiting(check, false, Optional.of(refused)))
                .orElseGet(() -> consent(Optional.of(refused)));
    }

    private void end(FaceCheck check) {
        notes.forget();
        handovers.find(check.id()).ifPresent(handover -> handovers.keep(check.id(), handover.at(Stage.ENDED), now()));
    }

    /** The evidence that comes of it has the same reference: from a row of the ledger to what was agreed, and when. */
    private void noteConsent(FaceCheck check) {
        context.event()
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .detail(Details.CUSTOM_REQUIRED_ACTION, TrustEvents.CONSENTED)
                .detail(TrustEvents.CONSENT, "face-" + settings.consent())
                .detail(TrustEvents.REFERENCE, check.transaction())
                .success();
    }

    private Instant now() {
        return context.clock().instant();
    }
}
