// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;

/** A certificate, read once and in both forms that are needed: that of the JDK's interfaces, and its ASN.1. */
public record ParsedCertificate(X509CertificateHolder holder, X509Certificate x509) {

    /** Far more than any real one. */
    static final int MAX_BYTES = 64 * 1024;

    public ParsedCertificate {
        requireNonNull(holder, "holder");
        requireNonNull(x509, "x509");
    }

    /** @throws IllegalArgumentException when this is no certificate */
    public static ParsedCertificate of(byte[] der) {
        if (der.length > MAX_BYTES) {
            throw new IllegalArgumentException("longer than any certificate");
        }
        try {
            return of(new X509CertificateHolder(der));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Whatever a mangled encoding makes the library do. Without the cause: it may quote the certificate.
            throw new IllegalArgumentException("no certificate can be read");
        }
    }

    static ParsedCertificate of(X509CertificateHolder holder) {
        try {
            X509Certificate x509 = new JcaX509CertificateConverter()
                    .setProvider(BouncyCastle.PROVIDER)
                    .getCertificate(holder);
            // The library reads these when they are asked for; what cannot be read is to be found out here. Not the
            // key: to make
            // one of a large number costs seconds, and nobody has vouched for it yet.
            x509.getKeyUsage();
            holder.getNotBefore();
            holder.getNotAfter();
            return new ParsedCertificate(holder, x509);
        } catch (CertificateException | RuntimeException e) {
            throw new IllegalArgumentException("no certificate can be read");
        }
    }

    /**
     * SHA-256 over what its authority signed, in small hexadecimal: the name by which evidence refers to it. The signature itself
     * is left out: of one over an elliptic curve anybody makes a second, and the same certificate would pass for another.
     */
    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(x509.getTBSCertificate()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Instant notBefore() {
        return holder.getNotBefore().toInstant();
    }

    public Instant notAfter() {
        return holder.getNotAfter().toInstant();
    }

    /** Names somebody, so it is not for logs. */
    @Override
    public String toString() {
        return "ParsedCertificate";
    }
}
