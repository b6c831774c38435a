// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Evidence and ledgers as tests need them. Everything counts unless its name says why not. */
final class TestLedgers {

    static final PersonId PERSON = new PersonId(UUID.fromString("00000000-0000-0000-0000-00000000000a"));
    static final PersonId ANOTHER_PERSON = new PersonId(UUID.fromString("00000000-0000-0000-0000-00000000000b"));

    static final SourceId AUTHORITATIVE = new SourceId("identity");
    static final SourceId ACCREDITED = new SourceId("counter");
    static final SourceId SELF_DECLARED = SourceId.SELF;

    private static final Set<Factor> WITHOUT_PERSON = Set.of(Factor.SIGN_IN, Factor.MOBILE);

    private TestLedgers() {}

    /** @param factors ids separated by spaces; {@code self:real-name} is confirmed by that source instead of an accredited one */
    static Ledger of(String factors, Instant confirmedAt) {
        return ledger(List.of(factors.split(" ", -1)).stream()
                .filter(word -> !word.isEmpty())
                .map(word -> word.contains(":") ? word : ACCREDITED + ":" + word)
                .map(word -> evidence(
                        new Factor(word.substring(word.indexOf(':') + 1)),
                        new SourceId(word.substring(0, word.indexOf(':'))),
                        confirmedAt))
                .toList());
    }

    static Ledger ledger(List<Evidence> evidence) {
        return new Ledger(
                Optional.of(PERSON),
                evidence.stream().map(TestLedgers::standing).toList());
    }

    /** About the account's own person where the factor is about a person; without an end. */
    static Evidence evidence(Factor factor, SourceId source, Instant confirmedAt) {
        Optional<PersonId> person = WITHOUT_PERSON.contains(factor) ? Optional.empty() : Optional.of(PERSON);
        return new Evidence(factor, source, Channel.ONLINE, person, confirmedAt, Optional.empty(), "ref");
    }

    static Evidence endingAt(Evidence evidence, Instant ends) {
        return new Evidence(
                evidence.factor(),
                evidence.source(),
                evidence.channel(),
                evidence.person(),
                evidence.confirmedAt(),
                Optional.of(ends),
                evidence.reference());
    }

    static Evidence aboutAnotherPerson(Evidence evidence) {
        return new Evidence(
                evidence.factor(),
                evidence.source(),
                evidence.channel(),
                Optional.of(ANOTHER_PERSON),
                evidence.confirmedAt(),
                evidence.ends(),
                evidence.reference());
    }

    static Ledger.Entry standing(Evidence evidence) {
        return new Ledger.Entry(evidence, Optional.empty());
    }

    static Ledger.Entry revoked(Evidence evidence, Instant at) {
        return new Ledger.Entry(evidence, Optional.of(new Ledger.Revocation(at, "mobileRecycled", "sms")));
    }
}
