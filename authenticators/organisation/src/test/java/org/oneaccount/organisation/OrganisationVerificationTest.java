// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.oneaccount.proof.Fault;
import org.oneaccount.registry.Proven.Detail;
import org.oneaccount.registry.Recorded;
import org.oneaccount.registry.fake.FakeCounters;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.RefusalReason;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.SourceRefusal;

class OrganisationVerificationTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final SourceId REGISTER = new SourceId("registry");
    private static final Outcome CONFIRMED = new Outcome.Confirmed(REGISTER, "r-1");
    private static final Outcome REFUTED = new Outcome.Refuted(SourceRefusal.MISMATCH);
    private static final Outcome UNAVAILABLE = new Outcome.Unavailable(REGISTER, Duration.ofSeconds(30));

    private static final OrganisationEntry COMPANY = entry("91119999000000182X");
    private static final OrganisationEntry WITH_A_WRONG_CHECK = entry("91350211M0000XUF46");

    private final FakeCounters counters = new FakeCounters(NOW.plus(Duration.ofMinutes(20)));

    @Test
    void aConfirmedMatchBecomesEvidenceOfThisOrganisation() {
        FakeOutside outside = new FakeOutside(CONFIRMED);

        OrganisationAnswer answer = take(outside, COMPANY);

        assertThat(answer).isEqualTo(new OrganisationAnswer.Proven((Outcome.Confirmed) CONFIRMED));
        assertThat(outside.written).singleElement().satisfies(proven -> {
            assertThat(proven.factor()).isEqualTo(Factor.ORGANISATION);
            assertThat(proven.source()).isEqualTo(REGISTER);
            assertThat(proven.reference()).isEqualTo("r-1");
            assertThat(proven.detail()).isEqualTo(new Detail.OfOrganisation(outside.asked.get(0)));
        });
    }

    @ParameterizedTest
    @CsvSource({"MISMATCH, MISMATCH", "NO_RECORD, NO_RECORD", "DISSOLVED, DISSOLVED"})
    void aNoWritesNothingSaysWhyAndIsToldToTheRegistry(SourceRefusal reason, OrganisationRefusal said) {
        FakeOutside outside = new FakeOutside(new Outcome.Refuted(reason));

        OrganisationAnswer answer = take(outside, COMPANY);

        assertThat(answer).isEqualTo(new OrganisationAnswer.Refused(List.of(new Fault(said))));
        assertThat(outside.written).isEmpty();
        assertThat(outside.refuted).containsExactly(reason);
    }

    @ParameterizedTest
    @EnumSource(names = {"MISMATCH", "NO_RECORD", "DISSOLVED"})
    void onlyAWrongCheckDigitIsEverSaidOfASingleField(SourceRefusal reason) {
        OrganisationAnswer answer = take(new FakeOutside(new Outcome.Refuted(reason)), COMPANY);

        assertThat(((OrganisationAnswer.Refused) answer).faults().get(0).field())
                .isEmpty();
    }

    @Test
    void theRegistersWordCountsMoreThanAWrongCheckDigit() {
        assertThat(take(new FakeOutside(CONFIRMED), WITH_A_WRONG_CHECK)).isInstanceOf(OrganisationAnswer.Proven.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"MISMATCH", "NO_RECORD"})
    void aWrongCheckDigitIsNamedWhenTheRegisterDoesNotKnowTheCodeEither(SourceRefusal reason) {
        OrganisationAnswer answer = take(new FakeOutside(new Outcome.Refuted(reason)), WITH_A_WRONG_CHECK);

        assertThat(answer)
                .isEqualTo(
                        new OrganisationAnswer.Refused(List.of(new Fault("orgCode", OrganisationRefusal.CODE_CHECK))));
    }

    @Test
    void anOutageIsPassedOnAndNeverCounted() {
        FakeOutside outside = new FakeOutside(UNAVAILABLE);

        for (int i = 0; i < 100; i++) {
            assertThat(take(outside, COMPANY))
                    .isEqualTo(new OrganisationAnswer.Unavailable((Outcome.Unavailable) UNAVAILABLE));
        }

        assertThat(outside.written).isEmpty();
        assertThat(outside.refuted).isEmpty();
    }

    @Test
    void theRegisterIsNotAskedAgainAfterTooManyFailures() {
        FakeOutside outside = new FakeOutside(REFUTED);
        for (int i = 0; i < 5; i++) {
            take(outside, COMPANY);
        }

        outside.answer = CONFIRMED;

        assertThat(take(outside, COMPANY))
                .isEqualTo(new OrganisationAnswer.Refused(
                        List.of(new Fault(Optional.empty(), OrganisationRefusal.ACCOUNT_HOUR_LIMIT, 20))));
        assertThat(outside.asked).hasSize(5);
    }

    @Test
    void failuresOfManyAccountsCountAgainstTheirAddress() {
        FakeOutside outside = new FakeOutside(REFUTED);
        for (int i = 0; i < 60; i++) {
            take("account-" + i, outside, COMPANY);
        }

        assertThat(reason(take("another", outside, COMPANY))).isEqualTo(OrganisationRefusal.ADDRESS_HOUR_LIMIT);
    }

    @Test
    void evenTrueDataIsNotAskedAboutWithoutEnd() {
        FakeOutside outside = new FakeOutside(CONFIRMED);
        for (int i = 0; i < 20; i++) {
            take(outside, COMPANY);
        }

        assertThat(reason(take(outside, COMPANY))).isEqualTo(OrganisationRefusal.ACCOUNT_CHECKS_LIMIT);
    }

    @Test
    void aTypingMistakeCostsNothing() {
        FakeOutside outside = new FakeOutside(CONFIRMED);
        for (int i = 0; i < 20; i++) {
            take(outside, entry("9111999900000018"));
        }

        assertThat(take(outside, COMPANY)).isInstanceOf(OrganisationAnswer.Proven.class);
    }

    @Test
    void anAccountThatStandsForAnotherOrganisationIsToldSo() {
        FakeOutside outside = new FakeOutside(CONFIRMED);
        outside.recorded = new Recorded.OtherPerson();

        assertThat(reason(take(outside, COMPANY))).isEqualTo(OrganisationRefusal.OTHER_ORGANISATION);
    }

    private OrganisationAnswer take(FakeOutside outside, OrganisationEntry entry) {
        return take("account", outside, entry);
    }

    private OrganisationAnswer take(String account, FakeOutside outside, OrganisationEntry entry) {
        return new OrganisationVerification(
                        account,
                        Optional.of("192.0.2.1"),
                        OrganisationSettings.of(Map.of()),
                        counters,
                        outside,
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .take(entry);
    }

    private static RefusalReason reason(OrganisationAnswer answer) {
        return ((OrganisationAnswer.Refused) answer).faults().get(0).reason();
    }

    private static OrganisationEntry entry(String code) {
        return new OrganisationEntry(code, "测试甲科技有限公司", "测试甲");
    }
}
