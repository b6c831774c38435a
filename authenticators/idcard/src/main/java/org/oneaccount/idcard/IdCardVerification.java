// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.idcard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.oneaccount.proof.Fault;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Proven.Detail;
import org.oneaccount.registry.Recorded;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.counter.Quota;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.SourceRefusal;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.PersonName;

/**
 * From what was typed to evidence: read it, ask the source if there is one for this document, write it down.
 *
 * <p>A question is counted before it is asked, so that questions asked side by side cannot exceed the limit together. An
 * outage gives the count back. Evidence that is written gives back what counts mistakes, and not what counts all questions:
 * whoever asks about true data again and again costs as much. Hearing that a number is taken stays counted: who
 * has an account may not be found out at any rate (design: at a limited rate, and only with name and number together).
 */
final class IdCardVerification {

    /** The outside, as far as this proof needs it. */
    interface Outside {

        Outcome verify(PersonName name, Document document);

        /**
         * Whether this person is the head of the organisation that the account stands for; empty where the name already
         * shows that it is somebody else, or the account is a natural person's.
         */
        Optional<Outcome> verifyHead(PersonName name, Document document);

        Recorded record(Proven proven);

        void claim(PersonalData.Claim claim);
    }

    private final Asker asker;
    private final IdCardSettings settings;
    private final Counters counters;
    private final Outside outside;
    private final Clock clock;

    IdCardVerification(Asker asker, IdCardSettings settings, Counters counters, Outside outside, Clock clock) {
        this.asker = asker;
        this.settings = settings;
        this.counters = counters;
        this.outside = outside;
        this.clock = clock;
    }

    IdCardAnswer take(IdCardEntry entry, Set<DocumentType> accepted) {
        return entry.read(accepted, LocalDate.now(clock))
                .fold(
                        checked -> verify(checked.name(), checked.document()),
                        declared -> declare(declared.name(), declared.document(), declared.validUntil()),
                        IdCardAnswer.Unfinished::new,
                        faulty -> new IdCardAnswer.Refused(faulty.faults()));
    }

    private IdCardAnswer verify(PersonName name, Document document) {
        List<Quota> mistakes = settings.limits().quotas(asker.mistakes(document));
        List<Quota> quotas = Stream.concat(mistakes.stream(), settings.limits().quotas(asker.questions()).stream())
                .toList();
        Optional<Counters.Exhausted> exhausted = counters.take(quotas);
        if (exhausted.isPresent()) {
            return refused(limit(exhausted.get()));
        }
        return outside.verify(name, document)
                .fold(
                        confirmed -> unlessHead(name, document, confirmed, quotas)
                                .orElseGet(() -> record(name, document, confirmed, mistakes)),
                        refuted -> refused(new Fault(
                                IdCardEntry.ID_NUMBER,
                                refuted.reason() == SourceRefusal.NO_RECORD
                                        ? IdCardRefusal.NO_RECORD
                                        : IdCardRefusal.MISMATCH)),
                        unavailable -> {
                            counters.giveBack(quotas);
                            return new IdCardAnswer.Unavailable(unavailable);
                        });
    }

    /**
     * Who stands at the head of an organisation is public, and the number of many a head is widely known: whoever has both
     * would be agent in the head's name. So the match is a claim, which face, bank card or a counter turn into a name.
     */
    private Optional<IdCardAnswer> unlessHead(
            PersonName name, Document document, Outcome.Confirmed match, List<Quota> quotas) {
        return outside.verifyHead(name, document)
                .flatMap(answer -> answer.fold(
                        confirmed -> Optional.of(head(name, document, match)),
                        // Only a namesake goes on: a register that says no for another reason does not say that it is
                        // somebody else.
                        refuted -> refuted.reason() == SourceRefusal.MISMATCH
                                ? Optional.empty()
                                : Optional.of(head(name, document, match)),
                        unavailable -> {
                            counters.giveBack(quotas);
                            return Optional.of(new IdCardAnswer.Unavailable(unavailable));
                        }));
    }

    private IdCardAnswer head(PersonName name, Document document, Outcome.Confirmed match) {
        outside.claim(new PersonalData.Claim(name, document, match.source(), match.reference(), clock.instant()));
        return new IdCardAnswer.Head();
    }

    private IdCardAnswer record(PersonName name, Document document, Outcome.Confirmed confirmed, List<Quota> mistakes) {
        Proven proven = new Proven(
                Factor.REAL_NAME,
                confirmed.source(),
                Channel.ONLINE,
                Optional.empty(),
                confirmed.reference(),
                new Detail.Identity(name, document));
        return outside.record(proven)
                .fold(
                        written -> {
                            counters.giveBack(mistakes);
                            return new IdCardAnswer.Proven(Factor.REAL_NAME, confirmed);
                        },
                        () -> {
                            outside.claim(new PersonalData.Claim(
                                    name, document, confirmed.source(), confirmed.reference(), clock.instant()));
                            return new IdCardAnswer.Taken();
                        },
                        IdCardVerification::otherPerson);
    }

    /** Counted like a question to a source, and never given back: nobody else's word limits what a holder may write. */
    private IdCardAnswer declare(PersonName name, Document document, LocalDate validUntil) {
        Optional<Counters.Exhausted> exhausted = counters.take(settings.limits().quotas(asker.declarations()));
        if (exhausted.isPresent()) {
            return refused(limit(exhausted.get()));
        }
        Outcome.Confirmed ownWord =
                new Outcome.Confirmed(SourceId.SELF, UUID.randomUUID().toString());
        Instant ends = validUntil.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Proven proven = new Proven(
                Factor.DECLARED_DOCUMENT,
                ownWord.source(),
                Channel.ONLINE,
                Optional.of(ends),
                ownWord.reference(),
                new Detail.Identity(name, document));
        return outside.record(proven)
                .fold(
                        written -> new IdCardAnswer.Proven(Factor.DECLARED_DOCUMENT, ownWord),
                        () -> {
                            throw new IllegalStateException("a declared document is in no unique index");
                        },
                        IdCardVerification::otherPerson);
    }

    private Fault limit(Counters.Exhausted exhausted) {
        return settings.limits()
                .reached(exhausted, clock.instant())
                .map(reached -> new Fault(IdCardEntry.ID_NUMBER, reached.reason(), reached.minutes()))
                .orElseThrow();
    }

    private static IdCardAnswer otherPerson() {
        return refused(new Fault(IdCardEntry.ID_NUMBER, IdCardRefusal.OTHER_PERSON));
    }

    private static IdCardAnswer refused(Fault fault) {
        return new IdCardAnswer.Refused(List.of(fault));
    }
}
