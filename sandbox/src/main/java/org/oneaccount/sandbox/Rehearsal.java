// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.net.ConnectException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceRefusal;

/**
 * Plays one answer of a stand-in: the switch of the whole source comes first, then the trigger value, then what the
 * stand-in itself would say.
 *
 * @param delay how long {@code slow} lasts; longer than any source's timeout
 */
record Rehearsal(SandboxSource source, SourceMode mode, Optional<TriggerOutcome> trigger, Duration delay) {

    /** What a source that has had enough asks for. */
    static final Duration RETRY_AFTER = Duration.ofSeconds(60);

    /**
     * @param ordinary the stand-in's own answer, when neither switch nor trigger says otherwise
     * @param confirmed what it does when a trigger value confirms, whatever its register says
     */
    Callable<Outcome> play(Callable<Outcome> ordinary, Callable<Outcome> confirmed) {
        return play(ordinary, confirmed, Outcome.Refuted::new, unavailable -> unavailable);
    }

    /**
     * The same for a stand-in whose answers are of another kind.
     *
     * @param refuted how it says no
     * @param unavailable how it asks for patience
     */
    <T> Callable<T> play(
            Callable<T> ordinary,
            Callable<T> confirmed,
            Function<SourceRefusal, T> refuted,
            Function<Outcome.Unavailable, T> unavailable) {
        Callable<T> answer = trigger.map(outcome -> triggered(outcome, confirmed, refuted, unavailable))
                .orElse(ordinary);
        return switch (mode) {
            case UP -> answer;
            case DOWN -> this::fail;
            case SLOW -> slowly(answer);
            case RATE_LIMITED -> () -> unavailable.apply(rateLimited());
        };
    }

    Outcome confirmed() {
        return new Outcome.Confirmed(source.source(), UUID.randomUUID().toString());
    }

    private <T> Callable<T> triggered(
            TriggerOutcome outcome,
            Callable<T> confirmed,
            Function<SourceRefusal, T> refuted,
            Function<Outcome.Unavailable, T> unavailable) {
        return switch (outcome) {
            case CONFIRMED -> confirmed;
            case MISMATCH -> () -> refuted.apply(SourceRefusal.MISMATCH);
            case NO_RECORD -> () -> refuted.apply(SourceRefusal.NO_RECORD);
            case RATE_LIMITED -> () -> unavailable.apply(rateLimited());
            case SLOW -> slowly(confirmed);
            case DOWN -> this::fail;
        };
    }

    private <T> Callable<T> slowly(Callable<T> answer) {
        return () -> {
            Thread.sleep(delay.toMillis());
            return answer.call();
        };
    }

    private Outcome.Unavailable rateLimited() {
        return new Outcome.Unavailable(source.source(), RETRY_AFTER);
    }

    /** Fails the way a dead host does, so that timeouts and circuit breakers are rehearsed too. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> T fail() throws ConnectException {
        throw new ConnectException(source.source() + " is switched down");
    }
}
