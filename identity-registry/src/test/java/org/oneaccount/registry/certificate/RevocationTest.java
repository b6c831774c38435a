// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneaccount.registry.certificate.TestCertificates.NOW;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oneaccount.registry.certificate.RevocationPlan.WhenSilent;
import org.oneaccount.registry.certificate.TestCertificates.Authority;
import org.oneaccount.registry.certificate.TestCertificates.Draft;
import org.oneaccount.registry.certificate.TestCertificates.Kind;
import org.oneaccount.registry.certificate.TestCertificates.Signatory;

class RevocationTest {

    private static final URI FIRST = URI.create("http://one.test/");
    private static final URI SECOND = URI.create("http://two.test/");
    private static final URI BRANCH = URI.create("http://branch.test/");
    private static final URI LIST = URI.create("http://list.test/");

    private final Authority ca = Authority.named(Kind.EC, "Test CA");
    private final ParsedCertificate certificate = ca.signatory().certificate();
    private final FakeRevocationService service = new FakeRevocationService();

    @ParameterizedTest
    @EnumSource
    void aResponderDecides(Kind kind) {
        Authority own = Authority.named(kind, "CA");
        ParsedCertificate good = own.signatory().certificate();
        ParsedCertificate revoked = own.signatory().certificate();
        service.at(FIRST, TestRevocations.responder(own, revoked));
        CertificateCheck check = checking(own, List.of(FIRST), List.of(), WhenSilent.REFUSE);

        assertThat(check.possession(good, NOW)).isInstanceOf(CertificateAnswer.Accepted.class);
        assertThat(check.possession(revoked, NOW)).isEqualTo(new CertificateAnswer.Refused(CertificateRefusal.REVOKED));
    }

    @ParameterizedTest
    @EnumSource
    void aListDecides(Kind kind) {
        Authority own = Authority.named(kind, "CA");
        ParsedCertificate good = own.signatory().certificate();
        ParsedCertificate revoked = own.signatory().certificate();
        service.at(LIST, any -> TestRevocations.list(own, NOW, revoked));
        CertificateCheck check = checking(own, List.of(), List.of(LIST), WhenSilent.REFUSE);

        assertThat(check.possession(good, NOW)).isInstanceOf(CertificateAnswer.Accepted.class);
        assertThat(check.possession(revoked, NOW)).isEqualTo(new CertificateAnswer.Refused(CertificateRefusal.REVOKED));
    }

    @Test
    void respondersAreAskedInOrderAndThenTheList() {
        service.at(LIST, any -> TestRevocations.list(ca, NOW));
        CertificateCheck check = checking(ca, List.of(FIRST, SECOND), List.of(LIST), WhenSilent.REFUSE);

        assertThat(check.possession(certificate, NOW)).isInstanceOf(CertificateAnswer.Accepted.class);
        assertThat(service.asked).containsExactly(FIRST, SECOND, LIST);
    }

    @Test
    void whoeverKnowsIsTheLastToBeAsked() {
        service.at(FIRST, TestRevocations.responder(ca));
        CertificateCheck check = checking(ca, List.of(FIRST, SECOND), List.of(LIST), WhenSilent.REFUSE);

        check.possession(certificate, NOW);

        assertThat(service.asked).containsExactly(FIRST);
    }

    @Test
    void anOutageIsNeitherYesNorNo() {
        assertThat(checking(ca, List.of(FIRST), List.of(LIST), WhenSilent.REFUSE)
                        .possession(certificate, NOW))
                .isInstanceOf(CertificateAnswer.Unavailable.class);
    }

    @Test
    void anOperatorMayAcceptAnOutage() {
        assertThat(checking(ca, List.of(FIRST), List.of(LIST), WhenSilent.ACCEPT)
                        .possession(certificate, NOW))
                .isInstanceOf(CertificateAnswer.Accepted.class);
    }

    @Test
    void noOperatorAcceptsThatTheQuestionFoundNoPlace() {
        service.at(FIRST, any -> {
            throw new RevocationService.NotAskedException();
        });

        assertThat(checking(ca, List.of(FIRST), List.of(LIST), WhenSilent.ACCEPT)
                        .possession(certificate, NOW))
                .isInstanceOf(CertificateAnswer.Unavailable.class);
        assertThat(service.silences).as("of the list").isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aCertificateThatItsAuthorityDoesNotKnowIsRefusedWhateverSilenceMeans(WhenSilent whenSilent) {
        service.at(FIRST, TestRevocations.knowingNothing(ca));

        assertThat(checking(ca, List.of(FIRST), List.of(), whenSilent).possession(certificate, NOW))
                .isEqualTo(new CertificateAnswer.Refused(CertificateRefusal.UNKNOWN_TO_CA));
    }

    @ParameterizedTest
    @EnumSource
    void whoeverDoesNotKnowIsNotTheLastWordWhileAnotherIsSilent(WhenSilent whenSilent) {
        service.at(FIRST, TestRevocations.knowingNothing(ca));

        assertThat(checking(ca, List.of(FIRST, SECOND), List.of(), whenSilent).possession(certificate, NOW))
                .isInstanceOf(CertificateAnswer.Unavailable.class);
        assertThat(checking(ca, List.of(SECOND, FIRST), List.of(), whenSilent).possession(certificate, NOW))
                .isInstanceOf(CertificateAnswer.Unavailable.class);
    }

    @Test
    void onlyARevokedCertificateLosesWhatItProved() {
        List<ParsedCertificate> lost = new ArrayList<>();
        TrustedCas cas =
                new TrustedCas(List.of(ca.trusted(new RevocationPlan(List.of(FIRST), List.of(), WhenSilent.REFUSE))));
        CertificateCheck check = new CertificateCheck(cas, service, new RevocationLists(), lost::add);

        check.possession(certificate, NOW);
        service.at(FIRST, TestRevocations.knowingNothing(ca));
        check.possession(certificate, NOW);
        assertThat(lost).isEmpty();

        service.at(FIRST, TestRevocations.responder(ca, certificate));
        check.possession(certificate, NOW);
        assertThat(lost).containsExactly(certificate);
    }

    @Test
    void aListSaysNothingForACertificateThatWasNeverIssued() {
        service.at(FIRST, TestRevocations.knowingNothing(ca));
        service.at(LIST, any -> TestRevocations.list(ca, NOW));
        assertThat(checking(ca, List.of(FIRST), List.of(LIST), WhenSilent.REFUSE)
                        .possession(certificate, NOW))
                .isEqualTo(new CertificateAnswer.Refused(CertificateRefusal.UNKNOWN_TO_CA));

        service.at(LIST, any -> TestRevocations.list(ca, NOW, certificate));
        assertThat(checking(ca, List.of(FIRST), List.of(LIST), WhenSilent.REFUSE)
                        .possession(certificate, NOW))
                .isEqualTo(new CertificateAnswer.Refused(CertificateRefusal.REVOKED));
    }

    @Test
    void whatOneResponderDoesNotKnowTheNextMay() {
        service.at(FIRST, TestRevocations.knowingNothing(ca));
        service.at(SECOND, TestRevocations.responder(ca));

        assertThat(checking(ca, List.of(FIRST, SECOND), List.of(LIST), WhenSilent.REFUSE)
                        .possession(certificate, NOW))
                .isInstanceOf(CertificateAnswer.Accepted.class);
    }

    @Test
    void aDelegateOfTheAuthorityMayAnswer() {
        Signatory delegate = delegate(ca, KeyPurposeId.id_kp_OCSPSigning);
        service.at(FIRST, TestRevocations.responder(ca, delegate, certificate));

        assertThat(asking(FIRST)).isEqualTo(new CertificateAnswer.Refused(CertificateRefusal.REVOKED));
    }

    @ParameterizedTest
    @EnumSource
    void aDelegateMayHaveAnyKindOfKey(Kind kind) {
        for (Kind another : Kind.values()) {
            Authority own = Authority.named(kind, "CA");
            ParsedCertificate revoked = own.signatory().certificate();
            Signatory delegate = delegate(own, another, KeyPurposeId.id_kp_OCSPSigning);
            service.at(FIRST, TestRevocations.responder(own, delegate, revoked));

            assertThat(checking(own, List.of(FIRST), List.of(), WhenSilent.ACCEPT)
                            .possession(revoked, NOW))
                    .as("%s", another)
                    .isEqualTo(new CertificateAnswer.Refused(CertificateRefusal.REVOKED));
        }
    }

    @Test
    void whatElseIsSentAlongDoesNotKeepTheDelegateFromBeingHeard() {
        Signatory delegate = delegate(ca, KeyPurposeId.id_kp_OCSPSigning);
        FakeRevocationService.Responder responder = TestRevocations.responder(ca, delegate, certificate);
        service.at(FIRST, request -> TestRevocations.withNoiseAmongItsCertificates(responder.answer(request)));

        assertThat(asking(FIRST)).isEqualTo(new CertificateAnswer.Refused(CertificateRefusal.REVOKED));
    }

    @Test
    void nobodyElseMay() {
        Authority impostor = Authority.named(Kind.EC, "Test CA");
        service.at(FIRST, TestRevocations.responder(ca, delegate(ca, KeyPurposeId.id_kp_clientAuth)));
        assertThat(asking(FIRST)).isInstanceOf(CertificateAnswer.Unavailable.class);

        service.at(FIRST, TestRevocations.responder(ca, delegate(impostor, KeyPurposeId.id_kp_OCSPSigning)));
        assertThat(asking(FIRST)).isInstanceOf(CertificateAnswer.Unavailable.class);

        service.at(LIST, any -> TestRevocations.list(impostor, NOW));
        assertThat(checking(ca, List.of(), List.of(LIST), WhenSilent.REFUSE).possession(certificate, NOW))
                .isInstanceOf(CertificateAnswer.Unavailable.class);
    }

    @Test
    void anAnswerAboutAnotherCertificateIsNone() {
        ParsedCertificate other = ca.signatory().certificate();
        service.at(FIRST, request -> TestRevocations.responder(ca)
                .answer(OcspQuestion.about(other.holder(), ca.certificate().holder())
                        .encoded()));

        assertThat(asking(FIRST)).isInstanceOf(CertificateAnswer.Unavailable.class);
    }

    @Test
    void anOldAnswerIsNone() {
        Instant before = NOW.minus(Duration.ofDays(2));
        service.at(FIRST, TestRevocations.responderAt(ca, before));
        service.at(LIST, any -> TestRevocations.list(ca, before));

        assertThat(checking(ca, List.of(FIRST), List.of(LIST), WhenSilent.REFUSE)
                        .possession(certificate, NOW))
                .isInstanceOf(CertificateAnswer.Unavailable.class);
    }

    @Test
    void anAnswerToAnEarlierQuestionIsNone() throws Exception {
        byte[] earlier = TestRevocations.responder(ca)
                .answer(OcspQuestion.about(
                                certificate.holder(), ca.certificate().holder())
                        .encoded());
        service.at(FIRST, any -> earlier);

        assertThat(asking(FIRST)).isInstanceOf(CertificateAnswer.Unavailable.class);
    }

    @Test
    void aPartOfAListIsNone() {
        service.at(LIST, any -> TestRevocations.partOfAList(ca, NOW));

        assertThat(checking(ca, List.of(), List.of(LIST), WhenSilent.REFUSE).possession(certificate, NOW))
                .isInstanceOf(CertificateAnswer.Unavailable.class);
    }

    @Test
    void whatIsThereForAnotherIssuerSaysNothingAndIsNoFailure() {
        Authority below = ca.subordinate("Branch");
        ParsedCertificate revoked = below.signatory().certificate();
        service.at(FIRST, TestRevocations.responder(ca));
        service.at(SECOND, any -> TestRevocations.unauthorized());
        service.at(LIST, any -> TestRevocations.list(ca, NOW));
        service.at(BRANCH, any -> TestRevocations.list(below, NOW, revoked));
        TrustedCa trusted = ca.trusted(
                new RevocationPlan(List.of(FIRST, SECOND), List.of(LIST, BRANCH), WhenSilent.REFUSE),
                TrustedCa.STANDARD_SM2_USER_ID,
                List.of(below.certificate()));
        CertificateCheck check = new CertificateCheck(new TrustedCas(List.of(trusted)), service);

        assertThat(check.possession(revoked, NOW)).isEqualTo(new CertificateAnswer.Refused(CertificateRefusal.REVOKED));
        assertThat(service.silences).isZero();
        assertThat(check.possession(certificate, NOW)).isInstanceOf(CertificateAnswer.Accepted.class);
    }

    @Test
    void whereNobodyIsResponsibleNothingIsKnown() {
        Authority another = Authority.named(Kind.RSA, "Another CA");
        service.at(FIRST, TestRevocations.responder(another));
        service.at(LIST, any -> TestRevocations.list(another, NOW));

        assertThat(checking(ca, List.of(FIRST), List.of(LIST), WhenSilent.REFUSE)
                        .possession(certificate, NOW))
                .isInstanceOf(CertificateAnswer.Unavailable.class);
        assertThat(service.silences).isZero();
    }

    @Test
    void noiseIsSilence() {
        service.at(FIRST, any -> new byte[] {0x30, 0x03, 0x0a, 0x01, 0x06});
        service.at(SECOND, any -> "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        service.at(LIST, any -> {
            throw new IOException("reset");
        });

        assertThat(checking(ca, List.of(FIRST, SECOND), List.of(LIST), WhenSilent.REFUSE)
                        .possession(certificate, NOW))
                .isInstanceOf(CertificateAnswer.Unavailable.class);
    }

    private CertificateAnswer asking(URI responder) {
        return checking(ca, List.of(responder), List.of(), WhenSilent.REFUSE).possession(certificate, NOW);
    }

    private CertificateCheck checking(Authority authority, List<URI> ocsp, List<URI> crl, WhenSilent whenSilent) {
        TrustedCa trusted = authority.trusted(new RevocationPlan(ocsp, crl, whenSilent));
        return new CertificateCheck(new TrustedCas(List.of(trusted)), service);
    }

    private static Signatory delegate(Authority of, KeyPurposeId purpose) {
        return delegate(of, of.kind(), purpose);
    }

    private static Signatory delegate(Authority of, Kind kind, KeyPurposeId purpose) {
        var keys = kind.keys();
        return new Signatory(
                kind,
                keys,
                of.issue(new Draft(new X500Name("CN=Responder"), keys)
                        .withUsage(KeyUsage.digitalSignature)
                        .withPurpose(purpose)));
    }
}
