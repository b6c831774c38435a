// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How two things compare over several interleaved runs. */
record Ratio(List<Double> sorted) {

    static Ratio of(Collection<Double> ratios) {
        return new Ratio(ratios.stream().sorted().toList());
    }

    double median() {
        int size = sorted.size();
        return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
    }

    /**
     * Median, and the interval that holds the true median with about 95 % certainty, by order statistics: whatever the distribution is. Of
     * fewer than six runs it is all of them, with less certainty.
     */
    @Override
    public String toString() {
        int size = sorted.size();
        int cut = size < 9 ? 0 : 1;
        return String.format(
                Locale.ROOT,
                "median %.3f, interval %.3f to %.3f (%d runs)",
                median(),
                sorted.get(cut),
                sorted.get(size - 1 - cut),
                size);
    }
}
