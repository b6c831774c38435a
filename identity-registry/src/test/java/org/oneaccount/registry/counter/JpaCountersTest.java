// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.oneaccount.registry.store.TestDatabase;

class JpaCountersTest {

    private static final int WRITERS = 4;

    @Test
    void ofManyWhoBeginTheSameWindowAtOnceOneDoesAndNobodyFails() {
        CountDownLatch together = new CountDownLatch(WRITERS);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try (TestDatabase database = new TestDatabase(CounterEntity.class)) {
            List<CompletableFuture<Boolean>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> CompletableFuture.supplyAsync(() -> begin(database, together), threads))
                    .toList();

            assertThat(writers.stream().filter(CompletableFuture::join)).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void nothingIsGivenBackToAWindowThatIsOver() {
        try (TestDatabase database = new TestDatabase(CounterEntity.class)) {
            database.in(entities -> JpaCounters.begin(entities, "a", 1_000));

            assertThat(giveBack(database, 1_000)).isZero();
            assertThat(giveBack(database, 999)).isEqualTo(1);
        }
    }

    private static int giveBack(TestDatabase database, long now) {
        return database.in(entities -> entities.createNamedQuery("oaCounterGiveBack")
                .setParameter("id", "a")
                .setParameter("now", now)
                .executeUpdate());
    }

    private static boolean begin(TestDatabase database, CountDownLatch together) {
        return database.in(entities -> {
            together.countDown();
            await(together);
            return JpaCounters.begin(entities, "a", 1);
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
