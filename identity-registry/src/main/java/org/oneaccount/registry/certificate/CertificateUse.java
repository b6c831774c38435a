// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.util.Set;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * What a certificate is meant for. Authorities issue SM2 certificates in pairs, one to sign and one to encrypt, and the key of
 * the second is known to them too: so a use that is not written down is not assumed.
 */
final class CertificateUse {

    private static final Set<KeyPurposeId> PURPOSES =
            Set.of(KeyPurposeId.id_kp_clientAuth, KeyPurposeId.id_kp_emailProtection, KeyPurposeId.anyExtendedKeyUsage);

    private CertificateUse() {}

    static void require(X509CertificateHolder certificate) throws RefusedException {
        if (KeyKind.of(certificate.getSubjectPublicKeyInfo()).isEmpty()
                || !SignatureAlgorithms.isAllowed(certificate.getSignatureAlgorithm())) {
            throw new RefusedException(CertificateRefusal.WEAK);
        }
        if (!maySign(certificate)) {
            throw new RefusedException(CertificateRefusal.WRONG_USAGE);
        }
    }

    private static boolean maySign(X509CertificateHolder certificate) throws RefusedException {
        try {
            Extensions extensions = certificate.getExtensions();
            if (extensions == null) {
                return false;
            }
            KeyUsage usage = KeyUsage.fromExtensions(extensions);
            ExtendedKeyUsage purposes = ExtendedKeyUsage.fromExtensions(extensions);
            BasicConstraints constraints = BasicConstraints.fromExtensions(extensions);
            return usage != null
                    && hasAny(usage)
                    && (purposes == null || PURPOSES.stream().anyMatch(purposes::hasKeyPurposeId))
                    && (constraints == null || !constraints.isCA());
        } catch (RuntimeException e) {
            throw new RefusedException(CertificateRefusal.CERTIFICATE_UNREADABLE);
        }
    }

    private static boolean hasAny(KeyUsage usage) {
        return usage.hasUsages(KeyUsage.digitalSignature) || usage.hasUsages(KeyUsage.nonRepudiation);
    }
}
