// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import org.oneaccount.trust.RefusalReason;

/** Every way in which a certificate, or a signature by its key, is refused, whoever asked for it. */
public enum CertificateRefusal implements RefusalReason {
    /** This server trusts no certification authority at all. */
    NO_CA("certificateNoCa"),
    CERTIFICATE_MISSING("certificateMissing"),
    CERTIFICATE_UNREADABLE("certificateUnreadable"),
    SIGNATURE_MISSING("certificateSignatureMissing"),
    SIGNATURE_UNREADABLE("certificateSignatureUnreadable"),
    CHALLENGE_OVER("certificateChallengeOver"),
    /** It was answered before, or is of another page. */
    CHALLENGE_USED("certificateChallengeUsed"),
    /** Something was signed, and it is not the challenge of this page. */
    OTHER_TEXT("certificateOtherText"),
    /** Not made by the certificate's key; for SM2 also: made for another user id. */
    SIGNATURE_WRONG("certificateSignatureWrong"),
    NOT_YET_VALID("certificateNotYetValid"),
    EXPIRED("certificateExpired"),
    /** Meant for encryption, for a server, or for issuing others. */
    WRONG_USAGE("certificateWrongUsage"),
    /** A key too short, too long or of a kind that is not accepted, or a signature by an algorithm that is not. */
    WEAK("certificateWeak"),
    /** No path leads to a trusted authority, whatever name stands on the certificate. */
    UNTRUSTED("certificateUntrusted"),
    REVOKED("certificateRevoked"),
    /** The authority's own service does not know the certificate. */
    UNKNOWN_TO_CA("certificateUnknownToCa"),
    /** At none of the places where this authority writes it is an organisation's number. */
    NO_IDENTIFIER("certificateNoIdentifier"),
    /** It names two organisations. */
    SEVERAL_IDENTIFIERS("certificateSeveralIdentifiers");

    private final String id;

    CertificateRefusal(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    /** Whether the signature is to blame, rather than the certificate: what a page marks. */
    public boolean isOfSignature() {
        return switch (this) {
            case SIGNATURE_MISSING,
                    SIGNATURE_UNREADABLE,
                    SIGNATURE_WRONG,
                    OTHER_TEXT,
                    CHALLENGE_OVER,
                    CHALLENGE_USED -> true;
            case NO_CA,
                    CERTIFICATE_MISSING,
                    CERTIFICATE_UNREADABLE,
                    NOT_YET_VALID,
                    EXPIRED,
                    WRONG_USAGE,
                    WEAK,
                    UNTRUSTED,
                    REVOKED,
                    UNKNOWN_TO_CA,
                    NO_IDENTIFIER,
                    SEVERAL_IDENTIFIERS -> false;
        };
    }
}
