// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Evidence;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.identifier.CardEnding;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.MobileNumber;
import org.oneaccount.trust.identifier.PersonName;

class HeldEvidenceTest {

    private static final PersonalData PERSON = new PersonalData(
            Optional.of(new PersonName("测试甲")),
            List.of(new Document(DocumentType.RESIDENT_ID, "11010519491231002X", Optional.empty())),
            Optional.of(new MobileNumber("+8613800000001")),
            Optional.empty(),
            Optional.of(new CardEnding("0005")));

    @Test
    void onlyTheNewestEvidenceOfAFactorIsShown() {
        Evidence older = mobile("2026-03-01T00:00:00Z");
        Evidence newer = mobile("2026-03-02T00:00:00Z");

        assertThat(HeldEvidence.of(List.of(newer, older))).containsExactly(newer);
        assertThat(HeldEvidence.of(List.of(older, newer))).containsExactly(newer);
    }

    @Test
    void whatIsShownIsMasked() {
        assertThat(HeldEvidence.masked(Factor.MOBILE, PERSON, Optional.empty())).isEqualTo("138****0001");
        assertThat(HeldEvidence.masked(Factor.BANK_CARD, PERSON, Optional.empty()))
                .isEqualTo("****0005");
        assertThat(HeldEvidence.masked(Factor.REAL_NAME, PERSON, Optional.empty()))
                .doesNotContain("测试甲")
                .doesNotContain("19491231");
    }

    @Test
    void aFactorWeDoNotKnowShowsNothingPersonal() {
        assertThat(HeldEvidence.masked(new Factor("library-card"), PERSON, Optional.empty()))
                .isEmpty();
        assertThat(HeldEvidence.masked(Factor.MOBILE, PersonalData.NONE, Optional.empty()))
                .isEmpty();
    }

    private static Evidence mobile(String confirmedAt) {
        return new Evidence(
                Factor.MOBILE,
                new SourceId("sms"),
                Channel.ONLINE,
                Optional.empty(),
                Instant.parse(confirmedAt),
                Optional.empty(),
                "reference");
    }
}
