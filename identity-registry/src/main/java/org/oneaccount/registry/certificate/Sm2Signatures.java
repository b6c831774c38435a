// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.RuntimeOperatorException;

/** SM2 signatures by one certificate's key, for a user id of choice; the library's own know the standard's alone. */
record Sm2Signatures(ParsedCertificate certificate, String userId) implements ContentVerifierProvider {

    @Override
    public boolean hasAssociatedCertificate() {
        return true;
    }

    @Override
    public X509CertificateHolder getAssociatedCertificate() {
        return certificate.holder();
    }

    @Override
    public ContentVerifier get(AlgorithmIdentifier algorithm) throws OperatorCreationException {
        try {
            Signature signature = Signature.getInstance("SM3withSM2", BouncyCastle.PROVIDER);
            signature.setParameter(Sm2UserId.parameter(userId));
            signature.initVerify(certificate.x509().getPublicKey());
            return new Verifier(algorithm, signature);
        } catch (GeneralSecurityException e) {
            throw new OperatorCreationException("SM2", e);
        }
    }

    private record Verifier(AlgorithmIdentifier algorithm, Signature signature) implements ContentVerifier {

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return algorithm;
        }

        @Override
        public OutputStream getOutputStream() {
            return new OutputStream() {
                @Override
                public void write(int one) throws IOException {
                    write(new byte[] {(byte) one}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    try {
                        signature.update(bytes, from, length);
                    } catch (SignatureException e) {
                        throw new IOException(e);
                    }
                }
            };
        }

        @Override
        public boolean verify(byte[] expected) {
            try {
                return signature.verify(expected);
            } catch (SignatureException e) {
                throw new RuntimeOperatorException("not a signature", e);
            }
        }
    }
}
