// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import java.util.Map;

/**
 * One way to reach a level: every factor named, each confirmed by a source of at least the given credibility.
 * An empty alternative would give the level to everybody and is refused.
 */
public record Alternative(Map<Factor, Credibility> factors) {

    public Alternative {
        factors = Ordered.copy(factors);
        if (factors.isEmpty()) {
            throw new IllegalArgumentException("an alternative must name at least one factor");
        }
    }
}
