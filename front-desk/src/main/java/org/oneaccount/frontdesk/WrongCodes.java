// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.counter.Quota;

/**
 * Counts codes that nobody has, against guessing. Right codes cost nothing: a busy hall must never be kept waiting by its
 * own people. So the count is looked at first and taken from afterwards; what requests side by side gain by that is a few
 * guesses out of a hundred thousand million.
 */
final class WrongCodes {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final Counters counters;
    private final List<Quota> quotas;

    WrongCodes(Counters counters, FrontDeskSettings settings, String client, String device) {
        this.counters = counters;
        this.quotas = List.of(
                new Quota(
                        "front-desk." + FrontDeskSettings.PER_DEVICE.key(),
                        client + '\n' + device,
                        settings.perDevice(),
                        WINDOW),
                new Quota("front-desk." + FrontDeskSettings.PER_CLIENT.key(), client, settings.perClient(), WINDOW));
    }

    void requireNotTooMany() throws RefusedException {
        for (Quota quota : quotas) {
            if (counters.used(quota) >= quota.limit()) {
                throw new RefusedException(DeskRefusal.TOO_MANY_WRONG_CODES, WINDOW.toSeconds());
            }
        }
    }

    void count(Instant now) throws RefusedException {
        Optional<Counters.Exhausted> exhausted = counters.take(quotas);
        if (exhausted.isPresent()) {
            throw new RefusedException(
                    DeskRefusal.TOO_MANY_WRONG_CODES,
                    Math.max(
                            1, Duration.between(now, exhausted.get().renewsAt()).toSeconds()));
        }
    }
}
