// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.benchmarks;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How long each of many took, and over what time they came. */
record Samples(List<Duration> sorted, Duration over) {

    static Samples of(Collection<Duration> durations, Duration over) {
        return new Samples(durations.stream().sorted().toList(), over);
    }

    double perSecond() {
        return sorted.size() / (over.toMillis() / 1000.0);
    }

    Duration percentile(int percent) {
        return sorted.isEmpty() ? Duration.ZERO : sorted.get((sorted.size() - 1) * percent / 100);
    }

    /** A row of a table: count, per second, median, 95th percentile, longest. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%6d | %6.1f/s | %5d ms | %5d ms | %5d ms",
                sorted.size(),
                perSecond(),
                percentile(50).toMillis(),
                percentile(95).toMillis(),
                percentile(100).toMillis());
    }
}
