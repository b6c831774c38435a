// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest(name = "{0} is a {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            138 0000 0001       | MOBILE      | +8613800000001
            +86 138-0000-0001   | MOBILE      | +8613800000001
            11010519491231002x  | ID_NUMBER   | 11010519491231002X
            130503670401001     | ID_NUMBER   | 130503196704010016
            943760199803056672  | ID_NUMBER   | 943760199803056672
            91350100m000100y43  | CREDIT_CODE | 91350100M000100Y43
            911101077776591113  | CREDIT_CODE | 911101077776591113
            Jia@Example.org     | EMAIL       | jia@example.org
            ＪＩＡ＠example.org | EMAIL       | jia@example.org
            13800000001@139.com | EMAIL       | 13800000001@139.com
            ＷangＸ             | USERNAME    | wangx
            测试甲              | USERNAME    | 测试甲
            a@b@c               | USERNAME    | a@b@c
            @                   | USERNAME    | @
            110105194912310021  | USERNAME    | 110105194912310021
            ''                  | USERNAME    | ''
            """)
    void theStrictestKindThatFitsWins(String typed, Identifier.Kind kind, String value) {
        assertThat(Identifier.of(typed, TODAY)).isEqualTo(new Identifier(kind, value));
    }

    @Test
    void itNeverShowsItsValue() {
        assertThat(Identifier.of("13800000001", TODAY)).hasToString("MOBILE");
    }
}
