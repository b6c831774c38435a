// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.oneaccount.registry.spi.FaceRefusal;
import org.oneaccount.registry.spi.FaceResult;
import org.oneaccount.registry.spi.FaceStart;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.PersonName;

class SandboxFaceSourceTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final String KNOWN = "119999195001010014";
    private static final URI BACK = URI.create("https://account.example.org/back");

    private final InMemoryState state = new InMemoryState();

    @Test
    void aCheckIsBegunWithAPageOfItsOwn() throws Exception {
        FaceStart.Started started = started("测试甲", KNOWN);

        assertThat(started.page()).hasToString("https://sandbox/" + started.transaction());
        assertThat(state.face(started.transaction()).orElseThrow().returnTo()).isEqualTo(BACK);
    }

    @Test
    void nobodyIsNamedOnThePage() throws Exception {
        assertThat(state.face(started("测试甲", KNOWN).transaction()).orElseThrow().person())
                .contains("测*")
                .doesNotContain("测试甲", KNOWN);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNFINISHED", "NEVER"})
    void untilSomebodyDecidesItIsPending(FaceChoice choice) throws Exception {
        String transaction = started("测试甲", KNOWN).transaction();
        choose(transaction, choice);
        assertThat(result(transaction, NOW)).isEqualTo(new FaceResult.Pending());

        choose(transaction, FaceChoice.NOT_LIVE);

        assertThat(result(transaction, NOW)).isEqualTo(new FaceResult.Refuted(FaceRefusal.NOT_LIVE));
    }

    @Test
    void aLiveFaceIsConfirmedUnderTheTransactionsName() throws Exception {
        String transaction = started("测试甲", KNOWN).transaction();
        choose(transaction, FaceChoice.CONFIRMED);

        assertThat(result(transaction, NOW))
                .isEqualTo(new FaceResult.Confirmed(new Outcome.Confirmed(SandboxSource.FACE.source(), transaction)));
    }

    @ParameterizedTest
    @CsvSource({"MISMATCH, MISMATCH", "NOT_LIVE, NOT_LIVE", "NO_RECORD, NO_RECORD", "CANCELLED, CANCELLED"})
    void everyOtherChoiceRefutes(FaceChoice choice, FaceRefusal reason) throws Exception {
        String transaction = started("测试甲", KNOWN).transaction();
        choose(transaction, choice);

        assertThat(result(transaction, NOW)).isEqualTo(new FaceResult.Refuted(reason));
    }

    @Test
    void theFirstChoiceCounts() throws Exception {
        String transaction = started("测试甲", KNOWN).transaction();
        choose(transaction, FaceChoice.MISMATCH);
        choose(transaction, FaceChoice.CONFIRMED);

        assertThat(result(transaction, NOW)).isEqualTo(new FaceResult.Refuted(FaceRefusal.MISMATCH));
    }

    @ParameterizedTest
    @CsvSource({"测试乙, 119999195001010014, MISMATCH", "测试子, 11010519491231002X, NO_RECORD"})
    void aFaceThatTheRegisterDoesNotKnowUnderThisNameCannotPass(String name, String number, FaceRefusal reason)
            throws Exception {
        String transaction = started(name, number).transaction();
        choose(transaction, FaceChoice.CONFIRMED);

        assertThat(result(transaction, NOW)).isEqualTo(new FaceResult.Refuted(reason));
    }

    @Test
    void aCheckThatNobodyFinishesIsGivenUp() throws Exception {
        String transaction = started("测试甲", KNOWN).transaction();

        assertThat(result(transaction, NOW.plus(FaceTransaction.PATIENCE)))
                .isEqualTo(new FaceResult.Refuted(FaceRefusal.ABANDONED));
    }

    @Test
    void triggersAnswerAtTheStart() throws Exception {
        assertThat(start("测试丑", trigger(TriggerOutcome.CONFIRMED)).call()).isInstanceOf(FaceStart.Started.class);
        assertThat(start("测试丑", trigger(TriggerOutcome.MISMATCH)).call())
                .isEqualTo(new FaceStart.Refuted(FaceRefusal.MISMATCH));
        assertThat(start("测试丑", trigger(TriggerOutcome.NO_RECORD)).call())
                .isEqualTo(new FaceStart.Refuted(FaceRefusal.NO_RECORD));
        assertThat(start("测试丑", trigger(TriggerOutcome.RATE_LIMITED)).call()).isInstanceOf(FaceStart.Unavailable.class);
        assertThat(start("测试丑", trigger(TriggerOutcome.SLOW)).call()).isInstanceOf(FaceStart.Started.class);
        assertThatThrownBy(start("测试丑", trigger(TriggerOutcome.DOWN))::call).isInstanceOf(ConnectException.class);
    }

    @Test
    void aSourceSwitchedDownNeitherBeginsNorAnswers() throws Exception {
        String transaction = started("测试甲", KNOWN).transaction();
        choose(transaction, FaceChoice.CONFIRMED);
        state.switchTo(SandboxSource.FACE, SourceMode.DOWN);

        assertThatThrownBy(start("测试甲", KNOWN)::call).isInstanceOf(ConnectException.class);
        assertThatThrownBy(source(NOW).result(transaction)::call).isInstanceOf(ConnectException.class);
    }

    @Test
    void inProductionItRefusesToWork() {
        SandboxFaceSource source = new SandboxFaceSource(
                new SandboxSettings(false, false, Duration.ZERO), state, SandboxFaceSourceTest::page, NOW);

        assertThatThrownBy(source.start(new PersonName("测试甲"), document(KNOWN), BACK)::call)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not work in production mode");
        assertThatThrownBy(source.result("t-1")::call).isInstanceOf(IllegalStateException.class);
    }

    private FaceStart.Started started(String name, String number) throws Exception {
        return (FaceStart.Started) start(name, number).call();
    }

    private Callable<FaceStart> start(String name, String number) {
        return source(NOW).start(new PersonName(name), document(number), BACK);
    }

    private FaceResult result(String transaction, Instant now) throws Exception {
        return source(now).result(transaction).call();
    }

    private void choose(String transaction, FaceChoice choice) {
        state.keep(state.face(transaction).orElseThrow().choose(choice));
    }

    private SandboxFaceSource source(Instant now) {
        return new SandboxFaceSource(
                new SandboxSettings(true, false, Duration.ZERO), state, SandboxFaceSourceTest::page, now);
    }

    private static URI page(String transaction) {
        return URI.create("https://sandbox/" + transaction);
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
