// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.oneaccount.registry.mandate.MandateTerms;

/** What an agent has chosen: which matters, for how long, and whether the credit code shall lead to this account. */
record MandateForm(String scope, String months, String principal) {

    static final String SCOPE = "mandateScope";
    static final String MONTHS = "mandateMonths";
    static final String PRINCIPAL = "mandatePrincipal";

    static final String YES = "yes";
    static final String NO = "no";

    static MandateForm preset(MandateSettings settings) {
        return new MandateForm(settings.scopes().get(0), Integer.toString(settings.usualMonths()), NO);
    }

    static MandateForm of(MultivaluedMap<String, String> form) {
        return new MandateForm(first(form, SCOPE), first(form, MONTHS), first(form, PRINCIPAL));
    }

    /** Empty when something was chosen that is not offered. Valid until the end of the last day. */
    Optional<MandateTerms> terms(MandateSettings settings, Clock clock) {
        boolean offered = settings.scopes().contains(scope)
                && settings.months().stream().map(String::valueOf).anyMatch(months::equals)
                && (principal.equals(YES) || principal.equals(NO));
        if (!offered) {
            return Optional.empty();
        }
        LocalDate after =
                LocalDate.now(clock).plusMonths(Integer.parseInt(months)).plusDays(1);
        return Optional.of(new MandateTerms(
                Set.of(scope), after.atStartOfDay(clock.getZone()).toInstant(), principal.equals(YES)));
    }

    private static String first(MultivaluedMap<String, String> form, String field) {
        return Optional.ofNullable(form.getFirst(field)).orElse("");
    }
}
