// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceRefusal;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.IdNumber;
import org.oneaccount.trust.identifier.PersonName;

class SandboxIdentitySourceTest {

    private static final Duration AT_ONCE = Duration.ZERO;

    private final InMemoryState state = new InMemoryState();

    @Test
    void aPersonOfTheRegisterIsConfirmed() throws Exception {
        Outcome outcome = ask("测试甲", "119999195001010014").call();

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Confirmed.class, confirmed -> assertThat(confirmed.source())
                .hasToString("sandbox-identity"));
    }

    @Test
    void everyAnswerHasItsOwnReference() throws Exception {
        Callable<Outcome> question = ask("测试甲", "119999195001010014");

        assertThat(question.call()).isNotEqualTo(question.call());
    }

    @Test
    void anotherNameDoesNotMatch() throws Exception {
        assertThat(ask("测试乙", "119999195001010014").call()).isEqualTo(new Outcome.Refuted(SourceRefusal.MISMATCH));
    }

    @Test
    void aNumberNobodyHasIsNotOnRecord() throws Exception {
        assertThat(ask("测试甲", "11010519491231002X").call()).isEqualTo(new Outcome.Refuted(SourceRefusal.NO_RECORD));
    }

    @Test
    void anAddedPersonIsConfirmed() throws Exception {
        state.add(
                new TestPerson(new PersonName("测试壬"), new IdNumber("11010519491231002X"), Optional.empty(), List.of()));

        assertThat(ask("测试壬", "11010519491231002X").call()).isInstanceOf(Outcome.Confirmed.class);
    }

    @Test
    void triggersAnswerWhateverTheName() throws Exception {
        assertThat(ask("测试丑", trigger(TriggerOutcome.CONFIRMED)).call()).isInstanceOf(Outcome.Confirmed.class);
        assertThat(ask("测试丑", trigger(TriggerOutcome.MISMATCH)).call())
                .isEqualTo(new Outcome.Refuted(SourceRefusal.MISMATCH));
        assertThat(ask("测试丑", trigger(TriggerOutcome.NO_RECORD)).call())
                .isEqualTo(new Outcome.Refuted(SourceRefusal.NO_RECORD));
        assertThat(ask("测试丑", trigger(TriggerOutcome.RATE_LIMITED)).call())
                .isEqualTo(new Outcome.Unavailable(SandboxSource.IDENTITY.source(), Rehearsal.RETRY_AFTER));
        assertThat(ask("测试丑", trigger(TriggerOutcome.SLOW)).call()).isInstanceOf(Outcome.Confirmed.class);
        assertThatThrownBy(ask("测试丑", trigger(TriggerOutcome.DOWN))::call).isInstanceOf(ConnectException.class);
    }

    @Test
    void aSourceSwitchedDownFailsForEverybody() {
        state.switchTo(SandboxSource.IDENTITY, SourceMode.DOWN);

        assertThatThrownBy(ask("测试甲", "119999195001010014")::call).isInstanceOf(ConnectException.class);
    }

    @Test
    void aRateLimitedSourceSaysWhenToComeBack() throws Exception {
        state.switchTo(SandboxSource.IDENTITY, SourceMode.RATE_LIMITED);

        assertThat(ask("测试甲", "119999195001010014").call())
                .isEqualTo(new Outcome.Unavailable(SandboxSource.IDENTITY.source(), Rehearsal.RETRY_AFTER));
    }

    @Test
    void aSlowSourceStillAnswersIfSomebodyWaits() throws Exception {
        state.switchTo(SandboxSource.IDENTITY, SourceMode.SLOW);

        assertThat(ask("测试甲", "119999195001010014").call()).isInstanceOf(Outcome.Confirmed.class);
    }

    @Test
    void aSlowSourceCanBeInterrupted() throws Exception {
        state.switchTo(SandboxSource.IDENTITY, SourceMode.SLOW);
        FutureTask<Outcome> waiting = new FutureTask<>(ask(Duration.ofMinutes(5), "测试甲", "119999195001010014"));
        Thread thread = new Thread(waiting);
        thread.start();

        thread.interrupt();

        assertThatThrownBy(waiting::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(InterruptedException.class);
    }

    @Test
    void inProductionItRefusesToWork() {
        SandboxIdentitySource source = new SandboxIdentitySource(new SandboxSettings(false, false, AT_ONCE), state);

        assertThatThrownBy(source.ask(new PersonName("测试甲"), document("119999195001010014"))::call)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not work in production mode");
    }

    private Callable<Outcome> ask(String name, String number) {
        return ask(AT_ONCE, name, number);
    }

    private Callable<Outcome> ask(Duration slow, String name, String number) {
        return new SandboxIdentitySource(new SandboxSettings(true, false, slow), state)
                .ask(new PersonName(name), document(number));
    }

    private static Document document(String number) {
        return new Document(DocumentType.RESIDENT_ID, number, Optional.empty());
    }

    private static String trigger(TriggerOutcome outcome) {
        return TestRegister.TRIGGERS.stream()
                .filter(trigger -> trigger.where().equals("idNumber") && trigger.outcome() == outcome)
                .findFirst()
                .orElseThrow()
                .value();
    }
}
