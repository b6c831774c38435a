// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What one request needs of the account and of the session.
 *
 * @param type the account's type
 * @param admitted whether the application and the request serve that type at all
 * @param level the least level; 0 when none is asked for
 * @param strength the least strength of the session; what that level asks for
 * @param reauth whether a fresh proof is asked for (Art. 15)
 * @param requested the {@code acr} values the request named, in its order, known or not
 */
public record Demand(
        AccountType type, boolean admitted, int level, int strength, boolean reauth, List<String> requested) {

    public Demand {
        requireNonNull(type, "type");
        requested = List.copyOf(requested);
    }

    public boolean isMetBy(int provenLevel, int sessionStrength) {
        return admitted && provenLevel >= level && sessionStrength >= strength;
    }
}
