// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.SourceRefusal;

@Timeout(20)
class SourceGuardTest {

    private static final SourceId SOURCE = new SourceId("identity");
    private static final Outcome CONFIRMED = new Outcome.Confirmed(SOURCE, "tx-1");
    private static final Outcome REFUTED = new Outcome.Refuted(SourceRefusal.MISMATCH);
    private static final String ANSWER = "answer";
    private static final String SILENCE = "silence";
    private static final String TURNED_AWAY = "turned away";
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final CountDownLatch release = new CountDownLatch(1);
    private final SourceGuard guard = guard(new SourceSettings(Duration.ofMillis(200), 2, 4, 3, PAUSE));

    @AfterEach
    void stop() {
        release.countDown();
        guard.close();
    }

    @Test
    void anAnswerIsPassedOn() {
        assertThat(guard.call(SOURCE, () -> CONFIRMED)).isEqualTo(CONFIRMED);
        assertThat(guard.call(SOURCE, () -> REFUTED)).isEqualTo(REFUTED);
    }

    @Test
    void anotherKindOfAnswerIsPassedOnToo() {
        FaceResult pending = new FaceResult.Pending();

        assertThat(guard.call(SOURCE, () -> pending, FaceResult.Unavailable::new))
                .isEqualTo(pending);
    }

    @Test
    void silenceOfAnotherKindOpensTheCircuitToo() {
        AtomicInteger asked = new AtomicInteger();
        Callable<FaceResult> silent = () -> {
            asked.incrementAndGet();
            return new FaceResult.Unavailable(new Outcome.Unavailable(SOURCE, PAUSE));
        };

        for (int i = 0; i < 5; i++) {
            assertThat(guard.call(SOURCE, silent, FaceResult.Unavailable::new))
                    .isInstanceOf(FaceResult.Unavailable.class);
        }

        assertThat(asked).hasValue(3);
    }

    @Test
    void theQuestionIsAskedOnAnotherThread() {
        AtomicInteger sameThread = new AtomicInteger();
        Thread caller = Thread.currentThread();

        guard.call(SOURCE, () -> {
            sameThread.set(Thread.currentThread() == caller ? 1 : 0);
            return CONFIRMED;
        });

        assertThat(sameThread).hasValue(0);
    }

    @Test
    void aSourceThatFailsIsUnavailable() {
        assertThat(guard.call(SOURCE, SourceGuardTest::fail)).isInstanceOf(Outcome.Unavailable.class);
    }

    @Test
    void aSourceThatHangsIsUnavailableAfterTheTimeout() {
        assertThat(guard.call(SOURCE, hangingUntilInterrupted())).isInstanceOf(Outcome.Unavailable.class);
    }

    @Test
    void threadsThatIgnoreTheirInterruptionAreNotWaitedFor() {
        assertThat(guard.call(SOURCE, this::hangStubbornly)).isInstanceOf(Outcome.Unavailable.class);
        assertThat(guard.call(SOURCE, this::hangStubbornly)).isInstanceOf(Outcome.Unavailable.class);

        assertThat(guard.call(SOURCE, () -> CONFIRMED)).isEqualTo(CONFIRMED);
    }

    @Test
    void afterThePauseOneCallTriesAgain() throws Exception {
        SourceGuard patient = guard(new SourceSettings(Duration.ofSeconds(10), 4, 4, 2, Duration.ofSeconds(1)));
        patient.call(SOURCE, SourceGuardTest::fail);
        patient.call(SOURCE, SourceGuardTest::fail);
        Outcome.Unavailable paused = (Outcome.Unavailable) patient.call(SOURCE, () -> CONFIRMED);
        CompletableFuture<Outcome> trial = hangingIn(
                patient, CompletableFuture.delayedExecutor(paused.retryAfter().toMillis() + 1, TimeUnit.MILLISECONDS));

        assertTurnedAwayUntilReleased(patient, trial);
        patient.close();
    }

    @Test
    void moreCallsThanAllowedAreTurnedAway() throws Exception {
        SourceGuard patient = guard(new SourceSettings(Duration.ofSeconds(10), 1, 4, 3, PAUSE));
        CompletableFuture<Outcome> first = hangingIn(patient);

        assertTurnedAwayUntilReleased(patient, first);
        patient.close();
    }

    @Test
    void moreCallsThanAllSourcesTogetherMayRunAreTurnedAway() throws Exception {
        Semaphore together = new Semaphore(1);
        SourceSettings settings = new SourceSettings(Duration.ofSeconds(10), 4, 1, 3, PAUSE);
        SourceGuard patient = new SourceGuard("patient source", settings, together);
        SourceGuard other = new SourceGuard("other source", settings, together);
        CompletableFuture<Outcome> first = hangingIn(patient);

        assertTurnedAwayUntilReleased(other, first);
        patient.close();
        other.close();
    }

    @Test
    void afterSomeFailuresTheSourceIsLeftInPeace() {
        AtomicInteger asked = new AtomicInteger();

        for (int i = 0; i < 10; i++) {
            guard.call(SOURCE, () -> {
                asked.incrementAndGet();
                return fail();
            });
        }

        assertThat(asked).hasValue(3);
        Outcome.Unavailable last = (Outcome.Unavailable) guard.call(SOURCE, () -> CONFIRMED);
        assertThat(last.retryAfter()).isPositive().isLessThanOrEqualTo(PAUSE);
    }

    @Test
    void beingUnavailableIsAFailureAndBeingRefutedIsNot() {
        for (int i = 0; i < 10; i++) {
            guard.call(SOURCE, () -> REFUTED);
        }
        assertThat(guard.call(SOURCE, () -> CONFIRMED)).isEqualTo(CONFIRMED);

        for (int i = 0; i < 3; i++) {
            guard.call(SOURCE, () -> new Outcome.Unavailable(SOURCE, Duration.ofSeconds(1)));
        }
        assertThat(guard.call(SOURCE, () -> CONFIRMED)).isInstanceOf(Outcome.Unavailable.class);
    }

    @Test
    void whoeverFindsNoPlaceIsToldSoAndNotOfSilence() throws Exception {
        SourceGuard patient = guard(new SourceSettings(Duration.ofSeconds(10), 1, 4, 1, PAUSE));
        CompletableFuture<Outcome> first = hangingIn(patient);

        for (int i = 0; i < 5; i++) {
            assertThat(ask(patient, () -> ANSWER)).isEqualTo(TURNED_AWAY);
        }
        release.countDown();
        first.get();

        assertThat(ask(patient, () -> ANSWER))
                .as("nothing that callers do opens it")
                .isEqualTo(ANSWER);
        assertThat(ask(patient, () -> {
                    throw new IllegalStateException("connection refused");
                }))
                .isEqualTo(SILENCE);
        assertThat(ask(patient, () -> ANSWER)).as("it is open for real silence").isEqualTo(SILENCE);
        patient.close();
    }

    @Test
    void whileSomebodyTriesWhetherItAnswersAgainTheOthersAreTurnedAway() throws Exception {
        SourceGuard brief = guard(new SourceSettings(Duration.ofSeconds(10), 2, 4, 1, Duration.ofSeconds(1)));
        brief.call(SOURCE, SourceGuardTest::fail);
        CountDownLatch inside = new CountDownLatch(1);
        CompletableFuture<String> trying = CompletableFuture.completedFuture(SILENCE);

        while (!inside.await(50, TimeUnit.MILLISECONDS)) {
            trying = CompletableFuture.supplyAsync(() -> ask(brief, () -> {
                inside.countDown();
                release.await();
                return ANSWER;
            }));
        }
        assertThat(ask(brief, () -> ANSWER)).isEqualTo(TURNED_AWAY);
        release.countDown();

        assertThat(trying.get()).isEqualTo(ANSWER);
        brief.close();
    }

    private static String ask(SourceGuard guard, Callable<String> question) {
        return guard.call(SOURCE, question, none -> SILENCE, none -> TURNED_AWAY);
    }

    /** A call that has begun and lasts until the release. */
    private CompletableFuture<Outcome> hangingIn(SourceGuard patient) throws InterruptedException {
        return hangingIn(patient, ForkJoinPool.commonPool());
    }

    private CompletableFuture<Outcome> hangingIn(SourceGuard patient, Executor begins) throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CompletableFuture<Outcome> call = CompletableFuture.supplyAsync(
                () -> patient.call(SOURCE, () -> {
                    inside.countDown();
                    release.await();
                    return CONFIRMED;
                }),
                begins);
        inside.await();
        return call;
    }

    private void assertTurnedAwayUntilReleased(SourceGuard full, CompletableFuture<Outcome> hanging) throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(full.call(SOURCE, () -> CONFIRMED)).isInstanceOf(Outcome.Unavailable.class);
        }
        release.countDown();

        assertThat(hanging.get()).isEqualTo(CONFIRMED);
        assertThat(full.call(SOURCE, () -> CONFIRMED))
                .as("when there is room again")
                .isEqualTo(CONFIRMED);
    }

    private static SourceGuard guard(SourceSettings settings) {
        return new SourceGuard("test source", settings, new Semaphore(settings.together()));
    }

    private static Outcome fail() {
        throw new IllegalStateException("connection refused");
    }

    private Callable<Outcome> hangingUntilInterrupted() {
        return () -> {
            release.await();
            return CONFIRMED;
        };
    }

    private Outcome hangStubbornly() {
        while (true) {
            try {
                release.await();
                return CONFIRMED;
            } catch (InterruptedException e) {
                // Goes on waiting, like a driver that does not know of interruption.
            }
        }
    }
}
