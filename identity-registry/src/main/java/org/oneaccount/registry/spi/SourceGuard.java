// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceId;

/** Timeout, bulkhead and circuit breaker around one outside service. Whatever goes wrong, there is an answer: that nobody answered. */
final class SourceGuard implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SourceGuard.class);

    private final String service;
    private final SourceSettings settings;
    private final CircuitBreaker<Object> breaker;
    private final ThreadPoolExecutor threads;
    /** Not Failsafe's bulkhead, which loses one of its places for good with every call that it turns away (3.3.2). */
    private final Semaphore own;

    private final Semaphore together;

    /** @param together limits the calls of all services of this node */
    SourceGuard(String service, SourceSettings settings, Semaphore together) {
        this.service = service;
        this.own = new Semaphore(settings.concurrent());
        this.together = together;
        this.settings = settings;
        this.breaker = CircuitBreaker.builder()
                .handle(Exception.class)
                .handleResultIf(answer -> answer instanceof Outcome.Unavailable || answer instanceof Silence)
                .withFailureThreshold(settings.failures())
                // Without it, as many try again at once as it takes failures to open.
                .withSuccessThreshold(1)
                .withDelay(settings.pause())
                .onOpen(event -> LOG.warnf("%s does not answer; asking it again in %s", service, settings.pause()))
                .onClose(event -> LOG.infof("%s answers again", service))
                .build();
        // Threads of its own: a call that ignores its interruption still holds one, and only this service pays for it.
        // Twice as many as may run, so that as many again may hang.
        this.threads = new ThreadPoolExecutor(
                0, 2 * settings.concurrent(), 30, TimeUnit.SECONDS, new SynchronousQueue<>(), this::thread);
    }

    Outcome call(SourceId source, Callable<Outcome> question) {
        return call(source, question, unavailable -> unavailable);
    }

    /** @param silence how the source's kind of answer says that there was none */
    <T> T call(SourceId source, Callable<T> question, Function<Outcome.Unavailable, T> silence) {
        return call(source, question, silence, silence);
    }

    /**
     * @param turnedAway the same for a question that found no place here. Callers can bring that about by themselves: it says nothing of
     *     the source. An open circuit does: it opens after real silence only.
     */
    <T> T call(
            SourceId source,
            Callable<T> question,
            Function<Outcome.Unavailable, T> silence,
            Function<Outcome.Unavailable, T> turnedAway) {
        try {
            return within(
                    own,
                    () -> within(together, () -> Failsafe.with(breaker).get(() -> answer(threads.submit(question)))));
        } catch (NoPlaceException e) {
            return turnedAway.apply(unavailable(source, e));
        } catch (CircuitBreakerOpenException e) {
            // Half open, only some may try whether it answers again; the others are turned away.
            return (breaker.isOpen() ? silence : turnedAway).apply(unavailable(source, e));
        } catch (RuntimeException e) {
            Throwable cause = e instanceof FailsafeException && e.getCause() != null ? e.getCause() : e;
            return silence.apply(unavailable(source, cause));
        }
    }

    private static <T> T within(Semaphore places, Supplier<T> call) {
        if (!places.tryAcquire()) {
            throw new NoPlaceException();
        }
        try {
            return call.get();
        } finally {
            places.release();
        }
    }

    /** Waits on the request's own thread, and no longer than the timeout: a library's timeout waits for a call that does not end. */
    private <T> T answer(Future<T> answer) throws Exception {
        try {
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw e;
        } finally {
            answer.cancel(true);
        }
    }

    /** The cause's class only: what a source throws may quote what it was asked. */
    private Outcome.Unavailable unavailable(SourceId source, Throwable cause) {
        LOG.warnf("%s gave no answer: %s", service, cause.getClass().getSimpleName());
        Duration remaining = breaker.getRemainingDelay();
        return new Outcome.Unavailable(source, remaining.isZero() ? settings.pause() : remaining);
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "oneaccount-source-" + service);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** As many calls are under way as may be. */
    private static final class NoPlaceException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
