// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * CMS signed data (RFC 5652; GM/T 0010, GB/T 35275 with its own identifiers), with the text inside or without it, by one signer.
 *
 * @param attached the text that it carries; empty when it is detached
 */
record CmsSignature(ParsedCertificate certificate, byte[] encoded, Optional<byte[]> attached) implements SignedAnswer {

    private static final ASN1ObjectIdentifier GM_SIGNED_DATA = new ASN1ObjectIdentifier("1.2.156.10197.6.1.4.2.2");
    private static final Set<ASN1ObjectIdentifier> SIGNED_DATA =
            Set.of(CMSObjectIdentifiers.signedData, GM_SIGNED_DATA);

    /** Whether it begins like CMS: a bare signature is never a sequence that begins with an object identifier. */
    static boolean isCms(byte[] bytes) {
        try (ASN1InputStream in = new ASN1InputStream(bytes)) {
            return in.readObject() instanceof ASN1Sequence sequence
                    && sequence.size() == 2
                    && SIGNED_DATA.contains(sequence.getObjectAt(0).toASN1Primitive());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return false;
        }
    }

    /** @param beside the certificate that came beside it, for signatures that leave theirs out */
    static CmsSignature read(byte[] bytes, Optional<ParsedCertificate> beside) throws RefusedException {
        try {
            CMSSignedData cms = new CMSSignedData(bytes);
            if (cms.getSignerInfos().size() != 1) {
                throw new RefusedException(CertificateRefusal.SIGNATURE_UNREADABLE);
            }
            ParsedCertificate certificate = inside(cms)
                    .or(() -> beside)
                    .orElseThrow(() -> new RefusedException(CertificateRefusal.CERTIFICATE_MISSING));
            return new CmsSignature(certificate, bytes, content(cms));
        } catch (CMSException | RuntimeException | StackOverflowError e) {
            // Whatever a mangled encoding makes the library do.
            throw new RefusedException(CertificateRefusal.SIGNATURE_UNREADABLE);
        }
    }

    private static Optional<ParsedCertificate> inside(CMSSignedData cms) {
        return cms.getCertificates().getMatches(null).stream()
                .filter(certificate -> signer(cms).getSID().match(certificate))
                .findFirst()
                .map(ParsedCertificate::of);
    }

    private static Optional<byte[]> content(CMSSignedData cms) {
        return Optional.ofNullable(cms.getSignedContent()).map(content -> (byte[]) content.getContent());
    }

    private static SignerInformation signer(CMSSignedData cms) {
        return cms.getSignerInfos().getSigners().iterator().next();
    }

    @Override
    public void requireOver(SigningChallenge challenge, String sm2UserId) throws RefusedException {
        if (attached.isPresent()) {
            if (challenge.forms().stream().noneMatch(form -> Arrays.equals(form, attached.get()))) {
                throw new RefusedException(CertificateRefusal.OTHER_TEXT);
            }
            require(verify(attached.get(), sm2UserId));
            return;
        }
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        for (byte[] form : challenge.forms()) {
            verdicts.add(verify(form, sm2UserId));
        }
        // Without signed attributes nothing tells another text from a wrong signature.
        require(Collections.min(verdicts));
    }

    private static void require(Verdict verdict) throws RefusedException {
        if (verdict != Verdict.RIGHT) {
            throw new RefusedException(
                    verdict == Verdict.OTHER_TEXT ? CertificateRefusal.OTHER_TEXT : CertificateRefusal.SIGNATURE_WRONG);
        }
    }

    private Verdict verify(byte[] text, String sm2UserId) throws RefusedException {
        try {
            CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(text), encoded);
            SignerInfo signer = signer(cms).toASN1Structure();
            if (!SignatureAlgorithms.isAllowedInCms(
                    signer.getDigestAlgorithm(), signer.getDigestEncryptionAlgorithm())) {
                throw new RefusedException(CertificateRefusal.WEAK);
            }
            return signer(cms).verify(new CmsVerifier(certificate, sm2UserId)) ? Verdict.RIGHT : Verdict.WRONG;
        } catch (CMSSignerDigestMismatchException e) {
            return Verdict.OTHER_TEXT;
        } catch (CMSException | OperatorCreationException | RuntimeException | StackOverflowError e) {
            return Verdict.WRONG;
        }
    }

    /** In the order in which they count when one text was tried in several forms. */
    private enum Verdict {
        RIGHT,
        WRONG,
        OTHER_TEXT
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CmsSignature that && Arrays.equals(encoded, that.encoded);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded);
    }

    @Override
    public String toString() {
        return "CmsSignature";
    }
}
