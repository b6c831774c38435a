// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** People who do their own thing again and again, all at once, for a time. */
final class Crowd {

    private static final ExecutorService PEOPLE = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "person");
        thread.setDaemon(true);
        return thread;
    });

    private final List<Runnable> people;

    Crowd(List<Runnable> people) {
        this.people = List.copyOf(people);
    }

    /** Begins; the answer waits for the end. */
    Future<Samples> start(Duration time) {
        return PEOPLE.submit(() -> {
            Collection<Duration> took = new ConcurrentLinkedQueue<>();
            long start = System.nanoTime();
            List<Future<?>> running = new ArrayList<>();
            for (Runnable person : people) {
                running.add(PEOPLE.submit(() -> {
                    while (System.nanoTime() - start < time.toNanos()) {
                        long begin = System.nanoTime();
                        person.run();
                        took.add(Duration.ofNanos(System.nanoTime() - begin));
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
            return Samples.of(took, Duration.ofNanos(System.nanoTime() - start));
        });
    }

    Samples run(Duration time) throws InterruptedException, ExecutionException {
        return start(time).get();
    }

    /** Does something once, beside the others. */
    static Future<?> aside(Runnable work) {
        return PEOPLE.submit(work);
    }
}
