// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * A certificate that others are issued by, as an operator trusts it. The check of a path looks at what is below its anchor only,
 * so that the anchor's own fitness and bounds are looked at here.
 */
public record CaCertificate(ParsedCertificate certificate) {

    private static final int KEY_CERT_SIGN = 5;

    public CaCertificate {
        if (certificate.x509().getBasicConstraints() < 0) {
            throw new IllegalArgumentException("must be certificates of an authority (basicConstraints cA TRUE)");
        }
        boolean[] usage = certificate.x509().getKeyUsage();
        if (usage == null || !usage[KEY_CERT_SIGN]) {
            throw new IllegalArgumentException("must be certificates that may sign others (keyUsage keyCertSign)");
        }
        if (KeyKind.of(certificate.holder().getSubjectPublicKeyInfo()).isEmpty()) {
            throw new IllegalArgumentException(
                    "must have a key of RSA with 2048 to 4096 bits, on P-256, P-384 or P-521, or of SM2");
        }
        try {
            bounds(certificate.holder());
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("must have name constraints of kinds that are known here, or none");
        }
    }

    boolean isValidAt(Instant now) {
        return !now.isBefore(certificate.notBefore()) && !now.isAfter(certificate.notAfter());
    }

    /** Of one whose own signature is looked at: an anchor is trusted by being configured. */
    boolean isSoundlySigned() {
        return SignatureAlgorithms.isAllowed(certificate.holder().getSignatureAlgorithm());
    }

    /** Whether the other is of the same key and name: then each leads to the same certificates. */
    boolean isSameAuthorityAs(CaCertificate other) {
        X509CertificateHolder one = certificate.holder();
        X509CertificateHolder two = other.certificate.holder();
        return one.getSubject().equals(two.getSubject())
                && one.getSubjectPublicKeyInfo().equals(two.getSubjectPublicKeyInfo());
    }

    /**
     * Whether its own bounds (RFC 5280 §4.2.1.9 and §4.2.1.10) leave room for these.
     *
     * @param below the path under it, the certificate in question first
     */
    boolean admits(List<X509CertificateHolder> below) {
        List<X509CertificateHolder> between =
                below.stream().skip(1).filter(one -> !isSelfIssued(one)).toList();
        return between.size() <= certificate.x509().getBasicConstraints()
                && admitsNamesOf(below.get(0))
                && between.stream().allMatch(this::admitsNamesOf);
    }

    private boolean admitsNamesOf(X509CertificateHolder one) {
        PKIXNameConstraintValidator bounds = bounds(certificate.holder());
        try {
            bounds.checkPermittedDN(one.getSubject());
            bounds.checkExcludedDN(one.getSubject());
            for (GeneralName name : names(one).toList()) {
                bounds.checkPermitted(name);
                bounds.checkExcluded(name);
            }
            return true;
        } catch (NameConstraintValidatorException e) {
            return false;
        }
    }

    /** Those beside the subject, and the addresses that older certificates write into it. */
    private static Stream<GeneralName> names(X509CertificateHolder one) {
        Extension others = one.getExtension(Extension.subjectAlternativeName);
        return Stream.concat(
                others == null
                        ? Stream.empty()
                        : Stream.of(GeneralNames.getInstance(others.getParsedValue())
                                .getNames()),
                Stream.of(one.getSubject().getRDNs(BCStyle.EmailAddress))
                        .map(rdn -> ((ASN1String) rdn.getFirst().getValue()).getString())
                        .map(address -> new GeneralName(GeneralName.rfc822Name, address)));
    }

    private static PKIXNameConstraintValidator bounds(X509CertificateHolder authority) {
        PKIXNameConstraintValidator bounds = new PKIXNameConstraintValidator();
        Extension extension = authority.getExtension(Extension.nameConstraints);
        if (extension != null) {
            NameConstraints constraints = NameConstraints.getInstance(extension.getParsedValue());
            if (constraints.getPermittedSubtrees() != null) {
                bounds.intersectPermittedSubtree(constraints.getPermittedSubtrees());
            }
            if (constraints.getExcludedSubtrees() != null) {
                for (GeneralSubtree excluded : constraints.getExcludedSubtrees()) {
                    bounds.addExcludedSubtree(excluded);
                }
            }
        }
        return bounds;
    }

    private static boolean isSelfIssued(X509CertificateHolder one) {
        return one.getSubject().equals(one.getIssuer());
    }

    @Override
    public String toString() {
        return certificate.holder().getSubject().toString();
    }
}
