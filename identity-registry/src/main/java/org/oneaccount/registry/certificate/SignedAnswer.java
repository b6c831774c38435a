// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.util.Optional;

/** What came back for a challenge, before anything of it is believed. */
sealed interface SignedAnswer permits CmsSignature, BareSignature {

    /** Whose key is said to have signed. */
    ParsedCertificate certificate();

    /**
     * Refuses unless the certificate's key signed this very challenge.
     *
     * @param sm2UserId the user id that SM2 signatures are made for
     */
    void requireOver(SigningChallenge challenge, String sm2UserId) throws RefusedException;

    /** Reads the two form fields: CMS brings its certificate along, any other signature needs the field. */
    static SignedAnswer read(String certificate, String signature) throws RefusedException {
        if (signature.isBlank()) {
            throw new RefusedException(CertificateRefusal.SIGNATURE_MISSING);
        }
        byte[] bytes = Encoded.bytes(signature)
                .orElseThrow(() -> new RefusedException(CertificateRefusal.SIGNATURE_UNREADABLE));
        Optional<ParsedCertificate> beside =
                certificate.isBlank() ? Optional.empty() : Optional.of(certificate(certificate));
        if (CmsSignature.isCms(bytes)) {
            return CmsSignature.read(bytes, beside);
        }
        return new BareSignature(
                beside.orElseThrow(() -> new RefusedException(CertificateRefusal.CERTIFICATE_MISSING)), bytes);
    }

    private static ParsedCertificate certificate(String typed) throws RefusedException {
        try {
            return Encoded.bytes(typed)
                    .map(ParsedCertificate::of)
                    .orElseThrow(() -> new RefusedException(CertificateRefusal.CERTIFICATE_UNREADABLE));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(CertificateRefusal.CERTIFICATE_UNREADABLE);
        }
    }
}
