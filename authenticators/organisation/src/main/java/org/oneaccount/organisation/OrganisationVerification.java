// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.organisation;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.oneaccount.organisation.OrganisationLimits.Subject;
import org.oneaccount.proof.Fault;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Proven.Detail;
import org.oneaccount.registry.Recorded;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.counter.Quota;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.RefusalReason;
import org.oneaccount.trust.SourceRefusal;

/**
 * From what was typed to evidence: read it, ask the register, write it down.
 *
 * <p>A question is counted before it is asked, so that questions asked side by side cannot exceed the limit together. An
 * outage gives the count back. Evidence that is written gives back what counts mistakes, and not what counts all questions.
 */
final class OrganisationVerification {

    /** The outside, as far as this proof needs it. */
    interface Outside {

        Outcome verify(Organisation organisation);

        Recorded record(Proven proven);

        /** The register said no: whoever stood for this organisation until now may do so no longer. */
        void refuted(Organisation organisation, RefusalReason reason);
    }

    private final String account;
    private final Optional<String> address;
    private final OrganisationSettings settings;
    private final Counters counters;
    private final Outside outside;
    private final Clock clock;

    /** @param address of the client, where the realm counts it */
    OrganisationVerification(
            String account,
            Optional<String> address,
            OrganisationSettings settings,
            Counters counters,
            Outside outside,
            Clock clock) {
        this.account = account;
        this.address = address;
        this.settings = settings;
        this.counters = counters;
        this.outside = outside;
        this.clock = clock;
    }

    OrganisationAnswer take(OrganisationEntry entry) {
        return entry.read()
                .fold(
                        complete -> verify(complete.organisation()),
                        faulty -> new OrganisationAnswer.Refused(faulty.faults()));
    }

    private OrganisationAnswer verify(Organisation organisation) {
        List<Quota> mistakes = settings.limits().quotas(Map.of(Subject.ACCOUNT, account));
        List<Quota> quotas = Stream.concat(mistakes.stream(), settings.limits().quotas(questions()).stream())
                .toList();
        Optional<Counters.Exhausted> exhausted = counters.take(quotas);
        if (exhausted.isPresent()) {
            return refused(limit(exhausted.get()));
        }
        return outside.verify(organisation)
                .fold(
                        confirmed -> record(organisation, confirmed, mistakes),
                        refuted -> {
                            outside.refuted(organisation, refuted.reason());
                            return refused(fault(organisation, refuted.reason()));
                        },
                        unavailable -> {
                            counters.giveBack(quotas);
                            return new OrganisationAnswer.Unavailable(unavailable);
                        });
    }

    private OrganisationAnswer record(Organisation organisation, Outcome.Confirmed confirmed, List<Quota> mistakes) {
        Proven proven = new Proven(
                Factor.ORGANISATION,
                confirmed.source(),
                Channel.ONLINE,
                Optional.empty(),
                confirmed.reference(),
                new Detail.OfOrganisation(organisation));
        return outside.record(proven)
                .fold(
                        written -> {
                            counters.giveBack(mistakes);
                            return new OrganisationAnswer.Proven(confirmed);
                        },
                        () -> {
                            throw new IllegalStateException("an organisation is no identifier of one account");
                        },
                        () -> refused(new Fault(OrganisationRefusal.OTHER_ORGANISATION)));
    }

    private Map<Subject, String> questions() {
        Map<Subject, String> counted = new EnumMap<>(Subject.class);
        counted.put(Subject.ACCOUNT_IN_ALL, account);
        address.ifPresent(visitor -> counted.put(Subject.ADDRESS, visitor));
        return counted;
    }

    /** A code with a wrong check that the register does not confirm is a slip; that says nothing about name and head. */
    private static Fault fault(Organisation organisation, RefusalReason reason) {
        if (reason == SourceRefusal.DISSOLVED) {
            return new Fault(OrganisationRefusal.DISSOLVED);
        }
        if (!organisation.code().isChecked()) {
            return new Fault(OrganisationEntry.CODE, OrganisationRefusal.CODE_CHECK);
        }
        return new Fault(
                reason == SourceRefusal.NO_RECORD ? OrganisationRefusal.NO_RECORD : OrganisationRefusal.MISMATCH);
    }

    private Fault limit(Counters.Exhausted exhausted) {
        return settings.limits()
                .reached(exhausted, clock.instant())
                .map(reached -> new Fault(Optional.empty(), reached.reason(), reached.minutes()))
                .orElseThrow();
    }

    private static OrganisationAnswer refused(Fault fault) {
        return new OrganisationAnswer.Refused(List.of(fault));
    }
}
