// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/**
 * A signature and nothing around it: PKCS#1 for RSA, for EC and SM2 either DER or the two numbers side by side, as USB keys
 * return them (GM/T 0016, 0018).
 */
record BareSignature(ParsedCertificate certificate, byte[] bytes) implements SignedAnswer {

    @Override
    public void requireOver(SigningChallenge challenge, String sm2UserId) throws RefusedException {
        KeyKind kind = KeyKind.of(certificate.holder().getSubjectPublicKeyInfo())
                .orElseThrow(() -> new RefusedException(CertificateRefusal.WEAK));
        byte[] signature = kind == KeyKind.RSA ? bytes : asDer();
        for (byte[] form : challenge.forms()) {
            for (String algorithm : kind.algorithms()) {
                if (verifies(kind, algorithm, sm2UserId, form, signature)) {
                    return;
                }
            }
        }
        throw new RefusedException(CertificateRefusal.SIGNATURE_WRONG);
    }

    private boolean verifies(KeyKind kind, String algorithm, String sm2UserId, byte[] text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(algorithm, BouncyCastle.PROVIDER);
            if (kind == KeyKind.SM2) {
                verifier.setParameter(Sm2UserId.parameter(sm2UserId));
            }
            verifier.initVerify(certificate.x509().getPublicKey());
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    /** Two numbers side by side have a length that DER of the same numbers never has. */
    private byte[] asDer() throws RefusedException {
        BigInteger order =
                ((ECPublicKey) certificate.x509().getPublicKey()).getParams().getOrder();
        int plain = 2 * ((order.bitLength() + 7) / 8);
        try {
            if (bytes.length != plain) {
                return bytes;
            }
            BigInteger[] numbers = PlainDSAEncoding.INSTANCE.decode(order, bytes);
            return StandardDSAEncoding.INSTANCE.encode(order, numbers[0], numbers[1]);
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedException(CertificateRefusal.SIGNATURE_WRONG);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BareSignature that
                && certificate.equals(that.certificate)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "BareSignature";
    }
}
