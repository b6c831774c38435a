// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.oneaccount.registry.counter.Limits;
import org.oneaccount.registry.counter.NumberSetting;
import org.oneaccount.registry.mandate.MandateTerms;

/**
 * How the mandate proof behaves in a realm. Valid from construction on.
 *
 * @param lifetime how long a request waits
 * @param mostMonths the longest validity
 * @param scopes what an agent may ask for; the first is preset
 */
record MandateSettings(Duration lifetime, int mostMonths, List<String> scopes, Limits<MandateLimits.Subject> limits) {

    /** Long enough for a representative who is travelling, short enough that nobody forgets whom the code was for. */
    static final NumberSetting LIFETIME = new NumberSetting("mandate.code-lifetime-hours", 168, 1, 720);

    static final NumberSetting MOST_MONTHS = new NumberSetting("mandate.most-months", 36, 1, 60);

    static final String SCOPES = "mandate.scopes";

    /** What most people ask for, as far as it is allowed. */
    private static final int USUAL_MONTHS = 12;

    private static final List<Integer> MONTHS = List.of(1, 3, 6, 12, 24, 36, 48, 60);

    MandateSettings {
        LIFETIME.require(Math.toIntExact(lifetime.toHours()));
        MOST_MONTHS.require(mostMonths);
        scopes = List.copyOf(scopes);
        if (scopes.isEmpty() || !scopes.stream().allMatch(MandateTerms::isScope)) {
            throw new IllegalArgumentException(
                    SCOPES + " is '" + String.join(" ", scopes) + "', but must be ids of a-z, 0-9 and hyphens");
        }
        requireNonNull(limits, "limits");
    }

    static MandateSettings of(Map<String, String> stored) {
        String scopes = stored.getOrDefault(SCOPES, "").strip();
        return new MandateSettings(
                Duration.ofHours(LIFETIME.read(stored)),
                MOST_MONTHS.read(stored),
                scopes.isEmpty() ? List.of(MandateTerms.ALL) : Arrays.asList(scopes.split("\\s+")),
                Limits.read(MandateLimits.ALL, stored));
    }

    /** What is offered, shortest first. */
    List<Integer> months() {
        return Stream.concat(MONTHS.stream().filter(months -> months < mostMonths), Stream.of(mostMonths))
                .toList();
    }

    int usualMonths() {
        return Math.min(USUAL_MONTHS, mostMonths);
    }
}
