// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.oneaccount.trust.AccountType.LEGAL;
import static org.oneaccount.trust.AccountType.NATURAL;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandTest {

    private static final Set<AccountType> BOTH = Set.of(NATURAL, LEGAL);

    private final TrustPolicy policy = ShippedPolicy.policy();

    @ParameterizedTest(name = "{0}, minimum {1}, asked [{2}]: level {3}, strength {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            NATURAL | 0 | ''                    | 0 | 0
            NATURAL | 3 | ''                    | 3 | 1
            NATURAL | 4 | ''                    | 4 | 2
            NATURAL | 0 | natural:3             | 3 | 1
            NATURAL | 0 | natural:5 natural:4   | 4 | 2
            NATURAL | 3 | natural:2             | 3 | 1
            NATURAL | 3 | natural:1 natural:5   | 3 | 1
            NATURAL | 2 | natural:4 natural:5   | 4 | 2
            NATURAL | 0 | natural:4 legal:1     | 4 | 2
            NATURAL | 0 | natural:6             | 0 | 0
            NATURAL | 0 | natural:6 natural:3   | 3 | 1
            NATURAL | 2 | gold 1 0              | 2 | 1
            NATURAL | 2 | reauth                | 2 | 1
            LEGAL   | 0 | natural:4 legal:1     | 1 | 1
            LEGAL   | 0 | legal:3               | 3 | 3
            LEGAL   | 2 | legal:3 legal:1       | 2 | 2
            LEGAL   | 0 | legal:4               | 0 | 0
            """)
    void theLowestRequestedLevelIsEnoughButNeverLessThanTheMinimum(
            AccountType type, int minimum, String asked, int level, int strength) {
        Demand demand = Demand.of(policy, type, BOTH, minimum, acrs(asked));

        assertThat(demand).isEqualTo(new Demand(type, true, level, strength, asked.contains("reauth"), acrs(asked)));
    }

    @ParameterizedTest(name = "a {0} account at an application for {1} asked [{2}] is admitted: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            NATURAL | NATURAL LEGAL | ''                | true
            NATURAL | NATURAL       | ''                | true
            NATURAL | LEGAL         | ''                | false
            NATURAL | LEGAL         | natural:3         | false
            LEGAL   | LEGAL         | legal:1           | true
            NATURAL | NATURAL LEGAL | legal:1           | false
            LEGAL   | NATURAL LEGAL | natural:3         | false
            LEGAL   | NATURAL LEGAL | natural:3 legal:2 | true
            LEGAL   | NATURAL LEGAL | natural:9         | true
            LEGAL   | NATURAL LEGAL | natural:3 legal:9 | false
            LEGAL   | NATURAL LEGAL | reauth gold       | true
            """)
    void onlyTheTypesThatAreServedAndRequestedAreAdmitted(
            AccountType type, String served, String asked, boolean admitted) {
        Set<AccountType> types = Set.copyOf(
                Arrays.stream(served.split(" ", -1)).map(AccountType::valueOf).toList());

        Demand demand = Demand.of(policy, type, types, 0, acrs(asked));

        assertThat(demand.admitted()).isEqualTo(admitted);
        assertThat(demand.isMetBy(5, 3)).isEqualTo(admitted);
    }

    @ParameterizedTest(name = "level {0}, strength {1} meets natural 4: {2}")
    @CsvSource({"4, 2, true", "5, 3, true", "3, 2, false", "4, 1, false", "5, 1, false", "0, 0, false"})
    void bothLevelAndStrengthMustMeetIt(int level, int strength, boolean met) {
        assertThat(Demand.of(policy, NATURAL, BOTH, 4, List.of()).isMetBy(level, strength))
                .isEqualTo(met);
    }

    @Test
    void aMinimumBeyondTheLadderIsMetByNobody() {
        Demand demand = Demand.of(policy, NATURAL, BOTH, 6, List.of());

        assertThat(demand.level()).isEqualTo(6);
        assertThat(demand.strength()).isEqualTo(2);
        assertThat(demand.isMetBy(5, 3)).isFalse();
    }

    @Test
    void aMinimumForATypeWithoutLevelsIsMetByNobody() {
        Demand demand = Demand.of(TestPolicies.tricky(), LEGAL, BOTH, 1, List.of());

        assertThat(demand.isMetBy(0, 3)).isFalse();
    }

    @Test
    void aNegativeMinimumIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Demand.of(policy, NATURAL, BOTH, -1, List.of()))
                .withMessageContaining("minimum -1");
    }

    @ParameterizedTest(name = "{0} at level {1}, strength {2}, asked [{3}], reauth proven {4}: {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            NATURAL | 3 | 1 | ''                  | false | natural:3
            NATURAL | 5 | 2 | ''                  | false | natural:5
            NATURAL | 5 | 1 | ''                  | false | natural:3
            NATURAL | 0 | 1 | ''                  | false | 0
            NATURAL | 3 | 0 | ''                  | false | 0
            NATURAL | 5 | 2 | natural:2           | false | natural:2
            NATURAL | 5 | 2 | natural:4 natural:2 | false | natural:4
            NATURAL | 5 | 2 | natural:2 natural:4 | false | natural:4
            NATURAL | 3 | 2 | natural:2 natural:4 | false | natural:2
            NATURAL | 4 | 1 | natural:3 natural:4 | false | natural:3
            NATURAL | 3 | 2 | natural:4           | false | 0
            NATURAL | 5 | 3 | legal:1             | false | 0
            NATURAL | 3 | 1 | gold natural:9      | false | natural:3
            NATURAL | 3 | 1 | reauth              | false | natural:3
            NATURAL | 3 | 1 | reauth              | true  | reauth
            NATURAL | 3 | 1 | natural:3 reauth    | true  | reauth
            NATURAL | 3 | 1 | natural:3 reauth    | false | natural:3
            NATURAL | 3 | 1 | natural:3           | true  | natural:3
            LEGAL   | 3 | 3 | ''                  | false | legal:3
            LEGAL   | 3 | 2 | legal:3 legal:1     | false | legal:1
            """)
    void theAnswerIsTheHighestRequestedLevelThatIsMet(
            AccountType type, int level, int strength, String asked, boolean reauthProven, String answer) {
        Demand demand = Demand.of(policy, type, BOTH, 0, acrs(asked));

        String expected = answer.equals("0") ? "0" : acrs(answer).get(0);
        assertThat(demand.acrFor(level, strength, policy, reauthProven)).isEqualTo(expected);
    }

    @Test
    void aTypeWithoutLevelsIsAnsweredWithNone() {
        Demand demand = Demand.of(TestPolicies.tricky(), LEGAL, BOTH, 0, List.of());

        assertThat(demand.acrFor(3, 3, TestPolicies.tricky(), false)).isEqualTo(TrustAcr.NONE);
    }

    /** {@code natural:3 reauth} as the URNs of a request; other words stay as they are. */
    private static List<String> acrs(String words) {
        return Arrays.stream(words.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.matches("(natural|legal):.*|reauth") ? "urn:oneaccount:acr:" + word : word)
                .toList();
    }
}
