// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oneaccount.mandate.MandateLimits.Subject;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.registry.appointment.AppointmentCode;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.counter.Limits;
import org.oneaccount.registry.counter.Quota;
import org.oneaccount.registry.mandate.Mandate;
import org.oneaccount.registry.mandate.MandateRefusal;
import org.oneaccount.registry.mandate.Mandates;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.RefusalReason;
import org.oneaccount.trust.identifier.CreditCode;

/**
 * Judges whether a natural person may speak for an organisation: the one that a mandate's code belongs to, or one that is
 * named. The level comes first, the register last: who may not ask at all learns nothing of a code, and the register is not
 * asked for nothing.
 */
final class Representation {

    /** Whoever binds a company is known in person, or by bank or face (Art. 11). */
    static final int LEAST_LEVEL = 4;

    private final Mandates mandates;
    private final Counters counters;
    private final HeadCheck heads;
    private final Limits<Subject> limits;
    private final Clock clock;

    Representation(Mandates mandates, Counters counters, HeadCheck heads, Limits<Subject> limits, Clock clock) {
        this.mandates = mandates;
        this.counters = counters;
        this.heads = heads;
        this.limits = limits;
        this.clock = clock;
    }

    /** Counted before it is looked at; given back unless the code led nowhere or to somebody else's organisation. */
    Verdict judge(Visitor visitor, PersonalData person, String typed) {
        Optional<RefusalReason> standing = standing(visitor);
        if (standing.isPresent()) {
            return new Verdict.MayNot(standing.get());
        }
        Optional<AppointmentCode> code = AppointmentCode.parse(typed);
        if (code.isEmpty()) {
            return new Verdict.MayNot(MandateProofRefusal.CODE_MISTYPED);
        }
        List<Quota> quotas = quotas(visitor);
        Optional<Verdict.MayNot> reached = take(quotas);
        if (reached.isPresent()) {
            return reached.get();
        }
        Verdict verdict = judge(code.get(), person);
        if (!(verdict instanceof Verdict.MayNot)) {
            counters.giveBack(quotas);
        }
        return verdict;
    }

    /** Why the visitor may not speak for the organisation with this credit code now; empty where the register says that the visitor is its head. Counted as codes are. */
    Optional<Verdict.No> against(Visitor visitor, PersonalData person, String typed) {
        Optional<RefusalReason> standing = standing(visitor);
        if (standing.isPresent()) {
            return Optional.of(new Verdict.MayNot(standing.get()));
        }
        Optional<CreditCode> code = CreditCode.ofForm(typed);
        if (code.isEmpty()) {
            return Optional.of(new Verdict.MayNot(MandateProofRefusal.ORGANISATION_MISTYPED));
        }
        List<Quota> quotas = quotas(visitor);
        Optional<Verdict.MayNot> reached = take(quotas);
        if (reached.isPresent()) {
            return Optional.of(reached.get());
        }
        Optional<Verdict.No> against = heads.ask(code.get(), person)
                .fold(
                        confirmed -> Optional.empty(),
                        refuted -> Optional.of(new Verdict.MayNot(
                                code.get().isChecked()
                                        ? MandateProofRefusal.ofRegister(refuted.reason())
                                        : MandateProofRefusal.ORGANISATION_MISTYPED)),
                        unavailable -> Optional.of(new Verdict.Silent()));
        if (against.filter(Verdict.MayNot.class::isInstance).isEmpty()) {
            counters.giveBack(quotas);
        }
        return against;
    }

    private List<Quota> quotas(Visitor visitor) {
        return limits.quotas(Map.of(Subject.REPRESENTATIVE, visitor.user().getId()));
    }

    private Optional<Verdict.MayNot> take(List<Quota> quotas) {
        return counters.take(quotas)
                .flatMap(exhausted -> limits.reached(exhausted, clock.instant()))
                .map(reached -> new Verdict.MayNot(reached.reason(), reached.minutes()));
    }

    private static Optional<RefusalReason> standing(Visitor visitor) {
        if (!visitor.isNatural()) {
            return Optional.of(MandateProofRefusal.NOT_NATURAL);
        }
        return visitor.level() < LEAST_LEVEL ? Optional.of(MandateProofRefusal.LEVEL_TOO_LOW) : Optional.empty();
    }

    private Verdict judge(AppointmentCode code, PersonalData person) {
        Optional<Mandate> mandate = mandates.look(code);
        if (mandate.isEmpty()) {
            return new Verdict.MayNot(MandateRefusal.CODE_UNKNOWN);
        }
        Optional<MandateRefusal> closed = MandateRefusal.of(mandate.get().state());
        if (closed.isPresent()) {
            return new Verdict.MayNot(closed.get());
        }
        Optional<Organisation> organisation = mandates.organisation(mandate.get());
        if (organisation.isEmpty()) {
            return new Verdict.MayNot(MandateRefusal.AGENT_CHANGED);
        }
        Outcome answer = heads.ask(organisation.get(), person);
        return answer.fold(
                confirmed -> new Verdict.May(mandate.get(), organisation.get(), confirmed),
                refuted -> new Verdict.MayNot(MandateProofRefusal.ofRegister(refuted.reason())),
                unavailable -> new Verdict.Silent());
    }
}
