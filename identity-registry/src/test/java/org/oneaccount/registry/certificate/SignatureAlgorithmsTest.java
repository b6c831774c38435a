// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.oneaccount.registry.certificate.TestCertificates.NOW;
import static org.oneaccount.registry.certificate.TestSignatures.base64;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
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

    @Test
    void whatAnAuthorityAnswersCountsByTheSameList() throws Exception {
        X509CertificateHolder certificate = BY.certificate().holder();
        X509CertificateHolder issuer = CA.certificate().holder();
        OcspQuestion question = OcspQuestion.about(certificate, issuer);

        assertThat(question.read(answer(question, "SHA256withRSA"), NOW)).isInstanceOf(RevocationStatus.Good.class);
        assertThatExceptionOfType(OCSPException.class)
                .isThrownBy(() -> question.read(answer(question, "SHA1withRSA"), NOW));
        assertThat(RevocationList.of(list("SHA256withRSA"), issuer).status(certificate, NOW))
                .isInstanceOf(RevocationStatus.Good.class);
        assertThatIOException().isThrownBy(() -> RevocationList.of(list("SHA1withRSA"), issuer));
    }

    private static byte[] answer(OcspQuestion question, String algorithm) throws Exception {
        return new OCSPRespBuilder()
                .build(
                        OCSPRespBuilder.SUCCESSFUL,
                        new BasicOCSPRespBuilder(new RespID(CA.name()))
                                .addResponse(
                                        new OCSPReq(question.encoded()).getRequestList()[0].getCertID(),
                                        CertificateStatus.GOOD,
                                        Date.from(NOW),
                                        Date.from(NOW.plusSeconds(60)),
                                        null)
                                .build(
                                        TestCertificates.signer(algorithm, CA.keys()),
                                        new X509CertificateHolder[0],
                                        Date.from(NOW)))
                .getEncoded();
    }

    private static byte[] list(String algorithm) throws Exception {
        return new X509v2CRLBuilder(CA.name(), Date.from(NOW))
                .setNextUpdate(Date.from(NOW.plusSeconds(60)))
                .build(TestCertificates.signer(algorithm, CA.keys()))
                .getEncoded();
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
