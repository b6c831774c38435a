// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What comes by itself: on another node, behind a page. It sends no notice, so it is asked for again and again. */
public final class Soon {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Soon() {}

    /** Returns when it is so; fails, saying {@code what}, when it is not within half a minute. */
    public static void holds(String what, BooleanSupplier condition) {
        Instant limit = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError("Not within " + PATIENCE.toSeconds() + " seconds: " + what);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
