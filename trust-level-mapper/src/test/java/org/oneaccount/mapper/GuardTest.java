// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneaccount.trust.AccountType.NATURAL;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oneaccount.trust.Demand;

class GuardTest {

    @ParameterizedTest(name = "admitted {0}, level {1} strength {2} reauthenticated {3}: {4}")
    @CsvSource({
        "true,  3, 2, true,  ",
        "true,  4, 3, true,  ",
        "false, 5, 3, true,  NOT_ADMITTED",
        "true,  2, 2, true,  LEVEL",
        "true,  0, 3, true,  LEVEL",
        "true,  3, 1, true,  STRENGTH",
        "true,  3, 2, false, REAUTH",
    })
    void onlyWhatMeetsTheWholeDemandGetsOut(
            boolean admitted, int level, int strength, boolean reauthenticated, GuardRefusal refusal) {
        Demand demand = new Demand(NATURAL, admitted, 3, 2, true, List.of());

        assertThat(Guard.judge(demand, level, strength, reauthenticated).orElse(null))
                .isEqualTo(refusal);
    }
}
