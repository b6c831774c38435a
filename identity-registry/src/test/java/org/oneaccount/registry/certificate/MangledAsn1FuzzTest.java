// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneaccount.registry.certificate.TestCertificates.NOW;
import static org.oneaccount.registry.certificate.TestSignatures.base64;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERTaggedObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oneaccount.registry.certificate.TestCertificates.Authority;
import org.oneaccount.registry.certificate.TestCertificates.Kind;
import org.oneaccount.registry.certificate.TestCertificates.Signatory;

/**
 * Whatever stands in the place of a certificate, a signature, or an authority's answer is refused or taken for silence: nothing
 * else is thrown, and nothing says more than the original. The build tries some thousand changes of valid ones, the same each
 * time; {@code JAZZER_FUZZ=1} lets a fuzzer look for more (CONTRIBUTING.md).
 */
class MangledAsn1FuzzTest {

    private static final int CHANGES = 300;

    private static final SigningChallenge CHALLENGE = TestChallenges.inTab("tab");
    private static final byte[] TEXT = CHALLENGE.text().getBytes(StandardCharsets.UTF_8);

    /** What is read, a valid example, and what has to hold for a changed one. */
    private record Target(String name, byte[] valid, Judgement judgement) {

        interface Judgement {
            void of(byte[] changed) throws Exception;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Target> TARGETS = targets();

    static Stream<Target> each() {
        return TARGETS.stream();
    }

    @ParameterizedTest
    @MethodSource("each")
    void changesAreJudged(Target target) throws Exception {
        Random random = new Random(1);
        for (int i = 0; i < CHANGES; i++) {
            target.judgement().of(changed(target.valid(), random::nextInt));
        }
    }

    @FuzzTest
    void anythingIsJudged(FuzzedDataProvider data) throws Exception {
        Target target = TARGETS.get(data.consumeInt(0, TARGETS.size() - 1));
        target.judgement()
                .of(
                        data.consumeBoolean()
                                ? changed(target.valid(), bound -> data.consumeInt(0, bound - 1))
                                : data.consumeRemainingAsBytes());
    }

    /** Deep nesting costs a byte pair a level. */
    @ParameterizedTest
    @MethodSource("each")
    void deepNestingIsJudged(Target target) throws Exception {
        byte[] deep = new byte[60_000];
        for (int i = 0; i < deep.length; i += 2) {
            deep[i] = 0x30;
            deep[i + 1] = (byte) 0x80;
        }

        target.judgement().of(deep);
    }

    private static List<Target> targets() {
        try {
            List<Target> targets = new ArrayList<>();
            for (Kind kind : Kind.values()) {
                targets.addAll(of(kind));
            }
            for (ExtensionEncoding encoding : ExtensionEncoding.values()) {
                DERPrintableString number = new DERPrintableString(TestCertificates.CREDIT_CODE);
                byte[] valid =
                        switch (encoding) {
                            case BARE -> number.getEncoded();
                            case IMPLICIT -> new DERTaggedObject(false, 0, number).getEncoded();
                            case EXPLICIT -> new DERTaggedObject(true, 0, number).getEncoded();
                        };
                targets.add(new Target("extension " + encoding.id(), valid, encoding::read));
            }
            return List.copyOf(targets);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Target> of(Kind kind) throws Exception {
        Authority ca = Authority.named(kind, "CA");
        Signatory by = ca.signatory();
        CertificateCheck check =
                new CertificateCheck(new TrustedCas(List.of(ca.trusted())), new FakeRevocationService());
        String certificate = TestSignatures.pem(by.certificate());
        byte[] bare = TestSignatures.bare(by, TEXT);
        byte[] cms = kind == Kind.SM2
                ? TestSignatures.gmCms(by, TEXT, true, "1.2.156.10197.1.401", "1.2.156.10197.1.301.1", true)
                : TestSignatures.cms(by, TEXT, true);
        OcspQuestion question =
                OcspQuestion.about(by.certificate().holder(), ca.certificate().holder());
        byte[] revoked = TestRevocations.responder(ca, by.certificate()).answer(question.encoded());
        byte[] list = TestRevocations.list(ca, NOW, by.certificate());
        return List.of(
                new Target(
                        "certificate " + kind,
                        by.certificate().holder().getEncoded(),
                        changed -> requireOwn(by, check.signature(CHALLENGE, base64(changed), base64(bare), NOW))),
                new Target(
                        "CMS " + kind,
                        cms,
                        changed -> requireOwn(by, check.signature(CHALLENGE, "", base64(changed), NOW))),
                new Target(
                        "bare signature " + kind,
                        bare,
                        changed -> requireOwn(by, check.signature(CHALLENGE, certificate, base64(changed), NOW))),
                new Target(
                        "OCSP response " + kind,
                        revoked,
                        changed -> requireNeverGood(() -> question.read(changed, NOW))),
                new Target(
                        "CRL " + kind,
                        list,
                        changed -> requireNeverGood(() -> RevocationList.of(
                                        changed, ca.certificate().holder())
                                .status(by.certificate().holder(), NOW))));
    }

    /** Some bytes of an encoding carry nothing; whatever passes says what the original said. */
    private static void requireOwn(Signatory by, CertificateAnswer answer) {
        assertThat(answer).isNotInstanceOf(CertificateAnswer.Unavailable.class);
        if (answer instanceof CertificateAnswer.Accepted accepted) {
            assertThat(accepted.certificate().fingerprint())
                    .isEqualTo(by.certificate().fingerprint());
        }
    }

    private interface Reading {
        RevocationStatus status() throws Exception;
    }

    /** An exception is taken for silence by whoever asked; an error would be nobody's. */
    private static void requireNeverGood(Reading reading) {
        RevocationStatus status;
        try {
            status = reading.status();
        } catch (Exception e) {
            return;
        }
        assertThat(status).isInstanceOfAny(RevocationStatus.Revoked.class, RevocationStatus.NotResponsible.class);
    }

    private static byte[] changed(byte[] valid, IntUnaryOperator below) {
        byte[] changed = valid.clone();
        for (int times = 1 + below.applyAsInt(3); times > 0; times--) {
            int at = below.applyAsInt(changed.length);
            switch (below.applyAsInt(4)) {
                case 0 -> changed[at] ^= (byte) (1 << below.applyAsInt(8));
                case 1 -> changed[at] = (byte) below.applyAsInt(256);
                case 2 -> changed = Arrays.copyOf(changed, Math.max(1, at));
                default -> {
                    int length = Math.min(changed.length - at, 1 + below.applyAsInt(16));
                    System.arraycopy(valid, below.applyAsInt(valid.length - length + 1), changed, at, length);
                }
            }
        }
        return changed;
    }
}
