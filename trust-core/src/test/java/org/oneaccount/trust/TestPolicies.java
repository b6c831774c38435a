// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Policies that differ from the shipped one where it would hide a mistake. */
final class TestPolicies {

    static final Map<SourceId, Credibility> SOURCES = Map.of(
            TestLedgers.SELF_DECLARED, Credibility.SELF_DECLARED,
            TestLedgers.ACCREDITED, Credibility.ACCREDITED,
            TestLedgers.AUTHORITATIVE, Credibility.AUTHORITATIVE);

    private TestPolicies() {}

    /**
     * One factor at three credibilities, alternatives of several factors that overlap, and evidence that gets old:
     * {@code mobile} after 7 days, {@code face} after 4.
     */
    static TrustPolicy tricky() {
        return natural(
                Map.of(Factor.MOBILE, Duration.ofDays(7), Factor.FACE, Duration.ofDays(4)),
                level(1, 1, "real-name>=self-declared", "mobile>=accredited"),
                level(2, 1, "real-name>=accredited face>=accredited", "mobile>=self-declared bank-card>=accredited"),
                level(3, 2, "real-name>=authoritative", "face>=accredited bank-card>=accredited mobile>=accredited"),
                level(4, 2, "real-name>=accredited bank-card>=authoritative"));
    }

    static TrustPolicy natural(Map<Factor, Duration> lifetimes, TrustLevel... levels) {
        return new TrustPolicy(Map.of(AccountType.NATURAL, List.of(levels)), lifetimes, SOURCES);
    }

    /** @param alternatives factors with their least credibility, separated by spaces: {@code real-name>=accredited} */
    static TrustLevel level(int number, int strength, String... alternatives) {
        return new TrustLevel(
                number,
                Map.of("zh-CN", "级别" + number, "en", "Level " + number),
                strength,
                Arrays.stream(alternatives).map(TestPolicies::alternative).toList());
    }

    private static Alternative alternative(String factors) {
        Map<Factor, Credibility> needed = new LinkedHashMap<>();
        for (String word : factors.split(" ", -1)) {
            int sign = word.indexOf(">=");
            needed.put(
                    new Factor(word.substring(0, sign)),
                    Credibility.parse(word.substring(sign + 2)).orElseThrow());
        }
        return new Alternative(needed);
    }
}
