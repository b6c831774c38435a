// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.code;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.counter.Quota;

/** Counts in memory, by the same rules. */
final class FakeCounters implements Counters {

    private record Window(int used, Instant endsAt) {}

    private final Map<String, Window> windows = new HashMap<>();
    private final Clock clock;

    FakeCounters(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Exhausted> take(List<Quota> quotas) {
        Optional<Quota> full =
                quotas.stream().filter(quota -> used(quota) >= quota.limit()).findFirst();
        if (full.isPresent()) {
            return full.map(quota -> new Exhausted(quota, windows.get(id(quota)).endsAt()));
        }
        for (Quota quota : quotas) {
            Instant endsAt = used(quota) > 0
                    ? windows.get(id(quota)).endsAt()
                    : clock.instant().plus(quota.window());
            windows.put(id(quota), new Window(used(quota) + 1, endsAt));
        }
        return Optional.empty();
    }

    @Override
    public void giveBack(List<Quota> quotas) {
        quotas.forEach(quota ->
                windows.computeIfPresent(id(quota), (id, window) -> new Window(window.used() - 1, window.endsAt())));
    }

    @Override
    public int used(Quota quota) {
        Window window = windows.get(id(quota));
        return window == null || !clock.instant().isBefore(window.endsAt()) ? 0 : window.used();
    }

    private static String id(Quota quota) {
        return quota.name() + '\n' + quota.subject();
    }
}
