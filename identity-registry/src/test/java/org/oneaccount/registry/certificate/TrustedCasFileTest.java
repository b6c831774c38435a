// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oneaccount.registry.certificate.TestCertificates.Authority;
import org.oneaccount.registry.certificate.TestCertificates.Draft;
import org.oneaccount.registry.certificate.TestCertificates.Kind;
import org.oneaccount.trust.SourceId;

class TrustedCasFileTest {

    private static final Authority CA = Authority.named(Kind.SM2, "City CA");

    private static final String GOOD =
            """
            {"cas": [{
              "id": "city",
              "certificates": ["city.pem"],
              "intermediates": ["city.pem"],
              "source": "city-ca",
              "identifiers": [
                {"extension": "1.2.156.10260.4.1.4", "encoding": "explicit"},
                {"extension": "1.2.156.112562.2.1.1.1", "prefix": "JJ"},
                {"subject": "organizationIdentifier", "prefix": "NTRCN-"}],
              "revocation": {"ocsp": ["http://ocsp.test/"], "crl": ["https://crl.test/a.crl"], "whenSilent": "refuse"},
              "amr": ["hwk", "pin"],
              "sm2UserId": "someone"
            }]}""";

    @TempDir
    private Path folder;

    @BeforeEach
    void certificate() throws IOException {
        Files.writeString(folder.resolve("city.pem"), "# a comment\n" + TestSignatures.pem(CA.certificate()));
        Files.writeString(
                folder.resolve("leaf.pem"), TestSignatures.pem(CA.signatory().certificate()));
        Files.writeString(folder.resolve("empty.pem"), "nothing");
        write("short.pem", Authority.named(Kind.RSA, "Short CA", TestCertificates.rsa(1024), draft -> draft));
        write(
                "mute.pem",
                Authority.named(
                        Kind.EC, "Mute CA", Kind.EC.keys(), draft -> draft.withUsage(KeyUsage.digitalSignature)));
    }

    @Test
    void everythingIsRead() throws IOException {
        TrustedCa ca = read(GOOD).cas().get(0);

        assertThat(ca.id()).isEqualTo("city");
        assertThat(ca.source()).isEqualTo(new SourceId("city-ca"));
        assertThat(ca.trusted()).containsExactly(new CaCertificate(CA.certificate()));
        assertThat(ca.intermediates()).hasSize(1);
        assertThat(ca.identifiers()).hasSize(3);
        assertThat(ca.identifiers().get(0).encodings()).containsExactly(ExtensionEncoding.EXPLICIT);
        assertThat(ca.identifiers().get(1).encodings()).hasSize(3);
        assertThat(ca.revocation().ocsp()).containsExactly(URI.create("http://ocsp.test/"));
        assertThat(ca.revocation().whenSilent()).isEqualTo(RevocationPlan.WhenSilent.REFUSE);
        assertThat(ca.amr()).containsExactlyInAnyOrder("hwk", "pin");
        assertThat(ca.sm2UserId()).isEqualTo("someone");
    }

    @Test
    void whatIsLeftOutHasADefault() throws IOException {
        TrustedCa ca = read(GOOD.replace("\"source\": \"city-ca\",", "")
                        .replace(", \"whenSilent\": \"refuse\"", "")
                        .replace("\"sm2UserId\": \"someone\"", "\"intermediates\": [\"city.pem\"]")
                        .replaceFirst("\"intermediates\": \\[\"city.pem\"],", ""))
                .cas()
                .get(0);

        assertThat(ca.source()).isEqualTo(new SourceId("ca"));
        assertThat(ca.revocation().whenSilent()).isEqualTo(RevocationPlan.WhenSilent.REFUSE);
        assertThat(ca.sm2UserId()).isEqualTo(TrustedCa.STANDARD_SM2_USER_ID);
    }

    @Test
    void aCertificateMayStandInTheFileItself() throws IOException {
        String pem = TestSignatures.pem(CA.certificate()).replace("\n", "\\n");

        assertThat(read(GOOD.replace("[\"city.pem\"]", "[\"" + pem + "\"]"))
                        .cas()
                        .get(0)
                        .trusted())
                .containsExactly(new CaCertificate(CA.certificate()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "id": "city"             | "id": "City!"             | $.cas[0]: id: small letters
                    "id": "city",            | ''                        | $.cas[0].id: is missing
                    "source": "city-ca"      | "source": "City CA"       | $.cas[0].source
                    ["city.pem"]             | ["none.pem"]              | $.cas[0].certificates[0]: must be PEM, or the name of a readable PEM file
                    ["city.pem"]             | ["empty.pem"]             | $.cas[0].certificates[0]: must not be empty
                    ["city.pem"]             | ["leaf.pem"]              | $.cas[0].certificates[0]: must be certificates of an authority
                    ["city.pem"]             | ["short.pem"]             | $.cas[0].certificates[0]: must have a key of RSA with 2048 to 4096 bits
                    ["city.pem"]             | ["mute.pem"]              | $.cas[0].certificates[0]: must be certificates that may sign others
                    "id": "city"             | "id": "sandbox-rsa"       | $.cas[0].id: must not begin with 'sandbox-'
                    ["city.pem"]             | []                        | $.cas[0].certificates: must not be empty
                    "encoding": "explicit"   | "encoding": "der"         | $.cas[0].identifiers[0].encoding: must be one of [bare, implicit, explicit]
                    "1.2.156.10260.4.1.4"    | "organisation"            | $.cas[0].identifiers[0].extension: must be an object identifier
                    "organizationIdentifier" | "organisation"            | $.cas[0].identifiers[2].subject: must be an object identifier like
                    "subject"                | "issuer"                  | $.cas[0].identifiers[2].issuer: is not known here; known: extension, subject, encoding, prefix
                    http://ocsp.test/        | ldap://ocsp.test/         | $.cas[0].revocation.ocsp[0]: must be an http or https address
                    "whenSilent": "refuse"   | "whenSilent": "maybe"     | $.cas[0].revocation.whenSilent: must be one of [refuse, accept]
                    "hwk"                    | "password"                | $.cas[0].amr[0]: must be one of [hwk, pin, sc, swk]
                    "revocation"             | "revokation"              | $.cas[0].revokation: is not known here
                    """)
    void aBadEntryIsNamed(String right, String wrong, String complaint) {
        String text = GOOD.replace(right, wrong);
        assertThat(text).isNotEqualTo(GOOD);

        assertThatIllegalStateException()
                .isThrownBy(() -> read(text))
                .withMessageContaining(folder.resolve("cas.json").toString())
                .withMessageContaining(complaint);
    }

    @Test
    void theAuthorityIsNamedByItsId() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read(GOOD.replace("\"hwk\"", "\"x\"")))
                .withMessageContaining("CA 'city'");
    }

    @Test
    void nobodyToAskMeansThatNobodyEverPasses() {
        String silent = GOOD.replaceFirst("\"revocation\": \\{.*?}", "\"revocation\": {\"whenSilent\": \"refuse\"}");

        assertThatIllegalStateException().isThrownBy(() -> read(silent)).withMessageContaining("nobody to ask");
    }

    @Test
    void twoAuthoritiesWithOneIdAreRefused() {
        String twice =
                GOOD.replace("}]}", "}, " + GOOD.substring(GOOD.indexOf("[{") + 1, GOOD.lastIndexOf("]}")) + "]}");

        assertThatIllegalStateException().isThrownBy(() -> read(twice)).withMessageContaining("two certification");
    }

    @Test
    void anAuthorityInTwoEntriesIsRefused() throws IOException {
        Authority issuing = CA.subordinate("Issuing CA");
        write("issuing.pem", issuing);
        String above = GOOD.replace("\"intermediates\": [\"city.pem\"]", "\"intermediates\": [\"issuing.pem\"]");
        String itself = GOOD.replace("[\"city.pem\"]", "[\"issuing.pem\"]").replace("\"city\"", "\"issuing\"");
        String both = above.replace("}]}", "}, " + itself.substring(itself.indexOf("[{") + 1));

        assertThatIllegalStateException()
                .isThrownBy(() -> read(both))
                .withMessageContaining("the certificate of CN=Issuing CA is in 'city' and in 'issuing'");
    }

    @Test
    void anIntermediateThatIsWeaklySignedIsRefused() throws IOException {
        Authority root = Authority.named(Kind.RSA, "Root");
        Authority weak = Authority.named(Kind.RSA, "Weak CA");
        Files.writeString(
                folder.resolve("weak.pem"),
                TestSignatures.pem(new Draft(weak.name(), weak.keys())
                        .withExtension(Extension.basicConstraints, new BasicConstraints(true))
                        .withUsage(KeyUsage.keyCertSign)
                        .signedBy("SHA1withRSA", root.keys(), root.name())));
        String text = GOOD.replace("\"intermediates\": [\"city.pem\"]", "\"intermediates\": [\"weak.pem\"]");

        assertThatIllegalStateException()
                .isThrownBy(() -> read(text))
                .withMessageContaining("CA 'city', $.cas[0]: intermediates: signed over");
    }

    /** An old one of two must not keep a server down. */
    @Test
    void anAuthorityThatHasEndedStopsNoStart() throws IOException {
        Instant ended = Instant.now().minus(Duration.ofDays(10));
        write(
                "old.pem",
                Authority.named(
                        Kind.EC,
                        "Old CA",
                        Kind.EC.keys(),
                        draft -> draft.valid(ended.minus(Duration.ofDays(1)), ended)));

        assertThat(read(GOOD.replaceFirst("city.pem", "old.pem")).cas()).hasSize(1);
    }

    @Test
    void whatIsNoJsonOrNotThereIsSaid() {
        assertThatIllegalStateException().isThrownBy(() -> read("{")).withMessageContaining("not JSON");
        assertThatIllegalStateException()
                .isThrownBy(() -> TrustedCasFile.read(folder.resolve("none.json")))
                .withMessageContaining("cannot be read");
    }

    private void write(String name, Authority ca) throws IOException {
        Files.writeString(folder.resolve(name), TestSignatures.pem(ca.certificate()));
    }

    private TrustedCas read(String text) throws IOException {
        return TrustedCasFile.read(Files.writeString(folder.resolve("cas.json"), text));
    }
}
