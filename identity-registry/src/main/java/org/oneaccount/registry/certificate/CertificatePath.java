// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.PKIXCertPathChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        return ca.trusted().stream()
                .filter(anchor -> anchor.isValidAt(now))
                .flatMap(anchor -> find(ca, anchor, certificate, now).stream())
                .findFirst();
    }

    private static Optional<CertificatePath> find(
            TrustedCa ca, CaCertificate anchor, ParsedCertificate certificate, Instant now) {
        try {
            PKIXCertPathBuilderResult result =
                    (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX", BouncyCastle.PROVIDER)
                            .build(parameters(ca, anchor, certificate, now));
            List<X509CertificateHolder> path = Stream.concat(
                            result.getCertPath().getCertificates().stream()
                                    .map(X509Certificate.class::cast)
                                    .map(CertificatePath::holder),
                            Stream.of(anchor.certificate().holder()))
                    .toList();
            return anchor.admits(path.subList(0, path.size() - 1))
                    ? Optional.of(new CertificatePath(ca, path.get(1)))
                    : Optional.empty();
        } catch (CertPathBuilderException | RuntimeException e) {
            // The second is what a certificate nobody has vouched for makes the library do.
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("certification authority '" + ca.id() + "' cannot be used", e);
        }
    }

    private static PKIXBuilderParameters parameters(
            TrustedCa ca, CaCertificate anchor, ParsedCertificate certificate, Instant now)
            throws GeneralSecurityException {
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(certificate.x509());
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(
                Set.of(new TrustAnchor(anchor.certificate().x509(), null)), target);
        parameters.addCertStore(CertStore.getInstance(
                "Collection",
                new CollectionCertStoreParameters(Stream.concat(
                                Stream.of(certificate),
                                ca.intermediates().stream().map(CaCertificate::certificate))
                        .map(ParsedCertificate::x509)
                        .toList()),
                BouncyCastle.PROVIDER));
        parameters.addCertPathChecker(new Understood(ca.extensions()));
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

    /** What the library does not know and the settings do: an extension that holds the number may be marked critical. */
    private static final class Understood extends PKIXCertPathChecker {

        private final Set<String> extensions;

        Understood(Set<String> extensions) {
            this.extensions = extensions;
        }

        @Override
        public void init(boolean forward) {
            // Each certificate is looked at by itself.
        }

        @Override
        public boolean isForwardCheckingSupported() {
            return true;
        }

        @Override
        public Set<String> getSupportedExtensions() {
            return extensions;
        }

        @Override
        public void check(Certificate certificate, Collection<String> unresolvedCritical) {
            unresolvedCritical.removeAll(extensions);
        }
    }
}
