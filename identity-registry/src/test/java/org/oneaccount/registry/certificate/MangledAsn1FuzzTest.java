// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneaccount.registry.certificate.TestCertificates.NOW;
import static org.oneaccount.registry.certificate.TestSignatures.base64;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.oneaccount.registry.certificate.TestCertificates.Authority;
import org.oneaccount.registry.certificate.TestCertificates.Kind;
import org.oneaccount.registry.certificate.TestCertificates.Signatory;

/**
 * Whatever is sent in the place of a certificate or a signature is refused with a reason: nothing else is thrown, and nothing
 * but the holder's own signature passes. {@code JAZZER_FUZZ=1 mvn test -Dtest=MangledAsn1FuzzTest} searches without an end; the
 * build runs what was found before, and a few thousand changes of valid ones.
 */
class MangledAsn1FuzzTest {

    private static final int CHANGES = 1500;

    private static final Authority CA = Authority.named(Kind.SM2, "CA");
    private static final Signatory BY = CA.signatory();
    private static final SigningChallenge CHALLENGE = TestChallenges.inTab("tab");
    private static final byte[] TEXT = CHALLENGE.text().getBytes(StandardCharsets.UTF_8);
    private static final CertificateCheck CHECK =
            new CertificateCheck(new TrustedCas(List.of(CA.trusted())), new FakeRevocationService());

    @FuzzTest
    void anyBytesAreJudged(FuzzedDataProvider data) {
        String certificate = base64(data.consumeBytes(2000));
        String signature = base64(data.consumeRemainingAsBytes());

        assertThat(CHECK.signature(CHALLENGE, certificate, signature, NOW))
                .isInstanceOf(CertificateAnswer.Refused.class);
        assertThat(CHECK.signature(CHALLENGE, TestSignatures.pem(BY.certificate()), signature, NOW))
                .isInstanceOf(CertificateAnswer.Refused.class);
    }

    @Test
    void aChangedCmsIsJudged() {
        Random random = new Random(1);
        byte[] valid = TestSignatures.gmCms(BY, TEXT, true, "1.2.156.10197.1.401", "1.2.156.10197.1.301.1", true);
        for (int i = 0; i < CHANGES; i++) {
            byte[] changed = changed(valid, random);
            CertificateAnswer answer = CHECK.signature(CHALLENGE, "", base64(changed), NOW);
            requireOwn(answer);
        }
    }

    @Test
    void aChangedCertificateIsJudged() throws Exception {
        Random random = new Random(2);
        byte[] valid = BY.certificate().holder().getEncoded();
        String signature = base64(TestSignatures.bare(BY, TEXT));
        for (int i = 0; i < CHANGES; i++) {
            requireOwn(CHECK.signature(CHALLENGE, base64(changed(valid, random)), signature, NOW));
        }
    }

    @Test
    void aChangedSignatureIsJudged() {
        Random random = new Random(3);
        byte[] valid = TestSignatures.bare(BY, TEXT);
        String certificate = TestSignatures.pem(BY.certificate());
        // Each of these gets as far as the arithmetic.
        for (int i = 0; i < CHANGES / 10; i++) {
            byte[] changed = changed(valid, random);
            CertificateAnswer answer = CHECK.signature(CHALLENGE, certificate, base64(changed), NOW);
            assertThat(answer instanceof CertificateAnswer.Accepted).isEqualTo(Arrays.equals(valid, changed));
        }
    }

    /** Deep nesting costs a byte pair a level. */
    @Test
    void deepNestingIsJudged() {
        byte[] deep = new byte[60_000];
        for (int i = 0; i < deep.length; i += 2) {
            deep[i] = 0x30;
            deep[i + 1] = (byte) 0x80;
        }

        assertThat(CHECK.signature(CHALLENGE, base64(deep), base64(deep), NOW))
                .isInstanceOf(CertificateAnswer.Refused.class);
        assertThat(CHECK.signature(CHALLENGE, "", base64(deep), NOW)).isInstanceOf(CertificateAnswer.Refused.class);
    }

    /** Some bytes of an encoding carry nothing; whatever passes says what the original said. */
    private static void requireOwn(CertificateAnswer answer) {
        if (answer instanceof CertificateAnswer.Accepted accepted) {
            assertThat(accepted.certificate().fingerprint())
                    .isEqualTo(BY.certificate().fingerprint());
        }
    }

    private static byte[] changed(byte[] valid, Random random) {
        byte[] changed = valid.clone();
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(4)) {
                case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> changed[at] = (byte) random.nextInt(256);
                case 2 -> changed = Arrays.copyOf(changed, Math.max(1, at));
                default -> {
                    int length = Math.min(changed.length - at, 1 + random.nextInt(16));
                    System.arraycopy(valid, random.nextInt(valid.length - length + 1), changed, at, length);
                }
            }
        }
        return changed;
    }
}
