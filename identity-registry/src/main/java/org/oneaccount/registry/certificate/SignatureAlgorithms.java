// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * The algorithms whose signatures count, on certificates, in CMS, and on what authorities answer: over SHA-256, SHA-384, SHA-512
 * or SM3. Whatever is not listed is refused, so that what the library learns to read next is not trusted by that.
 */
final class SignatureAlgorithms {

    /** What stands for SM2 in the place of a signature's algorithm: GM/T 0010 writes the key's. */
    static final List<ASN1ObjectIdentifier> NAMES_OF_SM2 = List.of(
            GMObjectIdentifiers.sm2sign,
            GMObjectIdentifiers.sm2p256v1,
            GMObjectIdentifiers.sm2sign_with_sm3,
            X9ObjectIdentifiers.id_ecPublicKey);

    /** What stands for SM3 in the place of a digest: middleware puts what it likes. */
    static final List<ASN1ObjectIdentifier> NAMES_OF_SM3 =
            List.of(GMObjectIdentifiers.sm3, GMObjectIdentifiers.sm3.branch("1"), GMObjectIdentifiers.sm2sign_with_sm3);

    private static final Set<ASN1ObjectIdentifier> SHA2 =
            Set.of(NISTObjectIdentifiers.id_sha256, NISTObjectIdentifiers.id_sha384, NISTObjectIdentifiers.id_sha512);

    private static final Set<ASN1ObjectIdentifier> WITH_DIGEST = Set.of(
            PKCSObjectIdentifiers.sha256WithRSAEncryption,
            PKCSObjectIdentifiers.sha384WithRSAEncryption,
            PKCSObjectIdentifiers.sha512WithRSAEncryption,
            X9ObjectIdentifiers.ecdsa_with_SHA256,
            X9ObjectIdentifiers.ecdsa_with_SHA384,
            X9ObjectIdentifiers.ecdsa_with_SHA512,
            GMObjectIdentifiers.sm2sign_with_sm3);

    private SignatureAlgorithms() {}

    static boolean isAllowed(AlgorithmIdentifier signature) {
        return WITH_DIGEST.contains(signature.getAlgorithm())
                || (signature.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSASSA_PSS) && isAllowedPss(signature));
    }

    /** CMS writes the digest of its own, and often the key's algorithm in the place of the signature's. */
    static boolean isAllowedInCms(AlgorithmIdentifier digest, AlgorithmIdentifier signature) {
        ASN1ObjectIdentifier algorithm = signature.getAlgorithm();
        return (SHA2.contains(digest.getAlgorithm()) || NAMES_OF_SM3.contains(digest.getAlgorithm()))
                && (isAllowed(signature)
                        || algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)
                        || NAMES_OF_SM2.contains(algorithm));
    }

    /** Left out, its parameters mean SHA-1 (RFC 4055 §3.1). */
    private static boolean isAllowedPss(AlgorithmIdentifier signature) {
        try {
            RSASSAPSSparams parameters = RSASSAPSSparams.getInstance(signature.getParameters());
            return parameters != null
                    && SHA2.contains(parameters.getHashAlgorithm().getAlgorithm())
                    && parameters.getMaskGenAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.id_mgf1)
                    && SHA2.contains(AlgorithmIdentifier.getInstance(
                                    parameters.getMaskGenAlgorithm().getParameters())
                            .getAlgorithm());
        } catch (RuntimeException e) {
            return false;
        }
    }
}
