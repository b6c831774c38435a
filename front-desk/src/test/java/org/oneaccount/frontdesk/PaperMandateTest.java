// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oneaccount.registry.mandate.MandateTerms;
import org.oneaccount.trust.identifier.CreditCode;

class PaperMandateTest {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 5, 31);
    private static final Instant END = Instant.parse("2027-05-31T16:00:00Z");

    private final MandateTerms asked = new MandateTerms(List.of("filing", "enquiry"), END, false);

    @Test
    void itSaysWhatWasAskedForWhenAllOfItIsTheSame() {
        assertThat(paper(List.of("enquiry", "filing"), LAST_DAY, false).says(asked, CITY))
                .isTrue();
    }

    /** Sealed for less, asked for more: nothing is granted. */
    @Test
    void noPartOfItMayDiffer() {
        assertThat(paper(List.of("filing"), LAST_DAY, false).says(asked, CITY)).isFalse();
        assertThat(paper(List.of(MandateTerms.ALL), LAST_DAY, false).says(asked, CITY))
                .isFalse();
        assertThat(paper(List.of("enquiry", "filing"), LAST_DAY.minusDays(1), false)
                        .says(asked, CITY))
                .isFalse();
        assertThat(paper(List.of("enquiry", "filing"), LAST_DAY.plusDays(1), false)
                        .says(asked, CITY))
                .isFalse();
        assertThat(paper(List.of("enquiry", "filing"), LAST_DAY, true).says(asked, CITY))
                .isFalse();
    }

    @Test
    void aLastDayIsADayAndNoInstant() {
        MandateTerms noon = new MandateTerms(asked.scope(), Instant.parse("2027-05-31T12:00:00Z"), false);

        assertThat(paper(asked.scope(), LAST_DAY, false).says(noon, ZoneOffset.UTC))
                .isTrue();
    }

    private static PaperMandate paper(List<String> scope, LocalDate until, boolean principal) {
        return new PaperMandate(new CreditCode("91119999000000182X"), scope, until, principal);
    }
}
