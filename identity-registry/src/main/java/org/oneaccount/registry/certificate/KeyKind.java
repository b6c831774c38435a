// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** The kinds of key that may sign, and how a bare signature by each is made. */
enum KeyKind {
    RSA(List.of("SHA256withRSA", "SHA384withRSA", "SHA512withRSA")),
    EC(List.of("SHA256withECDSA", "SHA384withECDSA", "SHA512withECDSA")),
    SM2(List.of("SM3withSM2"));

    private static final int LEAST_RSA_BITS = 2048;
    private static final int MOST_RSA_BITS = 4096;

    private static final Set<ASN1ObjectIdentifier> CURVES =
            Set.of(SECObjectIdentifiers.secp256r1, SECObjectIdentifiers.secp384r1, SECObjectIdentifiers.secp521r1);

    private final List<String> algorithms;

    KeyKind(List<String> algorithms) {
        this.algorithms = algorithms;
    }

    /** What a bare signature may have been made with; it does not say. */
    List<String> algorithms() {
        return algorithms;
    }

    /**
     * Empty for a key too short, too long, or of another kind: curves by name only, so that nobody brings one of their own. No
     * key is made: the library tests the number of an RSA key, and a long one, which costs nothing to write down, for seconds.
     */
    static Optional<KeyKind> of(SubjectPublicKeyInfo key) {
        ASN1ObjectIdentifier algorithm = key.getAlgorithm().getAlgorithm();
        try {
            if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)) {
                int bits = RSAPublicKey.getInstance(key.parsePublicKey())
                        .getModulus()
                        .bitLength();
                return bits >= LEAST_RSA_BITS && bits <= MOST_RSA_BITS ? Optional.of(RSA) : Optional.empty();
            }
            if (algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)
                    && key.getAlgorithm().getParameters() instanceof ASN1ObjectIdentifier curve) {
                return curve.equals(GMObjectIdentifiers.sm2p256v1)
                        ? Optional.of(SM2)
                        : Optional.of(EC).filter(kind -> CURVES.contains(curve));
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
