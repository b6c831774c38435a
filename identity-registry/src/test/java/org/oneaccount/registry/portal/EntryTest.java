// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oneaccount.registry.session.ClientTerms;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.TrustDecision;

class EntryTest {

    private static final TrustDecision LEVEL_1 = new TrustDecision(
            AccountType.NATURAL,
            1,
            Optional.empty(),
            List.of(new TrustDecision.Higher(
                    3,
                    List.of(
                            Set.of(Factor.MOBILE, Factor.REAL_NAME, Factor.FACE),
                            Set.of(Factor.MOBILE, Factor.REAL_NAME)))));

    @Test
    void isOpenAtTheMinimum() {
        assertThat(entry("trust.min.natural", "1")).contains(new Entry(1, true, Set.of()));
        assertThat(Entry.of(ClientTerms.of(Map.of()), LEVEL_1)).contains(new Entry(0, true, Set.of()));
    }

    @Test
    void namesTheShortestWayToTheMinimum() {
        assertThat(entry("trust.min.natural", "3"))
                .contains(new Entry(3, false, Set.of(Factor.MOBILE, Factor.REAL_NAME)));
    }

    @Test
    void staysClosedWhereNoWayIsKnown() {
        assertThat(entry("trust.min.natural", "9")).contains(new Entry(9, false, Set.of()));
    }

    @Test
    void anApplicationForTheOtherTypeIsNone() {
        assertThat(entry("trust.account.types", "legal")).isEmpty();
    }

    private static Optional<Entry> entry(String attribute, String value) {
        return Entry.of(ClientTerms.of(Map.of(attribute, value)), LEVEL_1);
    }
}
