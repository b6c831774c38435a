// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.oneaccount.trust.SourceId;

/** Authorities and certificates for tests, made when they are needed. */
final class TestCertificates {

    static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");

    /** The worked example of GB 32100. */
    static final String CREDIT_CODE = "91350100M000100Y43";

    private static final long DAY = 86_400;

    private TestCertificates() {}

    /** A key of a kind, and how authorities sign with it. */
    enum Kind {
        RSA("SHA256withRSA"),
        EC("SHA256withECDSA"),
        SM2("SM3withSM2");

        final String algorithm;

        Kind(String algorithm) {
            this.algorithm = algorithm;
        }

        KeyPair keys() {
            return this == RSA ? rsa(2048) : onCurve(this == EC ? "secp256r1" : "sm2p256v1");
        }
    }

    static KeyPair rsa(int bits) {
        return generate("RSA", generator -> generator.initialize(bits, new SecureRandom()));
    }

    static KeyPair onCurve(String name) {
        return generate("EC", generator -> generator.initialize(new ECGenParameterSpec(name), new SecureRandom()));
    }

    private interface Initialisation {
        void of(KeyPairGenerator generator) throws GeneralSecurityException;
    }

    private static KeyPair generate(String algorithm, Initialisation initialisation) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, BouncyCastle.PROVIDER);
            initialisation.of(generator);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An authority with its own key; two with one name are two. */
    record Authority(Kind kind, KeyPair keys, X500Name name, ParsedCertificate certificate) {

        static Authority named(Kind kind, String name) {
            return named(kind, name, kind.keys(), draft -> draft);
        }

        static Authority named(Kind kind, String name, KeyPair keys, UnaryOperator<Draft> change) {
            X500Name subject = new X500Name("CN=" + name);
            return new Authority(
                    kind,
                    keys,
                    subject,
                    change.apply(authority(subject, keys)).signedBy(kind.algorithm, keys, subject));
        }

        Authority subordinate(String name) {
            return subordinate(name, draft -> draft);
        }

        Authority subordinate(String name, UnaryOperator<Draft> change) {
            KeyPair own = kind.keys();
            X500Name subject = new X500Name("CN=" + name);
            return new Authority(kind, own, subject, issue(change.apply(authority(subject, own))));
        }

        private static Draft authority(X500Name subject, KeyPair keys) {
            return new Draft(subject, keys)
                    .withExtension(Extension.basicConstraints, new BasicConstraints(true))
                    .withUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign);
        }

        /** A certificate of an organisation that may sign, its credit code in the subject. */
        Draft draft(KeyPair subjectKeys) {
            return new Draft(new X500Name("CN=Test Company,2.5.4.97=NTRCN-" + CREDIT_CODE), subjectKeys)
                    .withUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
        }

        Signatory signatory() {
            KeyPair own = kind.keys();
            return new Signatory(kind, own, issue(draft(own)));
        }

        ParsedCertificate issue(Draft draft) {
            return draft.signedBy(kind.algorithm, keys, name);
        }

        ContentSigner signer() {
            return TestCertificates.signer(kind.algorithm, keys);
        }

        TrustedCa trusted() {
            return trusted(new RevocationPlan(List.of(), List.of(), RevocationPlan.WhenSilent.ACCEPT));
        }

        TrustedCa trusted(RevocationPlan plan) {
            return trusted(plan, TrustedCa.STANDARD_SM2_USER_ID, List.of());
        }

        TrustedCa trusted(RevocationPlan plan, String sm2UserId, List<ParsedCertificate> intermediates) {
            return new TrustedCa(
                    "test-" + kind.name().toLowerCase(java.util.Locale.ROOT),
                    new SourceId("ca"),
                    List.of(new CaCertificate(certificate)),
                    intermediates.stream().map(CaCertificate::new).toList(),
                    List.of(new IdentifierPlace(
                            IdentifierPlace.Where.SUBJECT, new ASN1ObjectIdentifier("2.5.4.97"), Set.of(), "NTRCN-")),
                    plan,
                    Set.of("hwk", "pin"),
                    sm2UserId);
        }
    }

    /** Whoever holds a key and its certificate. */
    record Signatory(Kind kind, KeyPair keys, ParsedCertificate certificate) {}

    /** A certificate that nobody has signed yet. */
    static final class Draft {

        private final X500Name subject;
        private final KeyPair keys;
        private Instant from = NOW.minusSeconds(DAY);
        private Instant until = NOW.plusSeconds(365 * DAY);
        private final java.util.Map<ASN1ObjectIdentifier, ASN1Encodable> extensions = new java.util.LinkedHashMap<>();
        private final Set<ASN1ObjectIdentifier> critical =
                new HashSet<>(Set.of(Extension.keyUsage, Extension.basicConstraints, Extension.nameConstraints));

        Draft(X500Name subject, KeyPair keys) {
            this.subject = subject;
            this.keys = keys;
        }

        Draft valid(Instant from, Instant until) {
            this.from = from;
            this.until = until;
            return this;
        }

        Draft withUsage(int usage) {
            return withExtension(Extension.keyUsage, new KeyUsage(usage));
        }

        Draft withPurpose(KeyPurposeId purpose) {
            return withExtension(Extension.extendedKeyUsage, new ExtendedKeyUsage(purpose));
        }

        Draft withoutUsage() {
            extensions.remove(Extension.keyUsage);
            return this;
        }

        Draft withExtension(ASN1ObjectIdentifier oid, ASN1Encodable value) {
            extensions.put(oid, value);
            return this;
        }

        Draft withCritical(ASN1ObjectIdentifier oid, ASN1Encodable value) {
            critical.add(oid);
            return withExtension(oid, value);
        }

        ParsedCertificate signedBy(String algorithm, KeyPair issuerKeys, X500Name issuer) {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    new BigInteger(64, new SecureRandom()).add(BigInteger.ONE),
                    Date.from(from),
                    Date.from(until),
                    subject,
                    keys.getPublic());
            try {
                for (var extension : extensions.entrySet()) {
                    builder.addExtension(
                            extension.getKey(), critical.contains(extension.getKey()), extension.getValue());
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return ParsedCertificate.of(builder.build(signer(algorithm, issuerKeys)));
        }
    }

    static ContentSigner signer(String algorithm, KeyPair keys) {
        try {
            return new JcaContentSignerBuilder(algorithm)
                    .setProvider(BouncyCastle.PROVIDER)
                    .build(keys.getPrivate());
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
