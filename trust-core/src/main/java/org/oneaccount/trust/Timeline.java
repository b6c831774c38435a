// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What an account holds at which time. Evidence that says the same again is joined, so a long ledger stays a short line. */
final class Timeline {

    private final List<Span> spans = new ArrayList<>();

    void add(Span span) {
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).joins(span)) {
                spans.set(i, spans.get(i).joinedWith(span));
                return;
            }
        }
        spans.add(span);
    }

    /** What all spans together grant at that instant. */
    long heldAt(Instant at) {
        long held = 0;
        for (Span span : spans) {
            if (span.covers(at)) {
                held |= span.grants();
            }
        }
        return held;
    }

    /** The next instant at which a span begins or ends; {@link Instant#MAX} when none ever does. */
    Instant nextEdgeAfter(Instant at) {
        Instant next = Instant.MAX;
        for (Span span : spans) {
            next = sooner(span.from(), next, at);
            next = sooner(span.until(), next, at);
        }
        return next;
    }

    private static Instant sooner(Instant edge, Instant best, Instant after) {
        return edge.isAfter(after) && edge.isBefore(best) ? edge : best;
    }
}
