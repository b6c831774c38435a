// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * What is decided about an appointment, and stays the answer to its correlation id.
 *
 * @param refusal empty when it was confirmed
 */
record Answer(Optional<DeskRefusal> refusal, Instant at) {

    Answer {
        requireNonNull(refusal, "refusal");
        requireNonNull(at, "at");
    }

    static Answer confirmed(Instant at) {
        return new Answer(Optional.empty(), at);
    }

    static Answer refused(DeskRefusal refusal, Instant at) {
        return new Answer(Optional.of(refusal), at);
    }
}
