// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceRefusal;
import org.oneaccount.trust.identifier.BankCard;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.IdNumber;
import org.oneaccount.trust.identifier.MobileNumber;
import org.oneaccount.trust.identifier.PersonName;

class SandboxBankSourceTest {

    private static final String NAME = "测试甲";
    private static final String NUMBER = "119999195001010014";
    private static final String CARD = "6200000000000005";
    private static final String MOBILE = "+8613800000001";
    private static final Outcome MISMATCH = new Outcome.Refuted(SourceRefusal.MISMATCH);

    private final InMemoryState state = new InMemoryState();

    @ParameterizedTest
    @CsvSource({"6200000000000005", "6222600260001072444"})
    void aPersonsOwnCardIsConfirmed(String card) throws Exception {
        assertThat(ask(NAME, NUMBER, card, MOBILE).call())
                .isInstanceOfSatisfying(Outcome.Confirmed.class, confirmed -> assertThat(confirmed.source())
                        .hasToString("sandbox-bank"));
    }

    @ParameterizedTest
    @CsvSource({
        "测试乙, 119999195001010014, 6200000000000005, +8613800000001",
        "测试甲, 119999198002020023, 6200000000000005, +8613800000001",
        "测试甲, 119999195001010014, 6228480402564890018, +8613800000001",
        "测试甲, 119999195001010014, 6200000000000005, +8613800000002",
    })
    void allFourHaveToBelongTogether(String name, String number, String card, String mobile) throws Exception {
        assertThat(ask(name, number, card, mobile).call()).isEqualTo(MISMATCH);
    }

    @Test
    void aCardNobodyHasIsNotOnRecord() throws Exception {
        assertThat(ask(NAME, NUMBER, "6200000000000013", MOBILE).call())
                .isEqualTo(new Outcome.Refuted(SourceRefusal.NO_RECORD));
    }

    @Test
    void theCardOfAnAddedPersonIsConfirmed() throws Exception {
        state.add(new TestPerson(
                new PersonName("测试壬"),
                new IdNumber("11010519491231002X"),
                Optional.of(new MobileNumber("+8613900000009")),
                List.of("6200000000000013")));

        assertThat(ask("测试壬", "11010519491231002X", "6200000000000013", "+8613900000009")
                        .call())
                .isInstanceOf(Outcome.Confirmed.class);
    }

    @Test
    void triggersAnswerWhateverElseWasTyped() throws Exception {
        assertThat(trigger(TriggerOutcome.CONFIRMED).call()).isInstanceOf(Outcome.Confirmed.class);
        assertThat(trigger(TriggerOutcome.MISMATCH).call()).isEqualTo(MISMATCH);
        assertThat(trigger(TriggerOutcome.NO_RECORD).call()).isEqualTo(new Outcome.Refuted(SourceRefusal.NO_RECORD));
        assertThat(trigger(TriggerOutcome.RATE_LIMITED).call())
                .isEqualTo(new Outcome.Unavailable(SandboxSource.BANK.source(), Rehearsal.RETRY_AFTER));
        assertThat(trigger(TriggerOutcome.SLOW).call()).isInstanceOf(Outcome.Confirmed.class);
        assertThatThrownBy(trigger(TriggerOutcome.DOWN)::call).isInstanceOf(ConnectException.class);
    }

    @Test
    void aBankSwitchedDownFailsForEverybody() {
        state.switchTo(SandboxSource.BANK, SourceMode.DOWN);

        assertThatThrownBy(ask(NAME, NUMBER, CARD, MOBILE)::call).isInstanceOf(ConnectException.class);
    }

    @Test
    void withoutLeaveItConfirmsNobody() {
        SandboxBankSource source = new SandboxBankSource(new SandboxSettings(false, false, Duration.ZERO), state);

        assertThatThrownBy(() -> ask(source, NAME, NUMBER, CARD, MOBILE).call())
                .isInstanceOf(IllegalStateException.class);
    }

    private Callable<Outcome> trigger(TriggerOutcome outcome) {
        String card = TestRegister.TRIGGERS.stream()
                .filter(trigger -> trigger.where().equals("cardNumber") && trigger.outcome() == outcome)
                .findFirst()
                .orElseThrow()
                .value();
        return ask("测试丑", "11010519491231002X", card, MOBILE);
    }

    private Callable<Outcome> ask(String name, String number, String card, String mobile) {
        return ask(
                new SandboxBankSource(new SandboxSettings(true, false, Duration.ZERO), state),
                name,
                number,
                card,
                mobile);
    }

    private static Callable<Outcome> ask(
            SandboxBankSource source, String name, String number, String card, String mobile) {
        return source.ask(
                new PersonName(name),
                new Document(DocumentType.RESIDENT_ID, number, Optional.empty()),
                new BankCard(card),
                new MobileNumber(mobile));
    }
}
