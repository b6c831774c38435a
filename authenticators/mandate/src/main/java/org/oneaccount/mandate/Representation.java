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

/**
 * Judges whether a natural person may speak for the organisation that a code belongs to. The level comes first, the
 * register last: who may not ask at all learns nothing of a code, and the register is not asked for nothing.
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
        List<Quota> quotas =
                limits.quotas(Map.of(Subject.REPRESENTATIVE, visitor.user().getId()));
        Optional<Limits.Reached> reached =
                counters.take(quotas).flatMap(exhausted -> limits.reached(exhausted, clock.instant()));
        if (reached.isPresent()) {
            return new Verdict.MayNot(reached.get().reason(), reached.get().minutes());
        }
        Verdict verdict = judge(code.get(), person);
        if (!(verdict instanceof Verdict.MayNot)) {
            counters.giveBack(quotas);
        }
        return verdict;
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
