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
        holds(what, PATIENCE, condition);
    }

    /** The same with more patience: for what the server does by a timer of its own. */
    public static void holds(String what, Duration patience, BooleanSupplier condition) {
        Instant limit = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError("Not within " + patience.toSeconds() + " seconds: " + what);
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
