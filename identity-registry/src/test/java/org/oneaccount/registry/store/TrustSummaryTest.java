// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Evidence;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.PersonId;
import org.oneaccount.trust.ShippedPolicy;
import org.oneaccount.trust.SourceId;

class TrustSummaryTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final SourceId IDENTITY = new SourceId("identity");
    private static final Optional<PersonId> OWN = Optional.of(new PersonId(new UUID(0, 1)));
    private static final Optional<PersonId> ANOTHER = Optional.of(new PersonId(new UUID(0, 2)));

    @Test
    void aLineNamesFactorSourceAndTimes() {
        Evidence declared = evidence(Factor.DECLARED_DOCUMENT, SourceId.SELF, OWN, NOW, Optional.of(NOW.plus(DAY)));

        assertThat(TrustSummary.write(ledger(declared)))
                .containsExactly("declared-document|self|1795420800000|1795507200000");
    }

    @Test
    void withdrawnEvidenceAndEvidenceAboutAnotherPersonStayOut() {
        Ledger ledger = new Ledger(
                OWN,
                List.of(
                        new Ledger.Entry(
                                evidence(Factor.MOBILE, Optional.empty()),
                                Optional.of(new Ledger.Revocation(NOW, "replaced", "sms"))),
                        new Ledger.Entry(evidence(Factor.REAL_NAME, ANOTHER), Optional.empty())));

        assertThat(TrustSummary.write(ledger)).isEmpty();
    }

    @Test
    void provingTheSameAgainDoesNotLetItGrow() {
        Evidence older = evidence(Factor.REAL_NAME, IDENTITY, OWN, NOW.minus(DAY), Optional.empty());
        Evidence newer = evidence(Factor.REAL_NAME, IDENTITY, OWN, NOW, Optional.empty());

        assertThat(TrustSummary.write(ledger(older, newer, newer)))
                .isEqualTo(TrustSummary.write(ledger(newer)))
                .isEqualTo(TrustSummary.write(ledger(newer, older)));
    }

    @Test
    void evidenceThatLastsLongerStaysBesideNewerEvidence() {
        Evidence lasting = evidence(Factor.REAL_NAME, IDENTITY, OWN, NOW.minus(DAY), Optional.empty());
        Evidence ending = evidence(Factor.REAL_NAME, IDENTITY, OWN, NOW, Optional.of(NOW.plus(DAY)));

        assertThat(TrustSummary.write(ledger(lasting, ending))).hasSize(2);
    }

    @Test
    void theSummaryGivesTheDecisionOfTheLedger() {
        Ledger ledger = ledger(
                evidence(Factor.SIGN_IN, SourceId.REALM, Optional.empty(), NOW, Optional.empty()),
                evidence(Factor.MOBILE, new SourceId("sms"), Optional.empty(), NOW, Optional.empty()),
                evidence(Factor.DECLARED_DOCUMENT, SourceId.SELF, OWN, NOW, Optional.of(NOW.plus(DAY))));

        Ledger read = TrustSummary.read(TrustSummary.write(ledger).stream());

        assertThat(ShippedPolicy.policy().decide(read, AccountType.NATURAL, NOW))
                .isEqualTo(ShippedPolicy.policy().decide(ledger, AccountType.NATURAL, NOW))
                .satisfies(decision -> assertThat(decision.level()).isEqualTo(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "level 5",
                "mobile|sms|1795420800000",
                "Mobile|sms|1795420800000|",
                "mobile|sms|yesterday|",
                "mobile|sms|1795420800000|1795420800000",
                "mobile|sms|1795420800000||"
            })
    void aLineWeDoNotWriteIsRefused(String line) {
        assertThatThrownBy(() -> TrustSummary.read(Stream.of(line))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Ledger ledger(Evidence... evidence) {
        return new Ledger(
                OWN,
                Stream.of(evidence)
                        .map(one -> new Ledger.Entry(one, Optional.empty()))
                        .toList());
    }

    private static Evidence evidence(Factor factor, Optional<PersonId> person) {
        return evidence(factor, IDENTITY, person, NOW, Optional.empty());
    }

    private static Evidence evidence(
            Factor factor, SourceId source, Optional<PersonId> person, Instant confirmedAt, Optional<Instant> ends) {
        return new Evidence(factor, source, Channel.ONLINE, person, confirmedAt, ends, "tx");
    }
}
