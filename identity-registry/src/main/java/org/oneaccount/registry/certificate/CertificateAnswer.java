// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.util.function.Function;
import org.oneaccount.trust.Outcome;

/** What became of a certificate that was shown. */
public sealed interface CertificateAnswer {

    record Accepted(CheckedCertificate certificate) implements CertificateAnswer {}

    record Refused(CertificateRefusal reason) implements CertificateAnswer {}

    /** Everything was right, and nobody said whether it was revoked meanwhile. */
    record Unavailable(Outcome.Unavailable cause) implements CertificateAnswer {}

    default <R> R fold(
            Function<Accepted, R> accepted, Function<Refused, R> refused, Function<Unavailable, R> unavailable) {
        if (this instanceof Accepted answer) {
            return accepted.apply(answer);
        }
        return this instanceof Refused answer ? refused.apply(answer) : unavailable.apply((Unavailable) this);
    }
}
