// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Two things at the same instant. */
public final class Race {

    private Race() {}

    /** Starts both at a barrier and waits for both. */
    public static <T> Results<T> of(Callable<T> one, Callable<T> other) {
        ExecutorService runners = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier start = new CyclicBarrier(2);
            Future<T> first = runners.submit(() -> startedAt(start, one));
            Future<T> second = runners.submit(() -> startedAt(start, other));
            return new Results<>(first.get(), second.get());
        } catch (ExecutionException e) {
            throw new AssertionError("A runner fell", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            runners.shutdownNow();
        }
    }

    /** What the rounds need, made side by side; in the order of the rounds. */
    public static <T> List<T> prepared(int rounds, IntFunction<T> round) {
        ExecutorService makers = Executors.newFixedThreadPool(8);
        try {
            List<Future<T>> made = IntStream.range(0, rounds)
                    .mapToObj(number -> makers.submit(() -> round.apply(number)))
                    .toList();
            List<T> ready = new ArrayList<>();
            for (Future<T> one : made) {
                ready.add(one.get());
            }
            return ready;
        } catch (ExecutionException e) {
            throw new AssertionError("A round could not be prepared", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            makers.shutdownNow();
        }
    }

    private static <T> T startedAt(CyclicBarrier start, Callable<T> runner) throws Exception {
        start.await();
        return runner.call();
    }

    /** How each of them came in. */
    public record Results<T>(T one, T other) {}
}
