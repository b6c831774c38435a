// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.oneaccount.registry.certificate.TestCertificates.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.junit.jupiter.api.Test;
import org.oneaccount.registry.certificate.TestCertificates.Authority;
import org.oneaccount.registry.certificate.TestCertificates.Draft;
import org.oneaccount.registry.certificate.TestCertificates.Kind;
import org.oneaccount.trust.SourceId;

/** Which paths lead to an authority, and which do not although every signature is right. */
class CertificatePathTest {

    private static final ASN1ObjectIdentifier NUMBER = new ASN1ObjectIdentifier("1.2.156.10260.4.1.4");
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void aPathOverAnIntermediateLeadsToItsAnchor() {
        Authority root = root(draft -> draft);
        Authority below = root.subordinate("Issuing");

        assertThat(leads(root, below)).isTrue();
    }

    @Test
    void anAnchorThatHasEndedIsNone() {
        Authority root = root(draft -> draft.valid(NOW.minus(DAY), NOW.plus(DAY)));
        ParsedCertificate certificate = root.signatory().certificate();

        assertThat(CertificatePath.find(root.trusted(), certificate, NOW)).isPresent();
        assertThat(CertificatePath.find(
                        root.trusted(), certificate, NOW.plus(DAY).plusSeconds(1)))
                .isEmpty();
        assertThat(CertificatePath.find(
                        root.trusted(), certificate, NOW.minus(DAY).minusSeconds(1)))
                .isEmpty();
    }

    @Test
    void anIntermediateThatHasEndedLeadsNowhere() {
        Authority root = root(draft -> draft);
        Authority below = root.subordinate("Issuing", draft -> draft.valid(NOW.minus(DAY), NOW.minusSeconds(1)));

        assertThat(leads(root, below)).isFalse();
    }

    @Test
    void aWeakAnchorCannotBeTrusted() {
        Authority weak = Authority.named(Kind.RSA, "Root", TestCertificates.rsa(1024), draft -> draft);

        assertThatIllegalArgumentException().isThrownBy(weak::trusted).withMessageContaining("2048");
    }

    @Test
    void anAnchorThatMaySignNoCertificateCannotBeTrusted() {
        assertThatIllegalArgumentException()
                .isThrownBy(root(draft -> draft.withUsage(KeyUsage.cRLSign))::trusted)
                .withMessageContaining("keyCertSign");
        assertThatIllegalArgumentException()
                .isThrownBy(root(Draft::withoutUsage)::trusted)
                .withMessageContaining("keyCertSign");
    }

    @Test
    void theAnchorsPathLengthHolds() {
        Authority root = root(draft -> draft.withExtension(Extension.basicConstraints, new BasicConstraints(0)));

        assertThat(leads(root)).isTrue();
        assertThat(leads(root, root.subordinate("Issuing"))).isFalse();
    }

    @Test
    void thePathLengthOfAnIntermediateHolds() {
        Authority root = root(draft -> draft);
        Authority first = root.subordinate(
                "First", draft -> draft.withExtension(Extension.basicConstraints, new BasicConstraints(0)));
        Authority second = first.subordinate("Second");

        assertThat(leads(root, first)).isTrue();
        assertThat(leads(root, first, second)).isFalse();
    }

    @Test
    void theAnchorsNameConstraintsHold() {
        assertThat(leads(root(permitting("CN=Test Company")))).isTrue();
        assertThat(leads(root(permitting("CN=Other Company")))).isFalse();
        assertThat(leads(root(excluding("CN=Test Company")))).isFalse();
    }

    @Test
    void theAnchorsNameConstraintsHoldForAllNames() {
        Authority root = root(draft -> draft.withExtension(
                Extension.nameConstraints,
                new NameConstraints(
                        new GeneralSubtree[] {new GeneralSubtree(new GeneralName(GeneralName.dNSName, "city.example"))},
                        null)));

        assertThat(leadsFrom(root, named(root, "a.city.example"))).isTrue();
        assertThat(leadsFrom(root, named(root, "a.harbour.example"))).isFalse();
    }

    @Test
    void theNameConstraintsOfAnIntermediateHold() {
        Authority root = root(draft -> draft);

        assertThat(leads(root, root.subordinate("Issuing", permitting("CN=Test Company"))))
                .isTrue();
        assertThat(leads(root, root.subordinate("Issuing", permitting("CN=Other Company"))))
                .isFalse();
    }

    @Test
    void anExtensionThatNobodyKnowsAndIsCriticalLeadsNowhere() {
        Authority root = root(draft -> draft);
        Draft draft = root.draft(Kind.EC.keys()).withCritical(NUMBER, new DERUTF8String("x"));

        assertThat(leadsFrom(root, root.issue(draft))).isFalse();
    }

    @Test
    void anExtensionWhereTheNumberIsMayBeCritical() {
        Authority root = root(draft -> draft);
        ParsedCertificate certificate = root.issue(
                root.draft(Kind.EC.keys()).withCritical(NUMBER, new DERUTF8String(TestCertificates.CREDIT_CODE)));
        IdentifierPlace place =
                new IdentifierPlace(IdentifierPlace.Where.EXTENSION, NUMBER, Set.of(ExtensionEncoding.BARE), "");
        TrustedCa ca = new TrustedCa(
                "city",
                new SourceId("ca"),
                List.of(new CaCertificate(root.certificate())),
                List.of(),
                List.of(place),
                new RevocationPlan(List.of(), List.of(), RevocationPlan.WhenSilent.ACCEPT),
                Set.of("hwk"),
                TrustedCa.STANDARD_SM2_USER_ID);

        assertThat(CertificatePath.find(ca, certificate, NOW)).isPresent();
    }

    private static UnaryOperator<Draft> permitting(String name) {
        return draft -> draft.withExtension(Extension.nameConstraints, new NameConstraints(subtree(name), null));
    }

    private static UnaryOperator<Draft> excluding(String name) {
        return draft -> draft.withExtension(Extension.nameConstraints, new NameConstraints(null, subtree(name)));
    }

    private static GeneralSubtree[] subtree(String name) {
        return new GeneralSubtree[] {new GeneralSubtree(new GeneralName(new X500Name(name)))};
    }

    private static ParsedCertificate named(Authority by, String host) {
        return by.issue(by.draft(Kind.EC.keys())
                .withExtension(
                        Extension.subjectAlternativeName,
                        new GeneralNames(new GeneralName(GeneralName.dNSName, host))));
    }

    private static Authority root(UnaryOperator<Draft> change) {
        return Authority.named(Kind.EC, "Root", Kind.EC.keys(), change);
    }

    /** From a certificate of the last of these. */
    private static boolean leads(Authority root, Authority... below) {
        Authority last = below.length == 0 ? root : below[below.length - 1];
        return leadsFrom(root, last.signatory().certificate(), below);
    }

    private static boolean leadsFrom(Authority root, ParsedCertificate certificate, Authority... below) {
        TrustedCa ca = root.trusted(
                new RevocationPlan(List.of(), List.of(), RevocationPlan.WhenSilent.ACCEPT),
                TrustedCa.STANDARD_SM2_USER_ID,
                Stream.of(below).map(Authority::certificate).toList());
        return CertificatePath.find(ca, certificate, NOW).isPresent();
    }
}
