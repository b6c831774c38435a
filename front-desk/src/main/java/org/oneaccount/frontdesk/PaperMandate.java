// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.oneaccount.registry.mandate.MandateTerms;
import org.oneaccount.trust.identifier.CreditCode;

/**
 * A mandate on paper, with an organisation's seal, that was checked beside the agent's document. What it says must be what
 * the agent asked for, all of it: a desk confirms a request, it makes none.
 *
 * @param organisation whose seal it bears
 * @param scope the ids of the matters it names, sorted
 * @param until the last day it names
 * @param principal whether it says that the credit code alone is to sign in to the agent's account
 */
record PaperMandate(CreditCode organisation, List<String> scope, LocalDate until, boolean principal) {

    PaperMandate {
        requireNonNull(organisation, "organisation");
        scope = List.copyOf(new TreeSet<>(scope));
        requireNonNull(until, "until");
    }

    /** Days are compared: a paper knows no hour. */
    boolean says(MandateTerms terms, ZoneId city) {
        return scope.equals(terms.scope())
                && until.equals(LocalDate.ofInstant(terms.until().minusNanos(1), city))
                && principal == terms.principal();
    }

    String wording() {
        return String.join(
                "\n", organisation.value(), String.join(" ", scope), until.toString(), Boolean.toString(principal));
    }

    /** Hides the code: that of an individual business is a person's. */
    @Override
    public String toString() {
        return "PaperMandate[" + until + "]";
    }
}
