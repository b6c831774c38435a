// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All evidence of one account, in the order it was written.
 *
 * @param person the person the account is about; empty until a first name and document are known
 */
public record Ledger(Optional<PersonId> person, List<Entry> entries) {

    public static final Ledger EMPTY = new Ledger(Optional.empty(), List.of());

    public Ledger {
        requireNonNull(person, "person");
        entries = List.copyOf(entries);
    }

    /** One row: the evidence and, once withdrawn, how that happened. */
    public record Entry(Evidence evidence, Optional<Revocation> revocation) {

        public Entry {
            requireNonNull(evidence, "evidence");
            requireNonNull(revocation, "revocation");
        }
    }

    /**
     * The withdrawal of a piece of evidence.
     *
     * @param reason the name of the reason, never free text about a person
     * @param by who withdrew it: a user id, a source id, or {@code policy}
     */
    public record Revocation(Instant at, String reason, String by) {

        public Revocation {
            requireNonNull(at, "at");
            requireNonNull(reason, "reason");
            requireNonNull(by, "by");
        }
    }
}
