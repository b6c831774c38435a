// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Set;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.identifier.CreditCode;

/**
 * A certificate that passed every check, whose key was shown to be at hand.
 *
 * @param amr what a sign-in by it is called (RFC 8176)
 */
public record CheckedCertificate(
        ParsedCertificate certificate,
        String ca,
        SourceId source,
        Set<String> amr,
        OrganisationIdentifier organisation) {

    public CheckedCertificate {
        requireNonNull(certificate, "certificate");
        requireNonNull(ca, "ca");
        requireNonNull(source, "source");
        amr = Set.copyOf(amr);
        requireNonNull(organisation, "organisation");
    }

    public String fingerprint() {
        return certificate.fingerprint();
    }

    public Instant ends() {
        return certificate.notAfter();
    }

    public boolean isOf(CreditCode code) {
        return organisation.isOf(code);
    }
}
