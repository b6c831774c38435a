// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;

/** The authority's answers to whoever asks about one of its certificates: OCSP, and a list. */
final class SandboxRevocation {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final SandboxKey authority;
    private final Map<BigInteger, SandboxKey> issued;
    private final Instant now;

    SandboxRevocation(SandboxKey authority, List<SandboxKey> keys, Instant now) {
        this.authority = authority;
        this.issued = keys.stream()
                .filter(key -> key.ca() == authority.ca() && key.kind() != SandboxKeyKind.UNKNOWN)
                .collect(Collectors.toMap(key -> key.parsed().holder().getSerialNumber(), Function.identity()));
        this.now = now;
    }

    /** @throws InvalidBodyException when this is no OCSP request */
    byte[] ocsp(byte[] request) {
        try {
            OCSPReq asked = new OCSPReq(request);
            BasicOCSPRespBuilder answer = new BasicOCSPRespBuilder(new RespID(SandboxIssuing.name(authority.ca())));
            for (Req one : asked.getRequestList()) {
                answer.addResponse(
                        one.getCertID(),
                        status(one.getCertID().getSerialNumber()),
                        Date.from(now),
                        Date.from(now.plus(GOOD_FOR)),
                        null);
            }
            Extension nonce = asked.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
            if (nonce != null) {
                answer.setResponseExtensions(new Extensions(nonce));
            }
            return new OCSPRespBuilder()
                    .build(
                            OCSPRespBuilder.SUCCESSFUL,
                            answer.build(
                                    SandboxIssuing.signer(authority), new X509CertificateHolder[0], Date.from(now)))
                    .getEncoded();
        } catch (IOException | OCSPException | RuntimeException e) {
            throw new InvalidBodyException("an OCSP request is expected");
        }
    }

    private CertificateStatus status(BigInteger serial) {
        SandboxKey key = issued.get(serial);
        if (key == null) {
            return new UnknownStatus();
        }
        return key.revoked() ? new RevokedStatus(Date.from(now), CRLReason.keyCompromise) : CertificateStatus.GOOD;
    }

    byte[] list() {
        X509v2CRLBuilder list = new X509v2CRLBuilder(SandboxIssuing.name(authority.ca()), Date.from(now));
        // Nobody keeps it: what is revoked on the page is revoked.
        list.setNextUpdate(Date.from(now));
        issued.forEach((serial, key) -> {
            if (key.revoked()) {
                list.addCRLEntry(serial, Date.from(now), CRLReason.keyCompromise);
            }
        });
        try {
            return list.build(SandboxIssuing.signer(authority)).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
