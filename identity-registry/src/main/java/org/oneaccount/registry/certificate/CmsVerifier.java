// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Checks a CMS signature by one certificate, also where it is written in the words of GM/T 0010: there the key's algorithm
 * stands in the place of the signature's, and middleware puts what it likes for the digest.
 */
final class CmsVerifier extends SignerInformationVerifier {

    CmsVerifier(ParsedCertificate certificate, String sm2UserId) throws OperatorCreationException {
        super(
                names(certificate),
                new DefaultSignatureAlgorithmIdentifierFinder(),
                signatures(certificate, sm2UserId),
                CmsVerifier::digest);
    }

    private static CMSSignatureAlgorithmNameGenerator names(ParsedCertificate certificate) {
        return isSm2(certificate) ? new Sm2Names() : new DefaultCMSSignatureAlgorithmNameGenerator();
    }

    private static ContentVerifierProvider signatures(ParsedCertificate certificate, String sm2UserId)
            throws OperatorCreationException {
        if (isSm2(certificate)) {
            return new Sm2Signatures(certificate, sm2UserId);
        }
        return new JcaContentVerifierProviderBuilder()
                .setProvider(BouncyCastle.PROVIDER)
                .build(certificate.x509());
    }

    private static DigestCalculator digest(AlgorithmIdentifier written) throws OperatorCreationException {
        DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder()
                .setProvider(BouncyCastle.PROVIDER)
                .build();
        return digests.get(
                SignatureAlgorithms.NAMES_OF_SM3.contains(written.getAlgorithm())
                        ? new AlgorithmIdentifier(GMObjectIdentifiers.sm3)
                        : written);
    }

    private static boolean isSm2(ParsedCertificate certificate) {
        return KeyKind.of(certificate.holder().getSubjectPublicKeyInfo())
                .filter(kind -> kind == KeyKind.SM2)
                .isPresent();
    }

    private static final class Sm2Names extends DefaultCMSSignatureAlgorithmNameGenerator {

        Sm2Names() {
            SignatureAlgorithms.NAMES_OF_SM2.forEach(name -> setSigningEncryptionAlgorithmMapping(name, "SM2"));
            SignatureAlgorithms.NAMES_OF_SM3.forEach(name -> setSigningDigestAlgorithmMapping(name, "SM3"));
        }
    }
}
