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
 * return them; for SM2 also with the zeros that GM/T 0016 and 0018 put before each.
 */
record BareSignature(ParsedCertificate certificate, byte[] bytes) implements SignedAnswer {

    private static final int BLOB = 128;

    @Override
    public void requireOver(SigningChallenge challenge, String sm2UserId) throws RefusedException {
        KeyKind kind = KeyKind.of(certificate.holder().getSubjectPublicKeyInfo())
                .orElseThrow(() -> new RefusedException(CertificateRefusal.WEAK));
        byte[] signature = kind == KeyKind.RSA ? bytes : asDer(kind);
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

    /** DER of this length would need numbers some six bytes short, which no key makes in its lifetime. */
    private byte[] asDer(KeyKind kind) throws RefusedException {
        BigInteger order =
                ((ECPublicKey) certificate.x509().getPublicKey()).getParams().getOrder();
        int plain = 2 * ((order.bitLength() + 7) / 8);
        byte[] numbers = kind == KeyKind.SM2 ? withoutPadding(bytes, plain / 2) : bytes;
        try {
            if (numbers.length != plain) {
                return bytes;
            }
            BigInteger[] pair = PlainDSAEncoding.INSTANCE.decode(order, numbers);
            return StandardDSAEncoding.INSTANCE.encode(order, pair[0], pair[1]);
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedException(CertificateRefusal.SIGNATURE_WRONG);
        }
    }

    /** The ECCSIGNATUREBLOB of GM/T 0016 has room for numbers of 64 bytes; those of SM2 stand at the right of it, zeros before them. */
    private static byte[] withoutPadding(byte[] blob, int length) {
        int room = BLOB / 2;
        if (blob.length != BLOB || !isZero(blob, 0, room - length) || !isZero(blob, room, BLOB - length)) {
            return blob;
        }
        byte[] numbers = new byte[2 * length];
        System.arraycopy(blob, room - length, numbers, 0, length);
        System.arraycopy(blob, BLOB - length, numbers, length, length);
        return numbers;
    }

    private static boolean isZero(byte[] bytes, int from, int to) {
        return Arrays.equals(bytes, from, to, new byte[to - from], 0, to - from);
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
