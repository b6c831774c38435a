// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.bankcard;

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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.oneaccount.proof.Fault;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Recorded;
import org.oneaccount.registry.counter.Limit;
import org.oneaccount.registry.fake.FakeCounters;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.RefusalReason;
import org.oneaccount.trust.SourceRefusal;
import org.oneaccount.trust.identifier.BankCard;
import org.oneaccount.trust.identifier.CardEnding;
import org.oneaccount.trust.identifier.MobileNumber;

class BankCardQuestionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private static final Optional<String> ADDRESS = Optional.of("c0000201");

    private final FakeCounters counters = new FakeCounters(NOW.plus(Duration.ofMinutes(20)));
    private final FakeOutside outside = new FakeOutside();

    @Test
    void aConfirmedCardBecomesEvidenceOfItsHolderAndOnlyItsEndingIsKept() {
        assertThat(ask(TestCards.typed())).isEqualTo(new BankCardAnswer.Proven(FakeOutside.CONFIRMED));

        assertThat(outside.written)
                .containsExactly(new Proven(
                        Factor.BANK_CARD,
                        FakeOutside.BANK,
                        Channel.ONLINE,
                        Optional.empty(),
                        "r-1",
                        new Proven.Detail.Identity(
                                TestCards.PERSON.name(),
                                TestCards.PERSON.document(),
                                Optional.of(new CardEnding("0005")))));
    }

    @ParameterizedTest
    @EnumSource(SourceRefusal.class)
    void aRefutedCardWritesNothingAndSaysWhy(SourceRefusal reason) {
        outside.answer = new Outcome.Refuted(reason);

        assertThat(reason(ask(TestCards.typed())))
                .isEqualTo(reason == SourceRefusal.NO_RECORD ? BankCardRefusal.NO_RECORD : BankCardRefusal.MISMATCH);
        assertThat(outside.written).isEmpty();
    }

    @Test
    void anOutageIsPassedOnAndNeverCounted() {
        outside.answer = FakeOutside.SILENT;

        for (int i = 0; i < 100; i++) {
            assertThat(ask(TestCards.typed())).isEqualTo(new BankCardAnswer.Unavailable(FakeOutside.SILENT));
        }

        assertThat(outside.written).isEmpty();
    }

    @Test
    void theBankIsNotAskedAgainAfterTooManyFailures() {
        fail(5);

        outside.answer = FakeOutside.CONFIRMED;
        BankCardAnswer answer = ask(TestCards.typed());

        assertThat(answer)
                .isEqualTo(new BankCardAnswer.Refused(new Fault("cardNumber", BankCardRefusal.ACCOUNT_HOUR_LIMIT, 20)));
        assertThat(outside.asked).hasSize(5);
    }

    @Test
    void failuresOfManyAccountsCountAgainstTheCard() {
        outside.answer = FakeOutside.MISMATCH;
        for (int i = 0; i < 5; i++) {
            ask("account-" + i, Map.of(), new CardAndMobile(new BankCard(TestCards.CARD), mobile(i)));
        }

        assertThat(reason(ask("account-6", Map.of(), new CardAndMobile(new BankCard(TestCards.CARD), mobile(6)))))
                .isEqualTo(BankCardRefusal.CARD_HOUR_LIMIT);
    }

    @Test
    void failuresWithManyCardsCountAgainstTheMobile() {
        outside.answer = FakeOutside.MISMATCH;
        for (int i = 0; i < 5; i++) {
            ask("account-" + i, Map.of(), new CardAndMobile(card(i), TestCards.PROVEN));
        }

        assertThat(reason(ask("account-6", Map.of(), new CardAndMobile(card(6), TestCards.PROVEN))))
                .isEqualTo(BankCardRefusal.MOBILE_HOUR_LIMIT);
    }

    @ParameterizedTest
    @MethodSource("everyLimit")
    void eachLimitRefusesWithItsOwnName(Limit<BankCardLimits.Subject> limit) {
        Map<String, String> strict = Map.of(limit.setting().key(), "1");
        outside.answer = FakeOutside.MISMATCH;
        ask("account", strict, TestCards.typed());

        assertThat(reason(ask("account", strict, TestCards.typed()))).isEqualTo(limit.refusal());
    }

    @Test
    void aRightAnswerDoesNotCount() {
        fail(4);
        outside.answer = FakeOutside.CONFIRMED;
        ask(TestCards.typed());

        assertThat(ask(TestCards.typed())).isInstanceOf(BankCardAnswer.Proven.class);
    }

    /** A loop over one's own true data costs the city as much as any other. */
    @Test
    void rightAnswersCountTooInTheEnd() {
        for (int i = 0; i < 20; i++) {
            assertThat(ask(TestCards.typed())).isInstanceOf(BankCardAnswer.Proven.class);
        }

        assertThat(reason(ask(TestCards.typed()))).isEqualTo(BankCardRefusal.ACCOUNT_CHECKS_LIMIT);
        assertThat(outside.asked).hasSize(20);
    }

    @Test
    void throwAwayAccountsCountForTheirAddress() {
        for (int i = 0; i < 60; i++) {
            ask("account-" + i, Map.of(), TestCards.typed());
        }

        assertThat(reason(ask("account-60", Map.of(), TestCards.typed())))
                .isEqualTo(BankCardRefusal.ADDRESS_HOUR_LIMIT);
    }

    @Test
    void anotherAccountProvenAsWellKeepsTheNumberAndHearingSoIsLimited() {
        outside.recorded = new Recorded.Taken();

        for (int i = 0; i < 5; i++) {
            assertThat(ask(TestCards.typed())).isEqualTo(new BankCardAnswer.Taken());
        }

        assertThat(reason(ask(TestCards.typed()))).isEqualTo(BankCardRefusal.ACCOUNT_HOUR_LIMIT);
    }

    private static List<Limit<BankCardLimits.Subject>> everyLimit() {
        return BankCardLimits.ALL;
    }

    private static MobileNumber mobile(int number) {
        return new MobileNumber("+861380000000" + number);
    }

    private static BankCard card(int number) {
        return new BankCard("620000000000000" + number);
    }

    private void fail(int times) {
        outside.answer = FakeOutside.MISMATCH;
        for (int i = 0; i < times; i++) {
            ask(TestCards.typed());
        }
    }

    private BankCardAnswer ask(CardAndMobile typed) {
        return ask("account", Map.of(), typed);
    }

    private BankCardAnswer ask(String account, Map<String, String> settings, CardAndMobile typed) {
        return new BankCardQuestion(
                        account,
                        ADDRESS,
                        BankCardSettings.of(settings),
                        counters,
                        outside,
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .ask(TestCards.PERSON, typed);
    }

    private static RefusalReason reason(BankCardAnswer answer) {
        return ((BankCardAnswer.Refused) answer).fault().reason();
    }
}
