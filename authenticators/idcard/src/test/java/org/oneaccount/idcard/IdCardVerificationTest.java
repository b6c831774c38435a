// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oneaccount.proof.Fault;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Recorded;
import org.oneaccount.registry.fake.FakeCounters;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.RefusalReason;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.SourceRefusal;
import org.oneaccount.trust.identifier.DocumentType;

class IdCardVerificationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final SourceId REGISTER = new SourceId("identity");
    private static final Outcome CONFIRMED = new Outcome.Confirmed(REGISTER, "r-1");
    private static final Outcome REFUTED = new Outcome.Refuted(SourceRefusal.MISMATCH);
    private static final Outcome UNAVAILABLE = new Outcome.Unavailable(REGISTER, Duration.ofSeconds(30));

    private static final Optional<String> ADDRESS = Optional.of("c0000201");

    private final FakeCounters counters = new FakeCounters(NOW.plus(Duration.ofMinutes(20)));

    @Test
    void aConfirmedMatchBecomesARealName() {
        FakeOutside outside = new FakeOutside(CONFIRMED);

        IdCardAnswer answer = take(outside, TestEntries.citizen());

        assertThat(answer).isEqualTo(new IdCardAnswer.Proven(Factor.REAL_NAME, (Outcome.Confirmed) CONFIRMED));
        assertThat(outside.written).singleElement().satisfies(proven -> {
            assertThat(proven.source()).isEqualTo(REGISTER);
            assertThat(proven.reference()).isEqualTo("r-1");
            assertThat(proven.ends()).isEmpty();
            assertThat(proven.detail()).isInstanceOf(Proven.Detail.Identity.class);
        });
    }

    @ParameterizedTest
    @EnumSource(SourceRefusal.class)
    void aRefutedMatchWritesNothingAndSaysWhy(SourceRefusal reason) {
        FakeOutside outside = new FakeOutside(new Outcome.Refuted(reason));

        IdCardAnswer answer = take(outside, TestEntries.citizen());

        assertThat(reason(answer))
                .isEqualTo(reason == SourceRefusal.NO_RECORD ? IdCardRefusal.NO_RECORD : IdCardRefusal.MISMATCH);
        assertThat(outside.written).isEmpty();
    }

    @Test
    void anOutageIsPassedOnAndNeverCounted() {
        FakeOutside outside = new FakeOutside(UNAVAILABLE);

        for (int i = 0; i < 100; i++) {
            assertThat(take(outside, TestEntries.citizen()))
                    .isEqualTo(new IdCardAnswer.Unavailable((Outcome.Unavailable) UNAVAILABLE));
        }

        assertThat(outside.written).isEmpty();
    }

    @Test
    void theSourceIsNotAskedAgainAfterTooManyFailures() {
        FakeOutside outside = new FakeOutside(REFUTED);
        fail(outside, 5);

        outside.answer = CONFIRMED;
        IdCardAnswer answer = take(outside, TestEntries.citizen());

        assertThat(answer)
                .isEqualTo(
                        new IdCardAnswer.Refused(List.of(new Fault("idNumber", IdCardRefusal.ACCOUNT_HOUR_LIMIT, 20))));
        assertThat(outside.asked).hasSize(5);
    }

    @Test
    void failuresOfManyAccountsCountAgainstTheNumber() {
        FakeOutside outside = new FakeOutside(REFUTED);
        for (int i = 0; i < 5; i++) {
            take("account-" + i, outside, TestEntries.citizen());
        }

        IdCardAnswer answer = take("account-6", outside, TestEntries.citizen());

        assertThat(reason(answer)).isEqualTo(IdCardRefusal.NUMBER_HOUR_LIMIT);
    }

    /** Who opens accounts without anything, and asks wrongly on purpose, must not keep the number's holder out. */
    @Test
    void whatAccountsWithoutAMobileUseUpOfANumberLeavesThoseWithOneTheirs() {
        FakeOutside outside = new FakeOutside(REFUTED);
        for (int i = 0; i < 6; i++) {
            take(new Asker("stranger-" + i, false, ADDRESS), outside, TestEntries.citizen());
        }
        assertThat(reason(take(new Asker("stranger-9", false, ADDRESS), outside, TestEntries.citizen())))
                .isEqualTo(IdCardRefusal.NUMBER_HOUR_LIMIT);

        outside.answer = CONFIRMED;
        assertThat(take(new Asker("holder", true, ADDRESS), outside, TestEntries.citizen()))
                .isInstanceOf(IdCardAnswer.Proven.class);
    }

    /** A loop over one's own true data costs the city as much as any other. */
    @Test
    void rightAnswersCountTooInTheEnd() {
        FakeOutside outside = new FakeOutside(CONFIRMED);
        for (int i = 0; i < 20; i++) {
            assertThat(take(outside, TestEntries.citizen())).isInstanceOf(IdCardAnswer.Proven.class);
        }

        assertThat(reason(take(outside, TestEntries.citizen()))).isEqualTo(IdCardRefusal.ACCOUNT_CHECKS_LIMIT);
        assertThat(outside.asked).hasSize(20);
    }

    /** Somebody checks a stolen list, each entry from an account of its own. */
    @Test
    void throwAwayAccountsCountForTheirAddress() {
        FakeOutside outside = new FakeOutside(CONFIRMED);
        for (int i = 0; i < 60; i++) {
            take("account-" + i, outside, TestEntries.citizen());
        }

        assertThat(reason(take("account-60", outside, TestEntries.citizen())))
                .isEqualTo(IdCardRefusal.ADDRESS_HOUR_LIMIT);
        assertThat(take(new Asker("in a service hall", true, Optional.empty()), outside, TestEntries.citizen()))
                .isInstanceOf(IdCardAnswer.Proven.class);
    }

    @Test
    void aTypingMistakeCostsNothing() {
        FakeOutside outside = new FakeOutside(CONFIRMED);
        for (int i = 0; i < 20; i++) {
            take(outside, TestEntries.residentId("测试甲", "110105194912310021"));
        }

        assertThat(take(outside, TestEntries.citizen())).isInstanceOf(IdCardAnswer.Proven.class);
    }

    @Test
    void theHeadOfTheOrganisationNeedsMoreThanNameAndNumber() {
        FakeOutside outside = new FakeOutside(CONFIRMED);
        outside.head = Optional.of(CONFIRMED);

        assertThat(take(outside, TestEntries.citizen())).isEqualTo(new IdCardAnswer.Head());
        assertThat(outside.written).isEmpty();
        assertThat(outside.claims).hasSize(1);
    }

    @Test
    void aNamesakeOfTheHeadIsSomebodyElse() {
        FakeOutside outside = new FakeOutside(CONFIRMED);
        outside.head = Optional.of(REFUTED);

        assertThat(take(outside, TestEntries.citizen())).isInstanceOf(IdCardAnswer.Proven.class);
    }

    @Test
    void aRegisterOfOrganisationsThatDoesNotKnowSaysNotThatItIsSomebodyElse() {
        FakeOutside outside = new FakeOutside(CONFIRMED);
        outside.head = Optional.of(new Outcome.Refuted(SourceRefusal.DISSOLVED));

        assertThat(take(outside, TestEntries.citizen())).isEqualTo(new IdCardAnswer.Head());
        assertThat(outside.written).isEmpty();
    }

    @Test
    void whileItCannotBeAskedWhoIsTheHeadNothingIsWrittenAndNothingCounted() {
        FakeOutside outside = new FakeOutside(CONFIRMED);
        outside.head = Optional.of(UNAVAILABLE);

        for (int i = 0; i < 30; i++) {
            assertThat(take(outside, TestEntries.citizen()))
                    .isEqualTo(new IdCardAnswer.Unavailable((Outcome.Unavailable) UNAVAILABLE));
        }

        assertThat(outside.written).isEmpty();
        assertThat(outside.claims).isEmpty();
    }

    @Test
    void aNumberOfAnotherAccountIsKeptAsAClaim() {
        FakeOutside outside = new FakeOutside(CONFIRMED);
        outside.recorded = new Recorded.Taken();

        IdCardAnswer answer = take(outside, TestEntries.citizen());

        assertThat(answer).isEqualTo(new IdCardAnswer.Taken());
        assertThat(outside.claims).singleElement().satisfies(claim -> {
            assertThat(claim.document().number()).isEqualTo(TestEntries.CITIZEN);
            assertThat(claim.source()).isEqualTo(((Outcome.Confirmed) CONFIRMED).source());
            assertThat(claim.confirmedAt()).isEqualTo(NOW);
        });
    }

    @Test
    void hearingThatANumberIsTakenIsLimited() {
        FakeOutside outside = new FakeOutside(CONFIRMED);
        outside.recorded = new Recorded.Taken();
        fail(outside, 5);

        assertThat(reason(take(outside, TestEntries.citizen()))).isEqualTo(IdCardRefusal.ACCOUNT_HOUR_LIMIT);
    }

    @Test
    void withoutTheSourcesWordNobodyHearsThatANumberIsTaken() {
        FakeOutside outside = new FakeOutside(REFUTED);
        outside.recorded = new Recorded.Taken();

        assertThat(reason(take(outside, TestEntries.citizen()))).isEqualTo(IdCardRefusal.MISMATCH);
    }

    @Test
    void anAccountThatStandsForSomebodyElseIsToldSo() {
        FakeOutside outside = new FakeOutside(CONFIRMED);
        outside.recorded = new Recorded.OtherPerson();

        assertThat(reason(take(outside, TestEntries.citizen()))).isEqualTo(IdCardRefusal.OTHER_PERSON);
        assertThat(outside.claims).isEmpty();
    }

    @Test
    void aDeclaredDocumentRestsOnTheHoldersWordUntilItEnds() {
        FakeOutside outside = new FakeOutside(UNAVAILABLE);

        take(outside, TestEntries.passport("USA", "2030-01-31"));

        assertThat(outside.asked).isEmpty();
        assertThat(outside.written).singleElement().satisfies(proven -> {
            assertThat(proven.factor()).isEqualTo(Factor.DECLARED_DOCUMENT);
            assertThat(proven.source()).isEqualTo(SourceId.SELF);
            assertThat(proven.ends()).contains(Instant.parse("2030-02-01T00:00:00Z"));
        });
    }

    @Test
    void declaringIsLimitedLikeAsking() {
        FakeOutside outside = new FakeOutside(UNAVAILABLE);
        for (int i = 0; i < 5; i++) {
            take(outside, TestEntries.passport("USA", "2030-01-31"));
        }

        IdCardAnswer answer = take(outside, TestEntries.passport("USA", "2030-01-31"));

        assertThat(reason(answer)).isEqualTo(IdCardRefusal.ACCOUNT_HOUR_LIMIT);
        assertThat(outside.written).hasSize(5);
    }

    private void fail(FakeOutside outside, int times) {
        for (int i = 0; i < times; i++) {
            take(outside, TestEntries.citizen());
        }
    }

    private IdCardAnswer take(FakeOutside outside, IdCardEntry entry) {
        return take("account", outside, entry);
    }

    private IdCardAnswer take(String account, FakeOutside outside, IdCardEntry entry) {
        return take(new Asker(account, true, ADDRESS), outside, entry);
    }

    private IdCardAnswer take(Asker asker, FakeOutside outside, IdCardEntry entry) {
        return new IdCardVerification(
                        asker, IdCardSettings.of(Map.of()), counters, outside, Clock.fixed(NOW, ZoneOffset.UTC))
                .take(entry, EnumSet.allOf(DocumentType.class));
    }

    private static RefusalReason reason(IdCardAnswer answer) {
        return ((IdCardAnswer.Refused) answer).faults().get(0).reason();
    }
}
