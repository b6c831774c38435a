// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.mandate;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What an agent may do for the organisation, and until when.
 *
 * @param scope open ids, sorted; what an application makes of them is its affair. {@link #ALL} stands for everything
 * @param until the end, not included
 * @param principal whether the organisation's credit code alone is to sign in to the agent's account
 */
public record MandateTerms(List<String> scope, Instant until, boolean principal) {

    public static final String ALL = "all";

    private static final Pattern SCOPE = Pattern.compile("[a-z][a-z0-9-]{0,35}");

    public MandateTerms {
        scope = List.copyOf(new TreeSet<>(scope));
        if (scope.isEmpty() || !scope.stream().allMatch(MandateTerms::isScope)) {
            throw new IllegalArgumentException("a scope is one or more ids: a-z, 0-9 and hyphens, at most 36");
        }
        requireNonNull(until, "until");
    }

    public MandateTerms(Set<String> scope, Instant until, boolean principal) {
        this(List.copyOf(scope), until, principal);
    }

    public static boolean isScope(String id) {
        return SCOPE.matcher(id).matches();
    }
}
