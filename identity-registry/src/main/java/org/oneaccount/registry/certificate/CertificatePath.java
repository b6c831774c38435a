// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/**
 * The way from a certificate to a trusted authority (RFC 5280 §6), every signature on it checked.
 *
 * @param issuer whose key signed the certificate; the answers about its revocation are checked with it
 */
record CertificatePath(TrustedCa ca, X509CertificateHolder issuer) {

    /** Empty when there is none at this instant: another authority of the same name has another key. */
    static Optional<CertificatePath> find(TrustedCa ca, ParsedCertificate certificate, Instant now) {
        try {
            PKIXCertPathBuilderResult result = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX", BouncyCastle.PROVIDER).build(parameters(ca, certificate, now));
            List<X509CertificateHolder> above = Stream.concat(
                            result.getCertPath().getCertificates().stream()
                                    .skip(1)
                                    .map(X509Certificate.class::cast),
                            Stream.of(result.getTrustAnchor().getTrustedCert()))
                    .map(CertificatePath::holder)
                    .toList();
            // The anchor's own signature is not looked at: it is trusted by being configured.
            boolean weak = above.subList(0, above.size() - 1).stream()
                    .anyMatch(one -> !SignatureAlgorithms.isAllowed(one.getSignatureAlgorithm()));
            return weak ? Optional.empty() : Optional.of(new CertificatePath(ca, above.get(0)));
        } catch (CertPathBuilderException | RuntimeException e) {
            // The second is what a certificate nobody has vouched for makes the library do.
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("certification authority '" + ca.id() + "' cannot be used", e);
        }
    }

    private static PKIXBuilderParameters parameters(TrustedCa ca, ParsedCertificate certificate, Instant now)
            throws GeneralSecurityException {
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(certificate.x509());
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(
                ca.trusted().stream()
                        .map(trusted -> new TrustAnchor(trusted.x509(), null))
                        .collect(Collectors.toSet()),
                target);
        parameters.addCertStore(CertStore.getInstance(
                "Collection",
                new CollectionCertStoreParameters(Stream.concat(Stream.of(certificate), ca.intermediates().stream())
                        .map(ParsedCertificate::x509)
                        .toList()),
                BouncyCastle.PROVIDER));
        parameters.setDate(Date.from(now));
        // Asked for afterwards, of whom the settings name, and not before the holder has shown the key.
        parameters.setRevocationEnabled(false);
        return parameters;
    }

    private static X509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new JcaX509CertificateHolder(certificate);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
