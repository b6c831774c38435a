// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

/** Carries a refusal out of the depth of a check; never leaves {@link CertificateCheck}. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final CertificateRefusal reason;

    /** Without cause and stack: what the library says may quote the certificate. */
    RefusedException(CertificateRefusal reason) {
        super(reason.id(), null, false, false);
        this.reason = reason;
    }

    CertificateRefusal reason() {
        return reason;
    }
}
