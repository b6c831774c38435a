// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing a source confirmed about an account.
 *
 * <p>Holds a reference to the proof, never the proof: a card number or a face has no place in a ledger.
 *
 * @param person whom it is about; empty for factors about the account itself ({@code sign-in}, {@code mobile})
 * @param ends the thing's own end (a mandate, a document); empty when it has none. How long evidence counts is the
 *     policy's affair
 * @param reference the source's transaction id or a fingerprint; never personal data
 */
public record Evidence(
        Factor factor,
        SourceId source,
        Channel channel,
        Optional<PersonId> person,
        Instant confirmedAt,
        Optional<Instant> ends,
        String reference) {

    public Evidence {
        requireNonNull(factor, "factor");
        requireNonNull(source, "source");
        requireNonNull(channel, "channel");
        requireNonNull(person, "person");
        requireNonNull(confirmedAt, "confirmedAt");
        requireNonNull(ends, "ends");
        requireNonNull(reference, "reference");
        if (ends.isPresent() && !confirmedAt.isBefore(ends.get())) {
            throw new IllegalArgumentException("ends " + ends.get() + " must be after confirmedAt " + confirmedAt);
        }
    }
}
