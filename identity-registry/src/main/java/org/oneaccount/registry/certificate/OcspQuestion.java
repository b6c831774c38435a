// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.io.IOException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** One question to an OCSP responder (RFC 6960), and how its answer is to be taken. */
final class OcspQuestion {

    /** Clocks differ. */
    static final Duration SKEW = Duration.ofMinutes(5);

    /** How old an answer may be that does not say itself until when it holds. */
    static final Duration UNDATED = Duration.ofHours(1);

    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CertificateID id;
    private final X509CertificateHolder issuer;
    private final byte[] nonce = new byte[NONCE_BYTES];
    private final byte[] encoded;

    private OcspQuestion(CertificateID id, X509CertificateHolder issuer) throws OCSPException, IOException {
        this.id = id;
        this.issuer = issuer;
        RANDOM.nextBytes(nonce);
        Extension extension = new Extension(
                OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
                false,
                new DEROctetString(new DEROctetString(nonce).getEncoded()));
        this.encoded = new OCSPReqBuilder()
                .addRequest(id)
                .setRequestExtensions(new Extensions(extension))
                .build()
                .getEncoded();
    }

    /** The certificate is named by SHA-1, the one way that every responder knows; nothing rests on it, the answer is signed. */
    static OcspQuestion about(X509CertificateHolder certificate, X509CertificateHolder issuer)
            throws OCSPException, IOException, OperatorCreationException {
        DigestCalculator sha1 = new JcaDigestCalculatorProviderBuilder()
                .setProvider(BouncyCastle.PROVIDER)
                .build()
                .get(CertificateID.HASH_SHA1);
        return new OcspQuestion(new CertificateID(sha1, issuer, certificate.getSerialNumber()), issuer);
    }

    byte[] encoded() {
        return encoded.clone();
    }

    /** @throws Exception when this is no answer to the question: the guard takes it for silence */
    RevocationStatus read(byte[] answer, Instant now) throws Exception {
        OCSPResp response = new OCSPResp(answer);
        if (response.getStatus() == OCSPResp.UNAUTHORIZED) {
            return new RevocationStatus.NotResponsible();
        }
        if (response.getStatus() != OCSPResp.SUCCESSFUL) {
            throw new OCSPException("the responder gives status " + response.getStatus());
        }
        BasicOCSPResp basic = (BasicOCSPResp) response.getResponseObject();
        if (!SignatureAlgorithms.isAllowed(basic.getSignatureAlgorithmID())) {
            throw new OCSPException("signed by an algorithm that is not accepted");
        }
        if (!isSignedByTheAuthority(basic, now)) {
            return new RevocationStatus.NotResponsible();
        }
        requireNonce(basic);
        SingleResp single = Stream.of(basic.getResponses())
                .filter(one -> one.getCertID().equals(id))
                .findFirst()
                .orElseThrow(() -> new OCSPException("an answer to another question"));
        requireFresh(single, now);
        CertificateStatus status = single.getCertStatus();
        if (status == CertificateStatus.GOOD) {
            return new RevocationStatus.Good();
        }
        return status instanceof RevokedStatus ? new RevocationStatus.Revoked() : new RevocationStatus.NotKnown();
    }

    /** By the issuer itself, or by a responder to which the issuer gave a certificate for just that (RFC 6960 §4.2.2.2). */
    private boolean isSignedByTheAuthority(BasicOCSPResp answer, Instant now) throws OCSPException {
        return isSignedBy(issuer, answer)
                || delegates(answer, now).anyMatch(responder -> isSignedBy(responder, answer));
    }

    private static boolean isSignedBy(X509CertificateHolder signer, BasicOCSPResp answer) {
        try {
            return answer.isSignatureValid(verifier().build(signer));
        } catch (OCSPException | OperatorCreationException | CertificateException | RuntimeException e) {
            // A key of another kind than the signature's; a delegate need not have the issuer's kind.
            return false;
        }
    }

    private Stream<X509CertificateHolder> delegates(BasicOCSPResp answer, Instant now) throws OCSPException {
        ASN1Sequence sent = response(answer).getCerts();
        return sent == null
                ? Stream.empty()
                : Stream.of(sent.toArray()).flatMap(encoded -> delegate(encoded, now).stream());
    }

    /** One by one, since the library reads all or none. */
    private static BasicOCSPResponse response(BasicOCSPResp answer) throws OCSPException {
        try {
            return BasicOCSPResponse.getInstance(answer.getEncoded());
        } catch (IOException e) {
            throw new OCSPException("unreadable", e);
        }
    }

    /** Empty for whatever else was sent along, readable or not. */
    private Optional<X509CertificateHolder> delegate(ASN1Encodable encoded, Instant now) {
        try {
            X509CertificateHolder responder = new X509CertificateHolder(Certificate.getInstance(encoded));
            ExtendedKeyUsage purposes =
                    responder.hasExtensions() ? ExtendedKeyUsage.fromExtensions(responder.getExtensions()) : null;
            boolean isDelegate = purposes != null
                    && purposes.hasKeyPurposeId(KeyPurposeId.id_kp_OCSPSigning)
                    && responder.getIssuer().equals(issuer.getSubject())
                    && responder.isValidOn(Date.from(now))
                    && SignatureAlgorithms.isAllowed(responder.getSignatureAlgorithm())
                    && responder.isSignatureValid(verifier().build(issuer));
            return isDelegate ? Optional.of(responder) : Optional.empty();
        } catch (CertException | OperatorCreationException | CertificateException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Many responders prepare their answers and leave it out; then the dates alone bound a replay. */
    private void requireNonce(BasicOCSPResp answer) throws OCSPException {
        Extension theirs = answer.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (theirs != null
                && !Arrays.equals(
                        DEROctetString.getInstance(theirs.getExtnValue().getOctets())
                                .getOctets(),
                        nonce)) {
            throw new OCSPException("an answer to an earlier question");
        }
    }

    private static void requireFresh(SingleResp single, Instant now) throws OCSPException {
        Instant made = single.getThisUpdate().toInstant();
        Instant until = single.getNextUpdate() == null
                ? made.plus(UNDATED)
                : single.getNextUpdate().toInstant();
        if (made.isAfter(now.plus(SKEW)) || until.isBefore(now.minus(SKEW))) {
            throw new OCSPException("an answer of another time");
        }
    }

    private static JcaContentVerifierProviderBuilder verifier() {
        return new JcaContentVerifierProviderBuilder().setProvider(BouncyCastle.PROVIDER);
    }
}
