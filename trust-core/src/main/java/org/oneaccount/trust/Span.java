// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import java.time.Instant;
import java.util.List;

/**
 * How long one piece of evidence counts, and for what.
 *
 * @param grants bits of the ladder's requirements
 * @param from the first instant
 * @param until the first instant at which it no longer counts; {@code null} when it always will
 */
record Span(long grants, Instant from, Instant until) {

    boolean covers(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }

    /** What all spans together grant at that instant. */
    static long held(List<Span> spans, Instant at) {
        long held = 0;
        for (Span span : spans) {
            if (span.covers(at)) {
                held |= span.grants;
            }
        }
        return held;
    }

    /** The next instant at which a span begins or ends; {@code null} when none ever does. */
    static Instant nextEdge(List<Span> spans, Instant after) {
        Instant next = null;
        for (Span span : spans) {
            next = earliestAfter(after, span.from, next);
            next = earliestAfter(after, span.until, next);
        }
        return next;
    }

    private static Instant earliestAfter(Instant after, Instant edge, Instant best) {
        boolean better = edge != null && edge.isAfter(after) && (best == null || edge.isBefore(best));
        return better ? edge : best;
    }
}
