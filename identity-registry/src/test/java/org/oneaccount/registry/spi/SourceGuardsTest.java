// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceId;

@Timeout(20)
class SourceGuardsTest {

    private static final SourceId SOURCE = new SourceId("any");
    private static final Outcome CONFIRMED = new Outcome.Confirmed(SOURCE, "tx-1");

    private final CountDownLatch release = new CountDownLatch(1);
    private final SourceGuards guards =
            new SourceGuards(new SourceSettings(Duration.ofSeconds(10), 2, 3, 5, Duration.ofMinutes(1)));

    @AfterEach
    void stop() {
        release.countDown();
        guards.close();
    }

    @Test
    void whatSeveralSourcesTakeTogetherIsLimitedToo() throws Exception {
        List<CompletableFuture<Outcome>> hanging = new ArrayList<>();
        hanging.add(hang("identity"));
        hanging.add(hang("identity"));
        hanging.add(hang("bank"));

        Outcome turnedAway = guards.call("bank", SOURCE, () -> CONFIRMED);
        release.countDown();
        for (CompletableFuture<Outcome> one : hanging) {
            assertThat(one.get()).isEqualTo(CONFIRMED);
        }

        assertThat(turnedAway).isInstanceOf(Outcome.Unavailable.class);
        assertThat(guards.call("bank", SOURCE, () -> CONFIRMED))
                .as("being turned away is no failure of the source")
                .isEqualTo(CONFIRMED);
    }

    private CompletableFuture<Outcome> hang(String service) throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CompletableFuture<Outcome> answer = CompletableFuture.supplyAsync(
                () -> guards.call(service, SOURCE, () -> {
                    inside.countDown();
                    release.await();
                    return CONFIRMED;
                }),
                command -> new Thread(command).start());
        inside.await();
        return answer;
    }
}
