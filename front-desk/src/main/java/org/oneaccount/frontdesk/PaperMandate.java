// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.oneaccount.trust.identifier.CreditCode;

/**
 * A mandate on paper, with an organisation's seal, that was checked beside the agent's document. What it says must be what
 * the agent asked for: a desk confirms a request, it makes none.
 *
 * @param organisation whose seal it bears
 * @param until the last day it names
 */
record PaperMandate(CreditCode organisation, LocalDate until) {

    PaperMandate {
        requireNonNull(organisation, "organisation");
        requireNonNull(until, "until");
    }

    /** The first instant at which it counts no more. */
    Instant end(ZoneId zone) {
        return until.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Hides the code: that of an individual business is a person's. */
    @Override
    public String toString() {
        return "PaperMandate[" + until + "]";
    }
}
