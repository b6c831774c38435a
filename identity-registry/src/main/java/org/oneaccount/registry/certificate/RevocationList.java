// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CRLEntryHolder;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/** A certificate revocation list (RFC 5280 §5) of the authority that issued the certificate in question. */
final class RevocationList {

    private final X509CRLHolder list;

    private RevocationList(X509CRLHolder list) {
        this.list = list;
    }

    /**
     * Reads it, as DER or as PEM.
     *
     * @throws IOException when it is not this authority's, or covers less than all its certificates
     */
    static RevocationList of(byte[] encoded, X509CertificateHolder issuer)
            throws IOException, CertException, OperatorCreationException, java.security.cert.CertificateException {
        X509CRLHolder list = new X509CRLHolder(Encoded.orPem(encoded));
        boolean own = list.getIssuer().equals(issuer.getSubject())
                && SignatureAlgorithms.isAllowed(list.toASN1Structure().getSignatureAlgorithm())
                && list.isSignatureValid(new JcaContentVerifierProviderBuilder()
                        .setProvider(BouncyCastle.PROVIDER)
                        .build(issuer));
        if (!own) {
            throw new IOException("a list that nobody entitled has signed");
        }
        // A delta, or a list of some certificates only, marks itself by a critical extension.
        Set<ASN1ObjectIdentifier> critical = list.getCriticalExtensionOIDs();
        if (!critical.isEmpty()) {
            throw new IOException("a list of a part of the certificates");
        }
        return new RevocationList(list);
    }

    /** @throws IOException when the list is of another time */
    RevocationStatus status(X509CertificateHolder certificate, Instant now) throws IOException {
        Instant made = list.getThisUpdate().toInstant();
        if (list.getNextUpdate() == null
                || made.isAfter(now.plus(OcspQuestion.SKEW))
                || list.getNextUpdate().toInstant().isBefore(now.minus(OcspQuestion.SKEW))) {
            throw new IOException("a list of another time");
        }
        X509CRLEntryHolder entry = list.getRevokedCertificate(certificate.getSerialNumber());
        return entry == null ? new RevocationStatus.Good() : new RevocationStatus.Revoked();
    }
}
