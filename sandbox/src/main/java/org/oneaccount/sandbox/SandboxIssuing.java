// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.OrganisationName;

/** Makes keys and certificates: good ones, and each of the bad kinds. */
final class SandboxIssuing {

    static final Provider PROVIDER = new BouncyCastleProvider();

    /** Long before any time that a test moves to. */
    private static final Instant BEGINNING = Instant.parse("2020-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("2049-12-31T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LIFETIME = Duration.ofDays(365);
    private static final SecureRandom RANDOM = new SecureRandom();

    private SandboxIssuing() {}

    static SandboxKey authority(SandboxCa ca) {
        KeyPair keys = keys(ca);
        X500Name name = name(ca);
        X509v3CertificateBuilder draft = draft(name, BEGINNING, END, name, keys);
        add(draft, Extension.basicConstraints, true, new BasicConstraints(0));
        add(draft, Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return key(ca.id(), ca, SandboxKeyKind.SIGNING, name.toString(), draft, keys, signer(ca, keys.getPrivate()));
    }

    static SandboxKey organisation(
            SandboxKey authority, SandboxKeyKind kind, OrganisationName name, CreditCode code, Instant now) {
        SandboxCa ca = authority.ca();
        KeyPair keys = keys(ca);
        PrivateKey issuer = kind == SandboxKeyKind.IMPOSTOR ? keys(ca).getPrivate() : privateKey(authority);
        Instant from =
                switch (kind) {
                    case EXPIRED -> now.minus(LIFETIME);
                    case NOT_YET_VALID -> now.plus(DAY);
                    case SIGNING, ENCRYPTION, PERSONAL, IMPOSTOR, UNKNOWN -> now.minus(DAY);
                };
        Instant until = kind == SandboxKeyKind.EXPIRED ? now.minus(DAY) : from.plus(LIFETIME);
        boolean numbered = kind != SandboxKeyKind.PERSONAL;
        X509v3CertificateBuilder draft = draft(name(ca), from, until, subject(ca, name, code, numbered), keys);
        add(draft, Extension.basicConstraints, true, new BasicConstraints(false));
        add(draft, Extension.keyUsage, true, usage(kind));
        if (numbered && ca != SandboxCa.RSA) {
            add(draft, ca.place().oid(), false, number(ca, code));
        }
        return key(UUID.randomUUID().toString(), ca, kind, name.value(), draft, keys, signer(ca, issuer));
    }

    private static KeyUsage usage(SandboxKeyKind kind) {
        return kind == SandboxKeyKind.ENCRYPTION
                ? new KeyUsage(KeyUsage.keyEncipherment | KeyUsage.dataEncipherment | KeyUsage.keyAgreement)
                : new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
    }

    private static X500Name subject(SandboxCa ca, OrganisationName name, CreditCode code, boolean numbered) {
        X500NameBuilder subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "CN")
                .addRDN(BCStyle.O, name.value())
                .addRDN(BCStyle.CN, name.value());
        if (numbered && ca == SandboxCa.RSA) {
            subject.addRDN(ca.place().oid(), ca.place().prefix() + code.value());
        }
        return subject.build();
    }

    /** Nine characters of the one, all eighteen of the other: both are in use. */
    private static ASN1Encodable number(SandboxCa ca, CreditCode code) {
        return ca == SandboxCa.EC
                ? new DERUTF8String(ca.place().prefix() + code.value().substring(8, 17))
                : new DERTaggedObject(true, 0, new DERPrintableString(code.value()));
    }

    static X500Name name(SandboxCa ca) {
        return new X500Name("C=CN,O=OneAccount Sandbox,CN=Sandbox CA " + ca.name());
    }

    static ContentSigner signer(SandboxKey by) {
        return signer(by.ca(), privateKey(by));
    }

    static PrivateKey privateKey(SandboxKey key) {
        try {
            return KeyFactory.getInstance(key.ca() == SandboxCa.RSA ? "RSA" : "EC", PROVIDER)
                    .generatePrivate(new PKCS8EncodedKeySpec(key.privateKey()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a test key cannot be read", e);
        }
    }

    private static ContentSigner signer(SandboxCa ca, PrivateKey key) {
        try {
            return new JcaContentSignerBuilder(ca.signature())
                    .setProvider(PROVIDER)
                    .build(key);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys(SandboxCa ca) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ca == SandboxCa.RSA ? "RSA" : "EC", PROVIDER);
            switch (ca) {
                case RSA -> generator.initialize(2048);
                case EC -> generator.initialize(new ECGenParameterSpec("secp256r1"));
                case SM2 -> generator.initialize(new ECGenParameterSpec("sm2p256v1"));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509v3CertificateBuilder draft(
            X500Name issuer, Instant from, Instant until, X500Name subject, KeyPair keys) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(120, RANDOM).add(BigInteger.ONE),
                Date.from(from),
                Date.from(until),
                subject,
                keys.getPublic());
    }

    private static void add(
            X509v3CertificateBuilder draft, ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
        try {
            draft.addExtension(oid, critical, value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SandboxKey key(
            String id,
            SandboxCa ca,
            SandboxKeyKind kind,
            String label,
            X509v3CertificateBuilder draft,
            KeyPair keys,
            ContentSigner signer) {
        try {
            return new SandboxKey(
                    id,
                    ca,
                    kind,
                    label,
                    draft.build(signer).getEncoded(),
                    keys.getPrivate().getEncoded(),
                    false);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
