// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.oneaccount.registry.spi.FaceRefusal;
import org.oneaccount.registry.spi.FaceResult;
import org.oneaccount.trust.Outcome;

/**
 * One face check that was begun here.
 *
 * @param person masked, for the page
 * @param best what the register makes of a live face: {@code CONFIRMED}, or why not
 * @param returnTo where the page sends the browser afterwards
 * @param chosen empty while nobody has finished it
 */
record FaceTransaction(
        String id, String person, FaceChoice best, URI returnTo, Instant startedAt, Optional<FaceChoice> chosen) {

    /** Longer than any dialogue with a holder: the caller gives up first. */
    static final Duration PATIENCE = Duration.ofMinutes(60);

    FaceTransaction {
        requireNonNull(id, "id");
        requireNonNull(person, "person");
        requireNonNull(best, "best");
        requireNonNull(returnTo, "returnTo");
        requireNonNull(startedAt, "startedAt");
        requireNonNull(chosen, "chosen");
    }

    /** The first word counts, like a picture that was taken. */
    FaceTransaction choose(FaceChoice choice) {
        if (chosen.isPresent() || choice.decidesNothing()) {
            return this;
        }
        Optional<FaceChoice> counted = Optional.of(choice == FaceChoice.CONFIRMED ? best : choice);
        return new FaceTransaction(id, person, best, returnTo, startedAt, counted);
    }

    FaceResult result(Instant now) {
        if (chosen.isEmpty()) {
            return now.isBefore(startedAt.plus(PATIENCE))
                    ? new FaceResult.Pending()
                    : new FaceResult.Refuted(FaceRefusal.ABANDONED);
        }
        return switch (chosen.get()) {
            case CONFIRMED -> new FaceResult.Confirmed(new Outcome.Confirmed(SandboxSource.FACE.source(), id));
            case MISMATCH -> new FaceResult.Refuted(FaceRefusal.MISMATCH);
            case NOT_LIVE -> new FaceResult.Refuted(FaceRefusal.NOT_LIVE);
            case NO_RECORD -> new FaceResult.Refuted(FaceRefusal.NO_RECORD);
            case CANCELLED -> new FaceResult.Refuted(FaceRefusal.CANCELLED);
            case UNFINISHED, NEVER -> new FaceResult.Pending();
        };
    }
}
