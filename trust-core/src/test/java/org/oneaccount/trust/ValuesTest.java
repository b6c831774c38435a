// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Constructors refuse bad values; after construction there is nothing left to check. */
class ValuesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {"sms", "real-name", "a", "sandbox-identity", "level2", "abcdefghijklmnopqrstuvwxyz-abcdefghi"})
    void anOpenIdIsLowerCaseWordsJoinedByHyphens(String id) {
        assertThatCode(() -> new Factor(id)).doesNotThrowAnyException();
        assertThat(new SourceId(id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Sms",
                "real name",
                "real_name",
                "-sms",
                "sms-",
                "a--b",
                "2fa",
                "手机",
                "abcdefghijklmnopqrstuvwxyz-abcdefghij"
            })
    void anythingElseIsNoOpenId(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Factor(id)).withMessageContaining("factor");
        assertThatIllegalArgumentException().isThrownBy(() -> new SourceId(id)).withMessageContaining("source");
    }

    @Test
    void aLevelHasANameForEverybody() {
        TrustLevel level = TestPolicies.level(1, 1, "sign-in>=accredited");

        assertThat(level.nameIn(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(level.names().get("zh-CN"));
        assertThat(level.nameIn(Locale.FRENCH)).isEqualTo(level.names().get("en"));
    }

    @Test
    void noIdIsNoOpenId() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Factor(null));
    }

    @Test
    void evidenceEndsAfterItWasConfirmed() {
        Evidence evidence = TestLedgers.evidence(Factor.MANDATE, TestLedgers.ACCREDITED, NOW);

        assertThatCode(() -> TestLedgers.endingAt(evidence, NOW.plusNanos(1))).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> TestLedgers.endingAt(evidence, NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "SELF_DECLARED, SELF_DECLARED, true",
        "SELF_DECLARED, ACCREDITED, false",
        "ACCREDITED, SELF_DECLARED, true",
        "ACCREDITED, AUTHORITATIVE, false",
        "AUTHORITATIVE, ACCREDITED, true",
    })
    void credibilityHasAnOrder(Credibility credibility, Credibility least, boolean enough) {
        assertThat(credibility.isAtLeast(least)).isEqualTo(enough);
    }

    @ParameterizedTest
    @CsvSource({"self-declared, SELF_DECLARED", "accredited, ACCREDITED", "authoritative, AUTHORITATIVE"})
    void credibilityHasAWordInThePolicy(String word, Credibility credibility) {
        assertThat(Credibility.parse(word)).contains(credibility);
        assertThat(credibility.id()).isEqualTo(word);
    }

    @Test
    void anUnknownWordIsNoValue() {
        assertThat(Credibility.parse("trusted")).isEmpty();
        assertThat(AccountType.parse("agent")).isEmpty();
    }

    @Test
    void anOutcomeIsOneOfThreeKinds() {
        SourceId source = new SourceId("identity");
        RefusalReason mismatch = () -> "idcardMismatch";

        assertThat(shown(new Outcome.Confirmed(source, "tx-1"))).isEqualTo("confirmed tx-1");
        assertThat(shown(new Outcome.Refuted(mismatch))).isEqualTo("refuted idcardMismatch");
        assertThat(shown(new Outcome.Unavailable(source, Duration.ofSeconds(30))))
                .isEqualTo("unavailable PT30S");
    }

    private static String shown(Outcome outcome) {
        return outcome.fold(
                confirmed -> "confirmed " + confirmed.reference(),
                refuted -> "refuted " + refuted.reason().id(),
                unavailable -> "unavailable " + unavailable.retryAfter());
    }
}
