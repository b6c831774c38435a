// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneaccount.registry.certificate.TestCertificates.NOW;
import static org.oneaccount.registry.certificate.TestSignatures.base64;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.registry.certificate.TestCertificates.Authority;
import org.oneaccount.registry.certificate.TestCertificates.Kind;
import org.oneaccount.registry.certificate.TestCertificates.Signatory;

class SignatureAlgorithmsTest {

    private static final Authority CA = Authority.named(Kind.RSA, "CA");
    private static final Signatory BY = CA.signatory();
    private static final SigningChallenge CHALLENGE = TestChallenges.inTab("tab");

    private final CertificateCheck check =
            new CertificateCheck(new TrustedCas(List.of(CA.trusted())), new FakeRevocationService());

    @ParameterizedTest
    @ValueSource(strings = {"SHA384withRSA", "SHA512withRSA", "SHA256withRSAandMGF1", "SHA512withRSAandMGF1"})
    void goodOnesCount(String algorithm) throws Exception {
        assertThat(possession(algorithm)).isInstanceOf(CertificateAnswer.Accepted.class);
        assertThat(cms(algorithm)).isInstanceOf(CertificateAnswer.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MD2withRSA",
                "MD5withRSA",
                "SHA1withRSA",
                "SHA1withRSAandMGF1",
                "SHA224withRSA",
                "RIPEMD128withRSA",
                "RIPEMD160withRSA"
            })
    void weakOnesAreRefusedWhereverTheyStand(String algorithm) throws Exception {
        CertificateAnswer weak = new CertificateAnswer.Refused(CertificateRefusal.WEAK);

        assertThat(possession(algorithm)).isEqualTo(weak);
        assertThat(cms(algorithm)).isEqualTo(weak);
    }

    @Test
    void pssWithoutItsParametersIsSha1() {
        assertThat(SignatureAlgorithms.isAllowed(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS)))
                .isFalse();
    }

    @Test
    void theDigestOfCmsIsLookedAtTooWhateverTheSignature() {
        AlgorithmIdentifier signature = new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption);

        assertThat(SignatureAlgorithms.isAllowedInCms(
                        new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256), signature))
                .isTrue();
        assertThat(SignatureAlgorithms.isAllowedInCms(new AlgorithmIdentifier(PKCSObjectIdentifiers.md5), signature))
                .isFalse();
    }

    private CertificateAnswer possession(String algorithm) {
        return check.possession(CA.draft(BY.keys()).signedBy(algorithm, CA.keys(), CA.name()), NOW);
    }

    /** The digest of the text is a good one; what the key signs is made with the algorithm. */
    private CertificateAnswer cms(String algorithm) throws Exception {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(
                        new JcaDigestCalculatorProviderBuilder()
                                .setProvider(BouncyCastle.PROVIDER)
                                .build(),
                        asItIs -> asItIs)
                .setContentDigest(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256))
                .build(
                        TestCertificates.signer(algorithm, BY.keys()),
                        BY.certificate().holder()));
        generator.addCertificates(new JcaCertStore(List.of(BY.certificate().x509())));
        byte[] text = CHALLENGE.text().getBytes(StandardCharsets.UTF_8);
        byte[] cms =
                generator.generate(new CMSProcessableByteArray(text), false).getEncoded();
        return check.signature(CHALLENGE, "", base64(cms), NOW);
    }
}
