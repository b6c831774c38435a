// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.oneaccount.registry.mandate.MandateTerms;

/** Terms and dates as a reader sees them: plain values for a template, which reads no classes of ours. */
record MandateWords(Locale language, ZoneId zone) {

    static MandateWords of(KeycloakSession session, UserModel reader, ZoneId zone) {
        return new MandateWords(session.getContext().resolveLocale(reader), zone);
    }

    Map<String, Object> terms(MandateTerms terms) {
        return Map.of("scope", terms.scope(), "until", lastDay(terms.until()), "principal", terms.principal());
    }

    /** People count the last day in. */
    String lastDay(Instant until) {
        return day(until.minusNanos(1));
    }

    String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .withZone(zone)
                .format(at);
    }

    String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(zone)
                .format(at);
    }
}
