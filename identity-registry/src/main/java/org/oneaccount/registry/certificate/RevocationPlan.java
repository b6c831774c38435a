// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whom to ask whether a certificate still counts: the OCSP responders in their order, then the lists in theirs, until one
 * knows. Each may be there for some of the issuers only.
 *
 * @param whenSilent what an outage of all of them means
 */
public record RevocationPlan(List<URI> ocsp, List<URI> crl, WhenSilent whenSilent) {

    public enum WhenSilent {
        /** Nothing is known, so nothing is proven: the holder is told to come back. */
        REFUSE,
        /**
         * The operator takes the risk that a certificate withdrawn meanwhile is accepted. Said in the log each time. Only for the
         * authority's own silence, which no holder can bring about.
         */
        ACCEPT;

        /** The word in the settings. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<WhenSilent> parse(String id) {
            return Arrays.stream(values())
                    .filter(value -> value.id().equals(id))
                    .findFirst();
        }
    }

    public RevocationPlan {
        ocsp = List.copyOf(ocsp);
        crl = List.copyOf(crl);
        if (ocsp.isEmpty() && crl.isEmpty() && whenSilent == WhenSilent.REFUSE) {
            throw new IllegalArgumentException("nobody to ask, so no certificate could ever be accepted");
        }
    }
}
