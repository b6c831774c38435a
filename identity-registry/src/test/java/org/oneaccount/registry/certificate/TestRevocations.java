// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.ResponseBytes;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.ContentSigner;
import org.oneaccount.registry.certificate.TestCertificates.Authority;
import org.oneaccount.registry.certificate.TestCertificates.Signatory;

/** The other side of a question about revocation. */
final class TestRevocations {

    private TestRevocations() {}

    /** The authority answers itself. */
    static FakeRevocationService.Responder responder(Authority ca, ParsedCertificate... revoked) {
        return request ->
                answer(request, ca.certificate().holder(), ca.signer(), TestCertificates.NOW, status(revoked));
    }

    static FakeRevocationService.Responder responder(Authority ca, Signatory delegate, ParsedCertificate... revoked) {
        ContentSigner signer = TestCertificates.signer(delegate.kind().algorithm, delegate.keys());
        return request ->
                answer(request, delegate.certificate().holder(), signer, TestCertificates.NOW, status(revoked));
    }

    static FakeRevocationService.Responder responderAt(Authority ca, Instant made) {
        return request -> answer(request, ca.certificate().holder(), ca.signer(), made, status());
    }

    static FakeRevocationService.Responder knowingNothing(Authority ca) {
        return request -> answer(
                request, ca.certificate().holder(), ca.signer(), TestCertificates.NOW, any -> new UnknownStatus());
    }

    private static java.util.function.Function<Req, CertificateStatus> status(ParsedCertificate... revoked) {
        Set<java.math.BigInteger> numbers = Arrays.stream(revoked)
                .map(certificate -> certificate.holder().getSerialNumber())
                .collect(Collectors.toSet());
        return request -> numbers.contains(request.getCertID().getSerialNumber())
                ? new RevokedStatus(Date.from(TestCertificates.NOW), CRLReason.keyCompromise)
                : CertificateStatus.GOOD;
    }

    private static byte[] answer(
            byte[] request,
            X509CertificateHolder by,
            ContentSigner signer,
            Instant made,
            java.util.function.Function<Req, CertificateStatus> status)
            throws Exception {
        OCSPReq asked = new OCSPReq(request);
        BasicOCSPRespBuilder answer = new BasicOCSPRespBuilder(new RespID(by.getSubject()));
        for (Req one : asked.getRequestList()) {
            answer.addResponse(
                    one.getCertID(),
                    status.apply(one),
                    Date.from(made),
                    Date.from(made.plus(Duration.ofHours(12))),
                    null);
        }
        Extension nonce = asked.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (nonce != null) {
            answer.setResponseExtensions(new Extensions(nonce));
        }
        OCSPResp response = new OCSPRespBuilder()
                .build(
                        OCSPRespBuilder.SUCCESSFUL,
                        answer.build(signer, new X509CertificateHolder[] {by}, Date.from(made)));
        return response.getEncoded();
    }

    static byte[] unauthorized() throws Exception {
        return new OCSPRespBuilder().build(OCSPResp.UNAUTHORIZED, null).getEncoded();
    }

    /** The same answer, something that is no certificate before those it brings. */
    static byte[] withNoiseAmongItsCertificates(byte[] answer) throws Exception {
        OCSPResponse whole = OCSPResponse.getInstance(answer);
        ResponseBytes bytes = whole.getResponseBytes();
        BasicOCSPResponse basic =
                BasicOCSPResponse.getInstance(bytes.getResponse().getOctets());
        ASN1EncodableVector certificates = new ASN1EncodableVector();
        certificates.add(new DERSequence(new ASN1Integer(1)));
        basic.getCerts().forEach(certificates::add);
        BasicOCSPResponse noisy = new BasicOCSPResponse(
                basic.getTbsResponseData(),
                basic.getSignatureAlgorithm(),
                basic.getSignature(),
                new DERSequence(certificates));
        return new OCSPResponse(
                        whole.getResponseStatus(),
                        new ResponseBytes(bytes.getResponseType(), new DEROctetString(noisy.getEncoded())))
                .getEncoded();
    }

    static byte[] list(Authority ca, Instant made, ParsedCertificate... revoked) throws java.io.IOException {
        return draft(ca, made, revoked).build(ca.signer()).getEncoded();
    }

    static byte[] partOfAList(Authority ca, Instant made) throws java.io.IOException {
        return draft(ca, made)
                .addExtension(
                        Extension.issuingDistributionPoint,
                        true,
                        new IssuingDistributionPoint(null, true, false, null, false, false))
                .build(ca.signer())
                .getEncoded();
    }

    private static X509v2CRLBuilder draft(Authority ca, Instant made, ParsedCertificate... revoked) {
        X509v2CRLBuilder list = new X509v2CRLBuilder(ca.name(), Date.from(made));
        list.setNextUpdate(Date.from(made.plus(Duration.ofDays(1))));
        for (ParsedCertificate certificate : revoked) {
            list.addCRLEntry(certificate.holder().getSerialNumber(), Date.from(made), CRLReason.keyCompromise);
        }
        return list;
    }
}
