// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.bankcard;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.oneaccount.bankcard.BankCardLimits.Subject;
import org.oneaccount.proof.AskedPerson;
import org.oneaccount.proof.Fault;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Proven.Detail;
import org.oneaccount.registry.Recorded;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.counter.Quota;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceRefusal;

/**
 * Asks the bank about the four elements, and writes down what it confirms.
 *
 * <p>A question is counted before it is asked, so that questions asked side by side cannot exceed the limit together. An
 * outage gives the count back. Evidence that is written gives back what counts mistakes, and not what counts all questions.
 */
final class BankCardQuestion {

    /** The outside, as far as this proof needs it. */
    interface Outside {

        Outcome ask(AskedPerson person, CardAndMobile typed);

        Recorded record(Proven proven);
    }

    private final String account;
    private final Optional<String> address;
    private final BankCardSettings settings;
    private final Counters counters;
    private final Outside outside;
    private final Clock clock;

    /** @param address of the client, where the realm counts it */
    BankCardQuestion(
            String account,
            Optional<String> address,
            BankCardSettings settings,
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

    BankCardAnswer ask(AskedPerson person, CardAndMobile typed) {
        List<Quota> mistakes = settings.limits()
                .quotas(Map.of(
                        Subject.ACCOUNT,
                        account,
                        Subject.CARD,
                        typed.card().number(),
                        Subject.MOBILE,
                        typed.reserved().e164()));
        List<Quota> quotas =
                Stream.concat(mistakes.stream(), questions().stream()).toList();
        Optional<Counters.Exhausted> exhausted = counters.take(quotas);
        if (exhausted.isPresent()) {
            return new BankCardAnswer.Refused(limit(exhausted.get()));
        }
        return outside.ask(person, typed)
                .fold(
                        confirmed -> record(person, typed, confirmed, mistakes),
                        refuted -> new BankCardAnswer.Refused(new Fault(
                                BankCardEntry.CARD_NUMBER,
                                refuted.reason() == SourceRefusal.NO_RECORD
                                        ? BankCardRefusal.NO_RECORD
                                        : BankCardRefusal.MISMATCH)),
                        unavailable -> {
                            counters.giveBack(quotas);
                            return new BankCardAnswer.Unavailable(unavailable);
                        });
    }

    private List<Quota> questions() {
        Map<Subject, String> subjects = new EnumMap<>(Subject.class);
        subjects.put(Subject.ACCOUNT_IN_ALL, account);
        address.ifPresent(visitor -> subjects.put(Subject.ADDRESS, visitor));
        return settings.limits().quotas(subjects);
    }

    private BankCardAnswer record(
            AskedPerson person, CardAndMobile typed, Outcome.Confirmed confirmed, List<Quota> mistakes) {
        Proven proven = new Proven(
                Factor.BANK_CARD,
                confirmed.source(),
                Channel.ONLINE,
                Optional.empty(),
                confirmed.reference(),
                new Detail.Identity(
                        person.name(),
                        person.document(),
                        Optional.of(typed.card().ending())));
        return outside.record(proven)
                .fold(
                        written -> {
                            counters.giveBack(mistakes);
                            return new BankCardAnswer.Proven(confirmed);
                        },
                        BankCardAnswer.Taken::new,
                        () -> {
                            throw new IllegalStateException(
                                    "whom the bank was asked about is whom the account is about");
                        });
    }

    private Fault limit(Counters.Exhausted exhausted) {
        return settings.limits()
                .reached(exhausted, clock.instant())
                .map(reached -> new Fault(BankCardEntry.CARD_NUMBER, reached.reason(), reached.minutes()))
                .orElseThrow();
    }
}
