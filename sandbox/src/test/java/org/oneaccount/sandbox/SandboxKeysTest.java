// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oneaccount.registry.certificate.CaCertificate;
import org.oneaccount.registry.certificate.CertificateAnswer;
import org.oneaccount.registry.certificate.CertificateCheck;
import org.oneaccount.registry.certificate.CertificateRefusal;
import org.oneaccount.registry.certificate.RevocationPlan;
import org.oneaccount.registry.certificate.RevocationService;
import org.oneaccount.registry.certificate.RevocationStatus;
import org.oneaccount.registry.certificate.SigningChallenge;
import org.oneaccount.registry.certificate.TrustedCa;
import org.oneaccount.registry.certificate.TrustedCas;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.OrganisationName;

/** The sandbox's keys, certificates and revocation services, judged by the check that judges real ones. */
class SandboxKeysTest {

    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    private static final CreditCode CODE = new CreditCode("91119999000000182X");
    private static final Map<SandboxCa, SandboxKey> AUTHORITIES = new EnumMap<>(SandboxCa.class);

    static {
        for (SandboxCa ca : SandboxCa.values()) {
            AUTHORITIES.put(ca, SandboxKey.of(SandboxIssuing.authority(ca).kept()));
        }
    }

    private final SigningChallenge challenge = new SigningChallenge(
            "test", "realm", "client", "tab", List.of(), NOW.plus(Duration.ofMinutes(5)), "00".repeat(16));

    @ParameterizedTest
    @EnumSource
    void aGoodKeyIsAcceptedAndARevokedOneRefusedByResponderAndList(SandboxCa ca) {
        SandboxKey key = issue(ca, SandboxKeyKind.SIGNING);

        for (boolean ocsp : new boolean[] {true, false}) {
            assertThat(judge(key, List.of(key), ocsp))
                    .isInstanceOfSatisfying(CertificateAnswer.Accepted.class, accepted -> assertThat(
                                    accepted.certificate().isOf(CODE))
                            .isTrue());
            assertThat(judge(key, List.of(key.revoke()), ocsp))
                    .isEqualTo(new CertificateAnswer.Refused(CertificateRefusal.REVOKED));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyOtherKindIsRefusedForItsOwnReason(SandboxKeyKind kind) {
        for (SandboxCa ca : SandboxCa.values()) {
            SandboxKey key = issue(ca, kind);
            CertificateAnswer answer = judge(key, List.of(key), true);
            switch (kind) {
                case SIGNING -> assertThat(answer).isInstanceOf(CertificateAnswer.Accepted.class);
                case ENCRYPTION -> assertRefused(answer, CertificateRefusal.WRONG_USAGE);
                case EXPIRED -> assertRefused(answer, CertificateRefusal.EXPIRED);
                case NOT_YET_VALID -> assertRefused(answer, CertificateRefusal.NOT_YET_VALID);
                case PERSONAL -> assertRefused(answer, CertificateRefusal.NO_IDENTIFIER);
                case IMPOSTOR -> assertRefused(answer, CertificateRefusal.UNTRUSTED);
                case UNKNOWN -> assertRefused(answer, CertificateRefusal.UNKNOWN_TO_CA);
            }
        }
    }

    @Test
    void whatIsKeptCanBeReadAgain() {
        SandboxKey key = issue(SandboxCa.SM2, SandboxKeyKind.SIGNING).revoke();

        assertThat(SandboxKey.of(key.kept())).isEqualTo(key);
        assertThat(key.shown().has("key")).isFalse();
    }

    private static void assertRefused(CertificateAnswer answer, CertificateRefusal reason) {
        assertThat(answer).isEqualTo(new CertificateAnswer.Refused(reason));
    }

    private static SandboxKey issue(SandboxCa ca, SandboxKeyKind kind) {
        return SandboxIssuing.organisation(AUTHORITIES.get(ca), kind, new OrganisationName("测试甲科技有限公司"), CODE, NOW);
    }

    private CertificateAnswer judge(SandboxKey key, List<SandboxKey> issued, boolean ocsp) {
        SandboxCa ca = key.ca();
        List<URI> address = List.of(URI.create("http://localhost/"));
        TrustedCa trusted = new TrustedCa(
                ca.id(),
                new SourceId("sandbox-ca"),
                List.of(new CaCertificate(AUTHORITIES.get(ca).parsed())),
                List.of(),
                List.of(ca.place()),
                new RevocationPlan(
                        ocsp ? address : List.of(), ocsp ? List.of() : address, RevocationPlan.WhenSilent.REFUSE),
                ca.amr(),
                TrustedCa.STANDARD_SM2_USER_ID);
        JsonNode signed = SandboxSigning.sign(key, challenge.text());
        SandboxRevocation revocation = new SandboxRevocation(AUTHORITIES.get(ca), issued, NOW);
        return new CertificateCheck(new TrustedCas(List.of(trusted)), new Asking(revocation))
                .signature(
                        challenge,
                        signed.get("certificate").asText(),
                        signed.get("signature").asText(),
                        NOW);
    }

    private record Asking(SandboxRevocation revocation) implements RevocationService {

        @Override
        public byte[] get(URI address) {
            return revocation.list();
        }

        @Override
        public byte[] post(URI address, byte[] request) {
            return revocation.ocsp(request);
        }

        @Override
        public RevocationStatus guarded(TrustedCa ca, String place, Callable<RevocationStatus> question) {
            try {
                return question.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }
}
