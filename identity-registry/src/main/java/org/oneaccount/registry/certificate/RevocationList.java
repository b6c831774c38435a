// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import org.bouncycastle.asn1.x509.TBSCertList;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/**
 * What is needed of a certificate revocation list (RFC 5280 §5).
 *
 * @param isOfTheIssuer whether the issuer of the certificate in question signed it; if not, it says nothing
 */
record RevocationList(boolean isOfTheIssuer, Instant made, Instant next, Set<BigInteger> revoked) {

    /**
     * Reads it, as DER or as PEM.
     *
     * @throws IOException when it is unreadable, without an end, or covers less than all the issuer's certificates
     */
    static RevocationList of(byte[] encoded, X509CertificateHolder issuer) throws IOException {
        X509CRLHolder list = new X509CRLHolder(Encoded.orPem(encoded));
        if (!SignatureAlgorithms.isAllowed(list.toASN1Structure().getSignatureAlgorithm())) {
            throw new IOException("signed by an algorithm that is not accepted");
        }
        if (list.getNextUpdate() == null) {
            throw new IOException("a list without an end");
        }
        Instant made = list.getThisUpdate().toInstant();
        Instant next = list.getNextUpdate().toInstant();
        if (!list.getIssuer().equals(issuer.getSubject()) || !isSignedBy(issuer, list)) {
            return new RevocationList(false, made, next, Set.of());
        }
        // A delta, or a list of some certificates only, marks itself by a critical extension.
        if (!list.getCriticalExtensionOIDs().isEmpty()) {
            throw new IOException("a list of a part of the certificates");
        }
        return new RevocationList(true, made, next, serials(list));
    }

    private static boolean isSignedBy(X509CertificateHolder issuer, X509CRLHolder list) {
        try {
            return list.isSignatureValid(new JcaContentVerifierProviderBuilder()
                    .setProvider(BouncyCastle.PROVIDER)
                    .build(issuer));
        } catch (CertException | OperatorCreationException | java.security.cert.CertificateException e) {
            // Another authority of the same name, its key of another kind.
            return false;
        }
    }

    private static Set<BigInteger> serials(X509CRLHolder list) {
        Set<BigInteger> serials = new HashSet<>();
        // One at a time: the library's own collection is many times as large as the list.
        Enumeration<?> entries = list.toASN1Structure().getRevokedCertificateEnumeration();
        while (entries.hasMoreElements()) {
            serials.add(((TBSCertList.CRLEntry) entries.nextElement())
                    .getUserCertificate()
                    .getValue());
        }
        return serials;
    }

    /** @throws IOException when the list is of another time */
    RevocationStatus status(X509CertificateHolder certificate, Instant now) throws IOException {
        if (!isOfTheIssuer) {
            return new RevocationStatus.NotResponsible();
        }
        if (made.isAfter(now.plus(OcspQuestion.SKEW)) || next.isBefore(now.minus(OcspQuestion.SKEW))) {
            throw new IOException("a list of another time");
        }
        return revoked.contains(certificate.getSerialNumber())
                ? new RevocationStatus.Revoked()
                : new RevocationStatus.Good();
    }
}
