// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import java.time.Instant;

/**
 * How long evidence counts, and for what.
 *
 * @param grants bits of the ladder's requirements
 * @param from the first instant
 * @param until the first instant at which it no longer counts; {@link Instant#MAX} when it always will
 */
record Span(long grants, Instant from, Instant until) {

    boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** Whether the two grant the same without a gap between them. */
    boolean joins(Span other) {
        return grants == other.grants && !other.from.isAfter(until) && !from.isAfter(other.until);
    }

    Span joinedWith(Span other) {
        return new Span(
                grants,
                from.isBefore(other.from) ? from : other.from,
                until.isAfter(other.until) ? until : other.until);
    }
}
