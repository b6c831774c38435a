// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.onsite;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.RealmModel;
import org.oneaccount.onsite.OnsiteLimits.Subject;
import org.oneaccount.proof.IdentityProof;
import org.oneaccount.proof.ProofContext;
import org.oneaccount.proof.ProofStep;
import org.oneaccount.registry.TrustEvents;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.appointment.Appointment;
import org.oneaccount.registry.appointment.Appointments;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.counter.Limits;
import org.oneaccount.registry.counter.Quota;
import org.oneaccount.trust.Evidence;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.Outcome;

/**
 * Sends the holder to a counter, and goes on once the counter has confirmed. The evidence is written there: this page
 * only hands out the code by which the counter finds the account, and looks whether it was used.
 */
final class OnsiteProof implements IdentityProof {

    static final String BEEN_THERE = "been-there";
    static final String RENEW = "renew";
    static final String WITHDRAW = "withdraw";

    private final TrustRegistry registry;
    private final Function<RealmModel, Appointments> appointments;
    private final Function<RealmModel, Counters> counters;

    OnsiteProof(
            TrustRegistry registry,
            Function<RealmModel, Appointments> appointments,
            Function<RealmModel, Counters> counters) {
        this.registry = registry;
        this.appointments = appointments;
        this.counters = counters;
    }

    @Override
    public ProofStep challenge(ProofContext context) {
        return done(context).orElseGet(() -> stands(context, OnsitePages.Hint.NONE));
    }

    @Override
    public ProofStep process(ProofContext context, MultivaluedMap<String, String> form) {
        Optional<ProofStep> done = done(context);
        if (done.isPresent()) {
            return done.get();
        }
        if (form.containsKey(WITHDRAW)) {
            appointments(context).cancel(context.user());
            // The counter may have been quicker.
            return done(context).orElseGet(() -> OnsitePages.withoutCode(context, Optional.empty()));
        }
        if (form.containsKey(RENEW)) {
            return renew(context);
        }
        return stands(context, form.containsKey(BEEN_THERE) ? OnsitePages.Hint.NOT_YET : OnsitePages.Hint.NONE);
    }

    /** The counter has confirmed the appointment that this dialogue showed. */
    private Optional<ProofStep> done(ProofContext context) {
        OnsiteNotes notes = new OnsiteNotes(context.login());
        Optional<ProofStep> done = shown(context, notes)
                .filter(appointment -> appointment.state() == Appointment.State.KEPT)
                .flatMap(kept -> confirmation(context))
                .map(confirmed -> new ProofStep.Done(Map.of(Factor.ONSITE_DOCUMENT, confirmed)));
        done.ifPresent(step -> notes.forget());
        return done;
    }

    private Optional<Outcome.Confirmed> confirmation(ProofContext context) {
        return registry.ledger(context.realm(), context.user()).entries().stream()
                .filter(entry -> entry.revocation().isEmpty())
                .map(Ledger.Entry::evidence)
                .filter(evidence -> evidence.factor().equals(Factor.ONSITE_DOCUMENT))
                .max(Comparator.comparing(Evidence::confirmedAt))
                .map(evidence -> new Outcome.Confirmed(evidence.source(), evidence.reference()));
    }

    private ProofStep stands(ProofContext context, OnsitePages.Hint hint) {
        OnsiteNotes notes = new OnsiteNotes(context.login());
        Optional<Appointment> standing = appointments(context).standing(context.user());
        if (standing.isPresent()) {
            return show(context, standing.get(), hint);
        }
        Optional<Appointment.State> before = shown(context, notes).map(Appointment::state);
        if (before.filter(Appointment.State.CANCELLED::equals).isPresent()) {
            return OnsitePages.withoutCode(context, Optional.empty());
        }
        return make(
                context,
                before.filter(Appointment.State.EXPIRED::equals)
                        .map(expired -> OnsitePages.Hint.RUN_OUT)
                        .orElse(OnsitePages.Hint.NONE));
    }

    private ProofStep renew(ProofContext context) {
        OnsiteSettings settings = OnsiteSettings.of(context.settings());
        // Counted first: whoever may have no other code must not lose the one there is.
        return refusal(context, settings).orElseGet(() -> {
            appointments(context).cancel(context.user());
            return done(context)
                    .orElseGet(() -> show(
                            context,
                            appointments(context).standingOrNew(context.user(), settings.lifetime()),
                            OnsitePages.Hint.NONE));
        });
    }

    private ProofStep make(ProofContext context, OnsitePages.Hint hint) {
        OnsiteSettings settings = OnsiteSettings.of(context.settings());
        return refusal(context, settings)
                .orElseGet(() ->
                        show(context, appointments(context).standingOrNew(context.user(), settings.lifetime()), hint));
    }

    /** Takes what one more code costs; the page that says so when it is too many. */
    private Optional<ProofStep> refusal(ProofContext context, OnsiteSettings settings) {
        List<Quota> quotas =
                settings.limits().quotas(Map.of(Subject.ACCOUNT, context.user().getId()));
        return counters.apply(context.realm())
                .take(quotas)
                .flatMap(exhausted ->
                        settings.limits().reached(exhausted, context.clock().instant()))
                .map(reached -> refused(context, settings, reached));
    }

    private ProofStep refused(ProofContext context, OnsiteSettings settings, Limits.Reached reached) {
        context.event().detail(TrustEvents.REASON, reached.reason().id()).error(TrustEvents.REFUSED);
        return appointments(context)
                .standing(context.user())
                .map(standing ->
                        OnsitePages.withCode(context, settings, standing, OnsitePages.Hint.NONE, Optional.of(reached)))
                .orElseGet(() -> OnsitePages.withoutCode(context, Optional.of(reached)));
    }

    private ProofStep show(ProofContext context, Appointment appointment, OnsitePages.Hint hint) {
        new OnsiteNotes(context.login()).show(appointment);
        return OnsitePages.withCode(
                context, OnsiteSettings.of(context.settings()), appointment, hint, Optional.empty());
    }

    private Optional<Appointment> shown(ProofContext context, OnsiteNotes notes) {
        return notes.shown().flatMap(id -> appointments(context).find(context.user(), id));
    }

    private Appointments appointments(ProofContext context) {
        return appointments.apply(context.realm());
    }

    @Override
    public void close() {}
}
