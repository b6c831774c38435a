// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.fake;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.counter.Quota;

/** Counters whose windows never close. */
public final class FakeCounters implements Counters {

    private final Map<String, Integer> used = new HashMap<>();
    private final Instant renewsAt;

    public FakeCounters(Instant renewsAt) {
        this.renewsAt = renewsAt;
    }

    @Override
    public Optional<Exhausted> take(List<Quota> quotas) {
        Optional<Quota> full =
                quotas.stream().filter(quota -> used(quota) >= quota.limit()).findFirst();
        if (full.isEmpty()) {
            quotas.forEach(quota -> used.merge(key(quota), 1, Integer::sum));
        }
        return full.map(quota -> new Exhausted(quota, renewsAt));
    }

    @Override
    public void giveBack(List<Quota> quotas) {
        quotas.forEach(quota -> used.merge(key(quota), -1, Integer::sum));
    }

    @Override
    public int used(Quota quota) {
        return used.getOrDefault(key(quota), 0);
    }

    private static String key(Quota quota) {
        return quota.name() + " " + quota.subject();
    }
}
