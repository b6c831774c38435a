// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.oneaccount.registry.certificate.TestCertificates.Kind;
import org.oneaccount.registry.certificate.TestCertificates.Signatory;

/** Answers to a challenge, in every form that a key may give one. */
final class TestSignatures {

    private static final String GM = "1.2.156.10197.6.1.4.2.";

    private TestSignatures() {}

    static byte[] bare(Signatory by, byte[] text) {
        return bare(by.kind(), by.keys(), text, TrustedCa.STANDARD_SM2_USER_ID);
    }

    static byte[] bare(Kind kind, KeyPair keys, byte[] text, String sm2UserId) {
        try {
            Signature signature = Signature.getInstance(kind.algorithm, BouncyCastle.PROVIDER);
            if (kind == Kind.SM2) {
                signature.setParameter(Sm2UserId.parameter(sm2UserId));
            }
            signature.initSign(keys.getPrivate());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** r and s side by side. */
    static byte[] raw(Signatory by, byte[] text) {
        try {
            var order = ((java.security.interfaces.ECPublicKey) by.keys().getPublic())
                    .getParams()
                    .getOrder();
            var numbers = StandardDSAEncoding.INSTANCE.decode(order, bare(by, text));
            return PlainDSAEncoding.INSTANCE.encode(order, numbers[0], numbers[1]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] cms(Signatory by, byte[] text, boolean attached) {
        return cms(by, text, attached, TrustedCa.STANDARD_SM2_USER_ID, true);
    }

    static byte[] cms(Signatory by, byte[] text, boolean attached, String sm2UserId, boolean withCertificate) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder()
                            .setProvider(BouncyCastle.PROVIDER)
                            .build())
                    .build(signer(by, sm2UserId), by.certificate().holder()));
            if (withCertificate) {
                generator.addCertificates(
                        new JcaCertStore(List.of(by.certificate().x509())));
            }
            return generator
                    .generate(new CMSProcessableByteArray(text), attached)
                    .getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The same as GM/T 0010 writes it.
     *
     * @param digest what stands for SM3
     * @param signature what stands for the signature's algorithm
     * @param signedAttributes without them the text itself is signed
     */
    static byte[] gmCms(
            Signatory by, byte[] text, boolean attached, String digest, String signature, boolean signedAttributes) {
        try {
            SignedData plain = SignedData.getInstance(
                    new CMSSignedData(cms(by, text, attached)).toASN1Structure().getContent());
            SignerInfo signer = SignerInfo.getInstance(plain.getSignerInfos().getObjectAt(0));
            AlgorithmIdentifier digestId = new AlgorithmIdentifier(new ASN1ObjectIdentifier(digest));
            ASN1EncodableVector info = new ASN1EncodableVector();
            info.add(signer.getVersion());
            info.add(signer.getSID());
            info.add(digestId);
            if (signedAttributes) {
                info.add(new DERTaggedObject(false, 0, gmAttributes(signer)));
            }
            info.add(new AlgorithmIdentifier(new ASN1ObjectIdentifier(signature)));
            byte[] signed = signedAttributes ? gmAttributes(signer).getEncoded("DER") : text;
            info.add(new DEROctetString(bare(by, signed)));
            ASN1EncodableVector content = new ASN1EncodableVector();
            content.add(new ASN1ObjectIdentifier(GM + "1"));
            if (attached) {
                content.add(new DERTaggedObject(true, 0, new DEROctetString(text)));
            }
            ASN1EncodableVector data = new ASN1EncodableVector();
            data.add(plain.getVersion());
            data.add(new DERSet(digestId));
            data.add(new DERSequence(content));
            data.add(new DERTaggedObject(false, 0, plain.getCertificates()));
            data.add(new DERSet(new DERSequence(info)));
            return new ContentInfo(new ASN1ObjectIdentifier(GM + "2"), new DERSequence(data)).getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The content type is GM/T 0010's too, and middleware leaves out what is newer than that. */
    private static DERSet gmAttributes(SignerInfo signer) {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new org.bouncycastle.asn1.cms.Attribute(
                org.bouncycastle.asn1.cms.CMSAttributes.contentType, new DERSet(new ASN1ObjectIdentifier(GM + "1"))));
        attributes.add(new org.bouncycastle.asn1.cms.AttributeTable(signer.getAuthenticatedAttributes())
                .get(org.bouncycastle.asn1.cms.CMSAttributes.messageDigest));
        return new DERSet(attributes);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static String pem(ParsedCertificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'})
                            .encodeToString(certificate.holder().getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ContentSigner signer(Signatory by, String sm2UserId) {
        if (by.kind() != Kind.SM2) {
            return TestCertificates.signer(by.kind().algorithm, by.keys());
        }
        return new ContentSigner() {

            private final java.io.ByteArrayOutputStream text = new java.io.ByteArrayOutputStream();

            @Override
            public AlgorithmIdentifier getAlgorithmIdentifier() {
                return new DefaultSignatureAlgorithmIdentifierFinder().find("SM3withSM2");
            }

            @Override
            public OutputStream getOutputStream() {
                return text;
            }

            @Override
            public byte[] getSignature() {
                return bare(Kind.SM2, by.keys(), text.toByteArray(), sm2UserId);
            }
        };
    }
}
