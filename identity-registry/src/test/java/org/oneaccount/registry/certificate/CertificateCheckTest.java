// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneaccount.registry.certificate.TestCertificates.NOW;
import static org.oneaccount.registry.certificate.TestSignatures.base64;
import static org.oneaccount.registry.certificate.TestSignatures.pem;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.oneaccount.registry.certificate.TestCertificates.Authority;
import org.oneaccount.registry.certificate.TestCertificates.Draft;
import org.oneaccount.registry.certificate.TestCertificates.Kind;
import org.oneaccount.registry.certificate.TestCertificates.Signatory;
import org.oneaccount.trust.identifier.CreditCode;

class CertificateCheckTest {

    private static final Map<Kind, Authority> CAS = new EnumMap<>(Kind.class);
    private static final Map<Kind, Signatory> SIGNATORIES = new EnumMap<>(Kind.class);

    static {
        for (Kind kind : Kind.values()) {
            CAS.put(kind, Authority.named(kind, "Test CA " + kind));
            SIGNATORIES.put(kind, CAS.get(kind).signatory());
        }
    }

    private final SigningChallenge challenge = TestChallenges.inTab("tab-1");
    private final byte[] text = challenge.text().getBytes(StandardCharsets.UTF_8);
    private final CertificateCheck check = new CertificateCheck(
            new TrustedCas(CAS.values().stream().map(Authority::trusted).toList()), new FakeRevocationService());

    @ParameterizedTest
    @EnumSource
    void aBareSignatureIsAccepted(Kind kind) {
        Signatory by = SIGNATORIES.get(kind);

        CertificateAnswer answer = ask(pem(by.certificate()), TestSignatures.bare(by, text));

        assertThat(answer).isInstanceOfSatisfying(CertificateAnswer.Accepted.class, accepted -> {
            assertThat(accepted.certificate().isOf(new CreditCode(TestCertificates.CREDIT_CODE)))
                    .isTrue();
            assertThat(accepted.certificate().amr()).containsExactlyInAnyOrder("hwk", "pin");
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"EC", "SM2"})
    void twoNumbersSideBySideAreAccepted(Kind kind) {
        Signatory by = SIGNATORIES.get(kind);

        assertThat(ask(pem(by.certificate()), TestSignatures.raw(by, text)))
                .isInstanceOf(CertificateAnswer.Accepted.class);
    }

    /** As GM/T 0016 returns them. */
    @Test
    void twoNumbersWithZerosBeforeEachAreAccepted() {
        Signatory by = SIGNATORIES.get(Kind.SM2);
        byte[] numbers = TestSignatures.raw(by, text);
        byte[] blob = new byte[128];
        System.arraycopy(numbers, 0, blob, 32, 32);
        System.arraycopy(numbers, 32, blob, 96, 32);

        assertThat(ask(pem(by.certificate()), blob)).isInstanceOf(CertificateAnswer.Accepted.class);

        blob[64] = 1;
        assertThat(refusal(ask(pem(by.certificate()), blob))).isEqualTo(CertificateRefusal.SIGNATURE_WRONG);
    }

    @ParameterizedTest
    @EnumSource
    void cmsIsAcceptedWithTheTextAndWithout(Kind kind) {
        Signatory by = SIGNATORIES.get(kind);

        assertThat(ask("", TestSignatures.cms(by, text, false))).isInstanceOf(CertificateAnswer.Accepted.class);
        assertThat(ask("", TestSignatures.cms(by, text, true))).isInstanceOf(CertificateAnswer.Accepted.class);
    }

    @ParameterizedTest
    @EnumSource
    void cmsMayLeaveItsCertificateOut(Kind kind) {
        Signatory by = SIGNATORIES.get(kind);
        byte[] cms = TestSignatures.cms(by, text, false, TrustedCa.STANDARD_SM2_USER_ID, false);

        assertThat(ask(pem(by.certificate()), cms)).isInstanceOf(CertificateAnswer.Accepted.class);
        assertThat(refusal(ask("", cms))).isEqualTo(CertificateRefusal.CERTIFICATE_MISSING);
    }

    static Stream<Arguments> wordsOfGmT0010() {
        return Stream.of("1.2.156.10197.1.401", "1.2.156.10197.1.401.1", "1.2.156.10197.1.501")
                .flatMap(digest -> Stream.of(
                                "1.2.156.10197.1.301.1",
                                "1.2.156.10197.1.301",
                                "1.2.156.10197.1.501",
                                "1.2.840.10045.2.1")
                        .flatMap(signature -> Stream.of(
                                Arguments.of(digest, signature, true, true),
                                Arguments.of(digest, signature, false, true),
                                Arguments.of(digest, signature, true, false),
                                Arguments.of(digest, signature, false, false))));
    }

    @ParameterizedTest(name = "digest {0}, signature {1}, attached {2}, signed attributes {3}")
    @MethodSource("wordsOfGmT0010")
    void cmsInTheWordsOfGmT0010IsAccepted(String digest, String signature, boolean attached, boolean attributes) {
        Signatory by = SIGNATORIES.get(Kind.SM2);
        byte[] cms = TestSignatures.gmCms(by, text, attached, digest, signature, attributes);

        assertThat(ask("", cms)).isInstanceOf(CertificateAnswer.Accepted.class);

        cms[cms.length - 1] ^= 1;
        assertThat(refusal(ask("", cms))).isEqualTo(CertificateRefusal.SIGNATURE_WRONG);
    }

    @ParameterizedTest
    @EnumSource
    void theLineEndsOfOtherSystemsAreTheSameText(Kind kind) {
        Signatory by = SIGNATORIES.get(kind);
        byte[] windows = (challenge.text() + "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);

        assertThat(ask(pem(by.certificate()), TestSignatures.bare(by, windows)))
                .isInstanceOf(CertificateAnswer.Accepted.class);
        assertThat(ask("", TestSignatures.cms(by, windows, false))).isInstanceOf(CertificateAnswer.Accepted.class);
        assertThat(ask("", TestSignatures.cms(by, windows, true))).isInstanceOf(CertificateAnswer.Accepted.class);
    }

    @ParameterizedTest
    @EnumSource
    void aSignatureOverSomethingElseIsRefused(Kind kind) {
        Signatory by = SIGNATORIES.get(kind);
        byte[] other = "Please pay".getBytes(StandardCharsets.UTF_8);

        assertThat(refusal(ask(pem(by.certificate()), TestSignatures.bare(by, other))))
                .isEqualTo(CertificateRefusal.SIGNATURE_WRONG);
        assertThat(refusal(ask("", TestSignatures.cms(by, other, false)))).isEqualTo(CertificateRefusal.OTHER_TEXT);
        assertThat(refusal(ask("", TestSignatures.cms(by, other, true)))).isEqualTo(CertificateRefusal.OTHER_TEXT);
    }

    @ParameterizedTest
    @EnumSource
    void theChallengeOfAnotherTabIsAnotherText(Kind kind) {
        Signatory by = SIGNATORIES.get(kind);
        byte[] other = TestChallenges.inTab("tab-2").text().getBytes(StandardCharsets.UTF_8);

        assertThat(refusal(ask("", TestSignatures.cms(by, other, true)))).isEqualTo(CertificateRefusal.OTHER_TEXT);
        assertThat(refusal(ask(pem(by.certificate()), TestSignatures.bare(by, other))))
                .isEqualTo(CertificateRefusal.SIGNATURE_WRONG);
    }

    @ParameterizedTest
    @EnumSource
    void aSignatureByAnotherKeyIsRefused(Kind kind) {
        Signatory by = SIGNATORIES.get(kind);
        Signatory other = new Signatory(kind, kind.keys(), by.certificate());

        assertThat(refusal(ask(pem(by.certificate()), TestSignatures.bare(other, text))))
                .isEqualTo(CertificateRefusal.SIGNATURE_WRONG);
        assertThat(refusal(ask("", TestSignatures.cms(other, text, false))))
                .isEqualTo(CertificateRefusal.SIGNATURE_WRONG);
    }

    @Test
    void anotherUserIdIsAnotherSignature() {
        Signatory by = SIGNATORIES.get(Kind.SM2);
        byte[] bare = TestSignatures.bare(Kind.SM2, by.keys(), text, "ALICE123@YAHOO.COM");
        byte[] cms = TestSignatures.cms(by, text, false, "ALICE123@YAHOO.COM", true);

        assertThat(refusal(ask(pem(by.certificate()), bare))).isEqualTo(CertificateRefusal.SIGNATURE_WRONG);
        assertThat(refusal(ask("", cms))).isEqualTo(CertificateRefusal.SIGNATURE_WRONG);

        CertificateCheck configured = checking(CAS.get(Kind.SM2).trusted(accepting(), "ALICE123@YAHOO.COM", List.of()));
        assertThat(ask(configured, pem(by.certificate()), bare)).isInstanceOf(CertificateAnswer.Accepted.class);
        assertThat(ask(configured, "", cms)).isInstanceOf(CertificateAnswer.Accepted.class);
    }

    @Test
    void aLateAnswerIsRefused() {
        Signatory by = SIGNATORIES.get(Kind.EC);

        CertificateAnswer answer = check.signature(
                challenge, pem(by.certificate()), base64(TestSignatures.bare(by, text)), challenge.expiresAt());

        assertThat(refusal(answer)).isEqualTo(CertificateRefusal.CHALLENGE_OVER);
    }

    @ParameterizedTest
    @EnumSource
    void aCertificateCountsFromItsFirstToItsLastInstant(Kind kind) {
        Instant from = NOW.minus(Duration.ofDays(2));
        Instant until = NOW.minus(Duration.ofDays(1));
        ParsedCertificate certificate = issue(kind, draft -> draft.valid(from, until));

        assertThat(refusal(check.possession(certificate, from.minusSeconds(1))))
                .isEqualTo(CertificateRefusal.NOT_YET_VALID);
        assertThat(check.possession(certificate, until)).isInstanceOf(CertificateAnswer.Accepted.class);
        assertThat(refusal(check.possession(certificate, until.plusSeconds(1)))).isEqualTo(CertificateRefusal.EXPIRED);
    }

    @ParameterizedTest
    @EnumSource
    void anotherAuthorityOfTheSameNameIsNotTheSame(Kind kind) {
        Authority impostor = Authority.named(kind, "Test CA " + kind);

        assertThat(refusal(check.possession(impostor.signatory().certificate(), NOW)))
                .isEqualTo(CertificateRefusal.UNTRUSTED);
    }

    @ParameterizedTest
    @EnumSource
    void aPathMayLeadOverAnIntermediateThatIsConfigured(Kind kind) {
        Authority root = CAS.get(kind);
        Authority below = root.subordinate("Branch");
        ParsedCertificate certificate = below.signatory().certificate();

        assertThat(checking(root.trusted(accepting(), TrustedCa.STANDARD_SM2_USER_ID, List.of(below.certificate())))
                        .possession(certificate, NOW))
                .isInstanceOf(CertificateAnswer.Accepted.class);
        assertThat(refusal(check.possession(certificate, NOW))).isEqualTo(CertificateRefusal.UNTRUSTED);
    }

    @ParameterizedTest
    @EnumSource
    void anEncryptionCertificateIsRefused(Kind kind) {
        ParsedCertificate certificate = issue(
                kind,
                draft -> draft.withUsage(KeyUsage.keyEncipherment | KeyUsage.dataEncipherment | KeyUsage.keyAgreement));

        assertThat(refusal(check.possession(certificate, NOW))).isEqualTo(CertificateRefusal.WRONG_USAGE);
    }

    @Test
    void aUseThatIsNotWrittenDownIsNotAssumed() {
        assertThat(refusal(check.possession(issue(Kind.EC, Draft::withoutUsage), NOW)))
                .isEqualTo(CertificateRefusal.WRONG_USAGE);
    }

    @Test
    void aServersCertificateIsRefused() {
        assertThat(refusal(check.possession(
                        issue(Kind.RSA, draft -> draft.withPurpose(KeyPurposeId.id_kp_serverAuth)), NOW)))
                .isEqualTo(CertificateRefusal.WRONG_USAGE);
        assertThat(check.possession(issue(Kind.RSA, draft -> draft.withPurpose(KeyPurposeId.id_kp_clientAuth)), NOW))
                .isInstanceOf(CertificateAnswer.Accepted.class);
    }

    @Test
    void anAuthoritysOwnCertificateIsRefused() {
        assertThat(refusal(check.possession(
                        issue(
                                Kind.EC,
                                draft -> draft.withExtension(Extension.basicConstraints, new BasicConstraints(true))),
                        NOW)))
                .isEqualTo(CertificateRefusal.WRONG_USAGE);
    }

    @Test
    void aShortKeyIsRefused() {
        KeyPair weak = TestCertificates.rsa(1024);
        Authority ca = CAS.get(Kind.RSA);

        assertThat(refusal(check.possession(ca.issue(ca.draft(weak)), NOW))).isEqualTo(CertificateRefusal.WEAK);
    }

    @Test
    void aKeyTooLongIsRefusedByName() throws IOException {
        assertThat(refusal(check.possession(ofNobody(rsa(4097, 1)), NOW))).isEqualTo(CertificateRefusal.WEAK);
    }

    /** An even number is no RSA key, which only whoever makes one finds out: testing a long number takes seconds. */
    @Test
    void noKeyIsMadeOfACertificateThatNobodyVouchedFor() throws IOException {
        ParsedCertificate impossible = ofNobody(rsa(4096, 0));

        assertThat(refusal(check.possession(impossible, NOW))).isEqualTo(CertificateRefusal.UNTRUSTED);
        assertThat(refusal(ask(pem(impossible), new byte[] {1}))).isEqualTo(CertificateRefusal.UNTRUSTED);
    }

    private static SubjectPublicKeyInfo rsa(int bits, int last) throws IOException {
        BigInteger number = BigInteger.ONE.shiftLeft(bits - 1).add(BigInteger.valueOf(last));
        return new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                new RSAPublicKey(number, BigInteger.valueOf(65537)));
    }

    private static ParsedCertificate ofNobody(SubjectPublicKeyInfo key) throws IOException {
        X500Name name = new X500Name("CN=Nobody");
        return ParsedCertificate.of(new X509v3CertificateBuilder(
                        name, BigInteger.ONE, Date.from(NOW), Date.from(NOW.plusSeconds(60)), name, key)
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .build(CAS.get(Kind.RSA).signer()));
    }

    @Test
    void aSignatureOverABrokenDigestIsRefused() {
        Authority ca = CAS.get(Kind.RSA);
        ParsedCertificate certificate = ca.draft(Kind.RSA.keys()).signedBy("SHA1withRSA", ca.keys(), ca.name());

        assertThat(refusal(check.possession(certificate, NOW))).isEqualTo(CertificateRefusal.WEAK);
    }

    @Test
    void aCertificateWithoutAnOrganisationIsRefused() {
        Authority ca = CAS.get(Kind.SM2);
        ParsedCertificate certificate =
                ca.issue(new Draft(new X500Name("CN=Somebody"), Kind.SM2.keys()).withUsage(KeyUsage.digitalSignature));

        assertThat(refusal(check.possession(certificate, NOW))).isEqualTo(CertificateRefusal.NO_IDENTIFIER);
    }

    @Test
    void nothingPassesWhereNoAuthorityIsTrusted() {
        CertificateCheck none = new CertificateCheck(TrustedCas.NONE, new FakeRevocationService());

        assertThat(refusal(none.possession(SIGNATORIES.get(Kind.RSA).certificate(), NOW)))
                .isEqualTo(CertificateRefusal.NO_CA);
    }

    @Test
    void whatIsNoSignatureAndNoCertificateIsSaidApart() {
        Signatory by = SIGNATORIES.get(Kind.EC);

        assertThat(refusal(check.signature(challenge, "", "", NOW))).isEqualTo(CertificateRefusal.SIGNATURE_MISSING);
        assertThat(refusal(check.signature(challenge, pem(by.certificate()), "not base64 %", NOW)))
                .isEqualTo(CertificateRefusal.SIGNATURE_UNREADABLE);
        assertThat(refusal(check.signature(challenge, "", base64(TestSignatures.bare(by, text)), NOW)))
                .isEqualTo(CertificateRefusal.CERTIFICATE_MISSING);
        assertThat(refusal(check.signature(challenge, "QUJD", base64(TestSignatures.bare(by, text)), NOW)))
                .isEqualTo(CertificateRefusal.CERTIFICATE_UNREADABLE);
    }

    @Test
    void theNetworkIsNotAskedBeforeTheKeyIsShown() {
        FakeRevocationService service = new FakeRevocationService();
        RevocationPlan plan = new RevocationPlan(
                List.of(java.net.URI.create("http://ocsp.test/")), List.of(), RevocationPlan.WhenSilent.REFUSE);
        CertificateCheck asking =
                new CertificateCheck(new TrustedCas(List.of(CAS.get(Kind.EC).trusted(plan))), service);
        Signatory by = SIGNATORIES.get(Kind.EC);

        ask(asking, pem(by.certificate()), TestSignatures.bare(by, new byte[] {1}));
        assertThat(service.asked).isEmpty();

        CertificateAnswer silent = ask(asking, pem(by.certificate()), TestSignatures.bare(by, text));
        assertThat(silent).isInstanceOf(CertificateAnswer.Unavailable.class);
        assertThat(service.asked).hasSize(1);
    }

    private ParsedCertificate issue(Kind kind, java.util.function.UnaryOperator<Draft> change) {
        Authority ca = CAS.get(kind);
        return ca.issue(change.apply(ca.draft(kind.keys())));
    }

    private CertificateAnswer ask(String certificate, byte[] signature) {
        return ask(check, certificate, signature);
    }

    private CertificateAnswer ask(CertificateCheck check, String certificate, byte[] signature) {
        return check.signature(challenge, certificate, base64(signature), NOW);
    }

    private static CertificateCheck checking(TrustedCa ca) {
        return new CertificateCheck(new TrustedCas(List.of(ca)), new FakeRevocationService());
    }

    private static RevocationPlan accepting() {
        return new RevocationPlan(List.of(), List.of(), RevocationPlan.WhenSilent.ACCEPT);
    }

    private static CertificateRefusal refusal(CertificateAnswer answer) {
        return answer.fold(
                accepted -> {
                    throw new AssertionError("accepted");
                },
                CertificateAnswer.Refused::reason,
                unavailable -> {
                    throw new AssertionError("unavailable");
                });
    }
}
