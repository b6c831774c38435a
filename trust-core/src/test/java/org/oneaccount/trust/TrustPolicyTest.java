// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped ladders, level by level (Art. 10–12). */
class TrustPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final TrustPolicy policy = ShippedPolicy.policy();

    @ParameterizedTest(name = "natural with [{0}] is level {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ''                                                         | 0
            mobile                                                     | 0
            sign-in                                                    | 1
            sign-in real-name                                          | 1
            sign-in onsite-document                                    | 1
            sign-in mobile                                             | 2
            sign-in mobile bank-card                                   | 2
            sign-in mobile real-name                                   | 3
            sign-in mobile identity:real-name                          | 3
            sign-in mobile sandbox-identity:real-name                  | 2
            sign-in mobile self:real-name                              | 2
            sign-in mobile unlisted:real-name                          | 2
            sign-in mobile self:declared-document                      | 3
            sign-in mobile declared-document                           | 3
            sign-in mobile unlisted:declared-document                  | 2
            sign-in mobile self:real-name self:declared-document       | 3
            sign-in mobile real-name bank-card                         | 4
            sign-in mobile real-name face                              | 4
            sign-in mobile real-name self:face                         | 3
            sign-in mobile self:declared-document face                 | 4
            mobile real-name bank-card face onsite-document            | 0
            sign-in real-name bank-card face onsite-document           | 1
            sign-in mobile bank-card face onsite-document              | 2
            sign-in mobile real-name onsite-document                   | 5
            sign-in mobile self:declared-document onsite-document      | 5
            sign-in mobile real-name bank-card face onsite-document    | 5
            sign-in mobile real-name bank-card self:onsite-document    | 4
            realm:sign-in sms:mobile identity:real-name bank:bank-card | 4
            self:sign-in mobile real-name                              | 0
            """)
    void countingEvidenceReachesTheLevelInTheTable(String factors, int level) {
        assertThat(policy.decide(TestLedgers.of(factors, NOW), AccountType.NATURAL, NOW)
                        .level())
                .isEqualTo(level);
    }

    @ParameterizedTest(name = "legal with [{0}] is level {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ''                                                    | 0
            sign-in                                               | 0
            organisation                                          | 0
            organisation mobile                                   | 0
            real-name mobile                                      | 0
            organisation real-name mobile                         | 1
            registry:organisation identity:real-name sms:mobile   | 1
            self:organisation real-name mobile                    | 0
            organisation self:declared-document mobile            | 0
            organisation real-name mobile certificate             | 1
            organisation real-name mobile mandate                 | 2
            organisation real-name mobile self:mandate            | 1
            organisation mobile mandate certificate               | 0
            organisation real-name mobile mandate certificate     | 3
            """)
    void countingEvidenceOfAnAgentReachesTheLevelInTheTable(String factors, int level) {
        assertThat(policy.decide(TestLedgers.of(factors, NOW), AccountType.LEGAL, NOW)
                        .level())
                .isEqualTo(level);
    }
}
