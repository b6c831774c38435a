// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneaccount.registry.certificate.TestSignatures.base64;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oneaccount.trust.identifier.CreditCode;

/** Certificates and signatures made by OpenSSL, accepted as they are and refused when anything was changed. */
@EnabledIf("opensslIsInstalled")
class OpenSslTest {

    /** OpenSSL 3.0 makes no certificates of another time than now. */
    @SuppressWarnings("TimeInStaticInitializer")
    private static final Instant NOW = Instant.now().plus(Duration.ofHours(1));

    private static final String EXTENSIONS =
            """
            [ca]
            basicConstraints = critical, CA:TRUE
            keyUsage = critical, keyCertSign, cRLSign
            subjectKeyIdentifier = hash
            [signing]
            basicConstraints = critical, CA:FALSE
            keyUsage = critical, digitalSignature, nonRepudiation
            1.2.156.10260.4.1.4 = ASN1:EXPLICIT:0,PRINTABLESTRING:%1$s
            [encrypting]
            basicConstraints = critical, CA:FALSE
            keyUsage = critical, keyEncipherment, dataEncipherment, keyAgreement
            1.2.156.10260.4.1.4 = ASN1:IMPLICIT:0,PRINTABLESTRING:%1$s
            [bare]
            keyUsage = critical, digitalSignature
            1.2.156.10260.4.1.4 = ASN1:UTF8STRING:%1$s
            """
                    .formatted(TestCertificates.CREDIT_CODE);

    enum Made {
        RSA("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048", "-sha256", ""),
        EC("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256", "-sha256", ""),
        SM2("genpkey -algorithm SM2", "-sm3", "-sigopt distid:1234567812345678");

        private final String key;
        private final String digest;
        private final String options;

        Made(String key, String digest, String options) {
            this.key = key;
            this.digest = digest;
            this.options = options;
        }
    }

    @TempDir
    private Path folder;

    private final SigningChallenge challenge = new SigningChallenge(
            "bind-certificate",
            "oneaccount",
            "demo-app",
            "tab",
            List.of(),
            NOW.plus(Duration.ofMinutes(5)),
            "00112233445566778899aabbccddeeff");

    static boolean opensslIsInstalled() {
        return OpenSsl.isInstalled();
    }

    @ParameterizedTest
    @EnumSource
    void aSignatureIsAcceptedAndAChangedOneRefused(Made kind) {
        OpenSsl openssl = authority(kind);
        issue(openssl, kind, "signing");
        openssl.run("dgst " + kind.digest + " -sign leaf.key " + kind.options + " -out text.sig text");

        byte[] signature = openssl.read("text.sig");
        assertThat(ask(openssl, signature))
                .isInstanceOfSatisfying(CertificateAnswer.Accepted.class, accepted -> assertThat(
                                accepted.certificate().isOf(new CreditCode(TestCertificates.CREDIT_CODE)))
                        .isTrue());

        signature[signature.length - 1] ^= 1;
        assertThat(ask(openssl, signature))
                .isEqualTo(new CertificateAnswer.Refused(CertificateRefusal.SIGNATURE_WRONG));

        openssl.write("text", challenge.text().replace("tab", "other"));
        openssl.run("dgst " + kind.digest + " -sign leaf.key " + kind.options + " -out text.sig text");
        assertThat(ask(openssl, openssl.read("text.sig")))
                .isEqualTo(new CertificateAnswer.Refused(CertificateRefusal.SIGNATURE_WRONG));
    }

    /** OpenSSL 3.0 makes no CMS with SM2. */
    @ParameterizedTest
    @EnumSource(names = {"RSA", "EC"})
    void cmsIsAcceptedAndChangedCmsRefused(Made kind) {
        OpenSsl openssl = authority(kind);
        issue(openssl, kind, "signing");

        for (String form : List.of("-binary", "-binary -nodetach", "", "-nodetach", "-binary -noattr")) {
            openssl.run("cms -sign -in text " + form
                    + " -signer leaf.crt -inkey leaf.key -md sha256 -outform PEM -out cms");
            assertThat(check().signature(challenge, "", openssl.text("cms"), NOW))
                    .as("openssl cms %s", form)
                    .isInstanceOf(CertificateAnswer.Accepted.class);
        }

        openssl.run("cms -sign -in text -signer leaf.crt -inkey leaf.key -md sha256 -outform DER -out cms");
        byte[] cms = openssl.read("cms");
        cms[cms.length - 1] ^= 1;
        assertThat(check().signature(challenge, "", base64(cms), NOW))
                .isEqualTo(new CertificateAnswer.Refused(CertificateRefusal.SIGNATURE_WRONG));

        openssl.run("cms -sign -in text -signer leaf.crt -inkey leaf.key -md sha1 -outform PEM -out cms");
        assertThat(check().signature(challenge, "", openssl.text("cms"), NOW))
                .isEqualTo(new CertificateAnswer.Refused(CertificateRefusal.WEAK));
    }

    @ParameterizedTest
    @EnumSource
    void aChangedCertificateIsRefused(Made kind) {
        OpenSsl openssl = authority(kind);
        issue(openssl, kind, "signing");
        openssl.run("x509 -in leaf.crt -outform DER -out leaf.der");
        byte[] der = openssl.read("leaf.der");

        assertThat(check().possession(ParsedCertificate.of(der), NOW)).isInstanceOf(CertificateAnswer.Accepted.class);

        byte[] changed = der.clone();
        changed[changed.length - 1] ^= 1;
        assertThat(check().possession(ParsedCertificate.of(changed), NOW))
                .isEqualTo(new CertificateAnswer.Refused(CertificateRefusal.UNTRUSTED));

        byte[] otherNumber = new String(der, java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace(TestCertificates.CREDIT_CODE, "911101050000001820")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(check().possession(ParsedCertificate.of(otherNumber), NOW))
                .isEqualTo(new CertificateAnswer.Refused(CertificateRefusal.UNTRUSTED));
    }

    @ParameterizedTest
    @EnumSource
    void theUseAndTheEncodingAreThoseThatOpensslWrote(Made kind) {
        OpenSsl openssl = authority(kind);

        issue(openssl, kind, "encrypting");
        assertThat(check().possession(leaf(openssl), NOW))
                .isEqualTo(new CertificateAnswer.Refused(CertificateRefusal.WRONG_USAGE));

        issue(openssl, kind, "bare");
        assertThat(check().possession(leaf(openssl), NOW)).isInstanceOf(CertificateAnswer.Accepted.class);
    }

    @ParameterizedTest
    @EnumSource
    void anotherAuthorityOfTheSameNameIsRefused(Made kind) {
        OpenSsl openssl = authority(kind);
        CertificateCheck check = check();
        authority(kind);
        issue(openssl, kind, "signing");

        assertThat(check.possession(leaf(openssl), NOW))
                .isEqualTo(new CertificateAnswer.Refused(CertificateRefusal.UNTRUSTED));
    }

    private OpenSsl authority(Made kind) {
        OpenSsl openssl = new OpenSsl(folder);
        openssl.write("extensions", EXTENSIONS);
        openssl.write("text", challenge.text());
        openssl.run(kind.key + " -out ca.key");
        openssl.run(request(kind, "ca"));
        openssl.run("x509 -req -in ca.csr -signkey ca.key " + kind.digest + " " + kind.options + vfy(kind)
                + " -days 30 -extfile extensions -extensions ca -out ca.crt");
        openssl.write(
                "cas.json",
                """
                {"cas": [{"id": "openssl", "certificates": ["ca.crt"],
                  "identifiers": [{"extension": "1.2.156.10260.4.1.4"}],
                  "revocation": {"whenSilent": "accept"}, "amr": ["hwk"]}]}""");
        return openssl;
    }

    private static void issue(OpenSsl openssl, Made kind, String section) {
        openssl.run(kind.key + " -out leaf.key");
        openssl.run(request(kind, "leaf"));
        openssl.run("x509 -req -in leaf.csr -CA ca.crt -CAkey ca.key -CAcreateserial " + kind.digest + " "
                + kind.options + vfy(kind) + " -days 30 -extfile extensions -extensions " + section + " -out leaf.crt");
    }

    private static String request(Made kind, String name) {
        return "req -new -key " + name + ".key " + kind.digest + " " + kind.options + " -subj /O=Test/CN=" + name
                + " -out " + name + ".csr";
    }

    /** The request's own signature is checked with the same user id. */
    private static String vfy(Made kind) {
        return kind == Made.SM2 ? " -vfyopt distid:1234567812345678" : "";
    }

    private CertificateCheck check() {
        assertThat(Files.exists(folder.resolve("ca.crt"))).isTrue();
        return new CertificateCheck(TrustedCasFile.read(folder.resolve("cas.json")), new FakeRevocationService());
    }

    private CertificateAnswer ask(OpenSsl openssl, byte[] signature) {
        return check().signature(challenge, openssl.text("leaf.crt"), base64(signature), NOW);
    }

    private static ParsedCertificate leaf(OpenSsl openssl) {
        return ParsedCertificate.of(Encoded.orPem(openssl.read("leaf.crt")));
    }
}
