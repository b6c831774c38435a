// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.keycloak.models.RealmModel;
import org.oneaccount.mandate.MandateLimits.Subject;
import org.oneaccount.mandate.MandatePages.Refused;
import org.oneaccount.proof.IdentityProof;
import org.oneaccount.proof.InnerProof;
import org.oneaccount.proof.ProofContext;
import org.oneaccount.proof.ProofStep;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.certificate.CertificateRefusal;
import org.oneaccount.registry.certificate.CheckedCertificate;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.counter.Quota;
import org.oneaccount.registry.mandate.Granting;
import org.oneaccount.registry.mandate.Mandate;
import org.oneaccount.registry.mandate.Mandate.Method;
import org.oneaccount.registry.mandate.Mandate.State;
import org.oneaccount.registry.mandate.MandateRefusal;
import org.oneaccount.registry.mandate.MandateTerms;
import org.oneaccount.registry.mandate.Mandates;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.RefusalReason;

/**
 * Asks an organisation for its word that the agent may act for it, and goes on once it was given. Who gives it does so
 * elsewhere, by the code on this page; an agent who is the representative does it here, by a live face.
 */
final class MandateProof implements IdentityProof {

    static final String ASK = "ask";
    static final String GRANTED = "granted";
    static final String CHANGE = "change";
    static final String MYSELF = "myself";
    static final String SIGN = "sign";
    static final String SHOW = "show";

    private final TrustRegistry registry;
    private final Function<RealmModel, Mandates> mandates;
    private final Function<RealmModel, Counters> counters;
    private final HeadCheck heads;
    private final Function<ProofContext, Optional<InnerProof>> faces;
    private final Predicate<ProofContext> hasShownFace;
    private final OrganisationSignature signatures;
    private final MandatePlaces places;

    /**
     * @param faces the proof of a live face, if the realm has one
     * @param hasShownFace whether this very login has seen a face whose evidence counts: it is not asked for twice
     */
    MandateProof(
            TrustRegistry registry,
            Function<RealmModel, Mandates> mandates,
            Function<RealmModel, Counters> counters,
            HeadCheck heads,
            Function<ProofContext, Optional<InnerProof>> faces,
            Predicate<ProofContext> hasShownFace,
            OrganisationSignature signatures,
            MandatePlaces places) {
        this.registry = registry;
        this.mandates = mandates;
        this.counters = counters;
        this.heads = heads;
        this.faces = faces;
        this.hasShownFace = hasShownFace;
        this.signatures = signatures;
        this.places = places;
    }

    @Override
    public ProofStep challenge(ProofContext context) {
        Optional<ProofStep> done = done(context);
        if (done.isPresent()) {
            return done.get();
        }
        Optional<InnerProof> face = running(context);
        return face.isPresent() ? afterFace(context, face.get().challenge()) : stands(context, "");
    }

    @Override
    public ProofStep process(ProofContext context, MultivaluedMap<String, String> form) {
        Optional<ProofStep> done = done(context);
        if (done.isPresent()) {
            return done.get();
        }
        if (form.containsKey(ASK)) {
            return ask(context, MandateForm.of(form));
        }
        if (form.containsKey(CHANGE)) {
            mandates(context).cancel(context.user());
            // The representative may have been quicker.
            return done(context).orElseGet(() -> form(context, "", Optional.empty()));
        }
        if (form.containsKey(MYSELF)) {
            return myself(context);
        }
        if (form.containsKey(SHOW)) {
            // Beside fields for a signature, which are sent along empty.
            return stands(context, "");
        }
        if (form.containsKey(SIGN) || form.containsKey(OrganisationSignature.SIGNATURE)) {
            return sign(context, form);
        }
        Optional<InnerProof> face = running(context);
        if (face.isPresent()) {
            return afterFace(context, face.get().process(form));
        }
        return stands(context, form.containsKey(GRANTED) ? "mandateNotYet" : "");
    }

    /** The mandate that this dialogue showed was granted, and its evidence stands. */
    private Optional<ProofStep> done(ProofContext context) {
        Optional<ProofStep> done = shown(context)
                .filter(mandate -> mandate.state() == State.GRANTED)
                .flatMap(granted -> confirmation(context, granted))
                .map(confirmed -> new ProofStep.Done(Map.of(Factor.MANDATE, confirmed)));
        done.ifPresent(step -> notes(context).forget());
        return done;
    }

    private Optional<Outcome.Confirmed> confirmation(ProofContext context, Mandate mandate) {
        return registry.ledger(context.realm(), context.user()).entries().stream()
                .filter(entry -> entry.revocation().isEmpty())
                .map(entry -> entry.evidence())
                .filter(evidence -> evidence.factor().equals(Factor.MANDATE)
                        && evidence.reference().equals(mandate.id()))
                .findFirst()
                .map(evidence -> new Outcome.Confirmed(evidence.source(), evidence.reference()));
    }

    private ProofStep stands(ProofContext context, String hint) {
        Optional<Mandate> asked = mandates(context).asked(context.user());
        if (asked.isPresent()) {
            return waiting(context, asked.get(), hint, Optional.empty());
        }
        return form(
                context,
                shown(context).map(Mandate::state).map(MandateProof::closed).orElse(""),
                Optional.empty());
    }

    /** Why the request that this dialogue showed waits no more. */
    private static String closed(State state) {
        return switch (state) {
            case DECLINED -> "mandateWasDeclined";
            case EXPIRED -> "mandateRunOut";
            case REVOKED -> "mandateWasRevoked";
            case ASKED, GRANTED, CANCELLED, ENDED -> "";
        };
    }

    private ProofStep ask(ProofContext context, MandateForm chosen) {
        MandateSettings settings = settings(context);
        Optional<MandateTerms> terms = chosen.terms(settings, context.clock());
        if (terms.isEmpty()) {
            return form(context, "", Optional.of(new Refused(MandateProofRefusal.TERMS_INVALID)));
        }
        Optional<Refused> refused = limit(context, Subject.AGENT);
        if (refused.isPresent()) {
            return form(context, "", refused);
        }
        return waiting(
                context, mandates(context).ask(context.user(), terms.get(), settings.lifetime()), "", Optional.empty());
    }

    private Optional<Refused> limit(ProofContext context, Subject subject) {
        return counters.apply(context.realm())
                .take(quotas(context, subject))
                .flatMap(exhausted -> settings(context)
                        .limits()
                        .reached(exhausted, context.clock().instant()))
                .map(reached -> new Refused(reached.reason(), reached.minutes()));
    }

    private static List<Quota> quotas(ProofContext context, Subject subject) {
        return settings(context).limits().quotas(Map.of(subject, context.user().getId()));
    }

    /** The organisation itself: whoever has the key of its certificate signs the words of the mandate. */
    private ProofStep sign(ProofContext context, MultivaluedMap<String, String> form) {
        Optional<Mandate> asked = mandates(context).asked(context.user());
        if (asked.isEmpty() || !signatures.isPossible(context)) {
            return stands(context, "");
        }
        if (!form.containsKey(OrganisationSignature.SIGNATURE)) {
            return toBeSigned(context, asked.get(), Optional.empty());
        }
        // Counted before it is looked at: authorities are asked about whatever is sent.
        Optional<Refused> limit = limit(context, Subject.SIGNER);
        if (limit.isPresent()) {
            return toBeSigned(context, asked.get(), limit);
        }
        return signatures
                .answer(context, text(context, asked.get()), form)
                .fold(
                        accepted -> bySignature(context, asked.get(), accepted.certificate()),
                        refused -> toBeSigned(context, asked.get(), Optional.of(beside(refused.reason()))),
                        unavailable -> {
                            counters.apply(context.realm()).giveBack(quotas(context, Subject.SIGNER));
                            return new ProofStep.Unavailable(unavailable.cause());
                        });
    }

    private ProofStep bySignature(ProofContext context, Mandate asked, CheckedCertificate certificate) {
        if (!certificate.isOf(organisation(context).code())) {
            return toBeSigned(context, asked, Optional.of(beside(MandateProofRefusal.OTHER_ORGANISATION)));
        }
        counters.apply(context.realm()).giveBack(quotas(context, Subject.SIGNER));
        return grant(
                context,
                asked,
                new Granting(
                        Method.CERTIFICATE,
                        certificate.fingerprint(),
                        certificate.source(),
                        Channel.ONLINE,
                        certificate.fingerprint(),
                        List.of()));
    }

    private static Refused beside(RefusalReason reason) {
        boolean isOfSignature = reason instanceof CertificateRefusal refusal && refusal.isOfSignature();
        return new Refused(reason)
                .at(isOfSignature ? OrganisationSignature.SIGNATURE : OrganisationSignature.CERTIFICATE);
    }

    private ProofStep toBeSigned(ProofContext context, Mandate asked, Optional<Refused> refused) {
        return pages(context)
                .sign(organisation(context), asked, signatures.standing(context, text(context, asked)), refused);
    }

    private List<String> text(ProofContext context, Mandate asked) {
        return MandateText.of(asked, organisation(context), registry.personalData(context.realm(), context.user()));
    }

    /** The agent says to be the representative: a live face, now, and the register's word that this person is. */
    private ProofStep myself(ProofContext context) {
        if (hasShownFace.test(context)) {
            return byHead(context);
        }
        Optional<InnerProof> face = faces.apply(context);
        return face.isPresent()
                ? afterFace(context, face.get().challenge())
                : refused(context, MandateProofRefusal.NO_FACE);
    }

    private Optional<InnerProof> running(ProofContext context) {
        return faces.apply(context).filter(InnerProof::isRunning);
    }

    private ProofStep afterFace(ProofContext context, ProofStep face) {
        return face instanceof ProofStep.Done ? byHead(context) : face;
    }

    private ProofStep byHead(ProofContext context) {
        Optional<Mandate> asked = mandates(context).asked(context.user());
        return asked.isPresent() ? byHead(context, asked.get()) : stands(context, "");
    }

    private ProofStep byHead(ProofContext context, Mandate asked) {
        return heads.ask(organisation(context), registry.personalData(context.realm(), context.user()))
                .fold(
                        confirmed -> grant(
                                context,
                                asked,
                                new Granting(
                                        Method.REPRESENTATIVE,
                                        context.user().getId(),
                                        confirmed.source(),
                                        Channel.ONLINE,
                                        confirmed.reference(),
                                        List.of())),
                        refuted -> refused(context, MandateProofRefusal.ofRegister(refuted.reason())),
                        ProofStep.Unavailable::new);
    }

    /**
     * @param said what the organisation said yes to. Another request that waits by now, from another page of the agent's, is
     *     not granted in its place
     */
    private ProofStep grant(ProofContext context, Mandate said, Granting granting) {
        Optional<Mandate> locked = mandates(context).lock(said.code());
        if (locked.isEmpty()) {
            return stands(context, "");
        }
        Optional<MandateRefusal> refusal = mandates(context).grant(locked.get(), granting);
        notes(context).show(locked.get());
        return refusal.map(reason -> refused(context, reason))
                .or(() -> done(context))
                .orElseGet(() -> stands(context, ""));
    }

    private ProofStep refused(ProofContext context, RefusalReason reason) {
        Optional<Refused> refused = Optional.of(new Refused(reason));
        return mandates(context)
                .asked(context.user())
                .map(asked -> waiting(context, asked, "", refused))
                .orElseGet(() -> form(context, "", refused));
    }

    private ProofStep form(ProofContext context, String hint, Optional<Refused> refused) {
        MandateSettings settings = settings(context);
        return pages(context).ask(organisation(context), MandateForm.preset(settings), hint, refused);
    }

    private ProofStep waiting(ProofContext context, Mandate mandate, String hint, Optional<Refused> refused) {
        notes(context).show(mandate);
        return pages(context).waiting(organisation(context), mandate, signatures.isPossible(context), hint, refused);
    }

    private MandatePages pages(ProofContext context) {
        return new MandatePages(context, settings(context), places);
    }

    private Optional<Mandate> shown(ProofContext context) {
        return notes(context).shown().flatMap(id -> mandates(context).find(context.user(), id));
    }

    /** The host runs nothing without it. */
    private Organisation organisation(ProofContext context) {
        return registry.organisation(context.realm(), context.user())
                .orElseThrow(() -> new IllegalStateException("a mandate needs the organisation first"));
    }

    private Mandates mandates(ProofContext context) {
        return mandates.apply(context.realm());
    }

    private static MandateNotes notes(ProofContext context) {
        return new MandateNotes(context.login());
    }

    private static MandateSettings settings(ProofContext context) {
        return MandateSettings.of(context.settings());
    }

    @Override
    public void close() {}
}
