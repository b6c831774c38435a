// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.identifier.CardEnding;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.MobileNumber;
import org.oneaccount.trust.identifier.PersonName;

class PersonalDataTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final PersonName NAME = new PersonName("测试甲");
    private static final Document ID_CARD =
            new Document(DocumentType.RESIDENT_ID, "11010519491231002X", Optional.empty());
    private static final Document PASSPORT = new Document(DocumentType.PASSPORT, "X1234567", Optional.of("DEU"));
    private static final MobileNumber MOBILE = new MobileNumber("+8613800000001");
    private static final PersonalData.Claim CLAIM =
            new PersonalData.Claim(NAME, ID_CARD, new SourceId("identity"), "r-1", NOW);

    private static final CardEnding CARD = new CardEnding("0005");

    private static final PersonalData ALL = new PersonalData(
            Optional.of(NAME), List.of(ID_CARD, PASSPORT), Optional.of(MOBILE), Optional.of(CLAIM), Optional.of(CARD));

    @Test
    void nothingIsKnownOnceNothingCounts() {
        assertThat(ALL.vouchedForBy(Set.of(Factor.SIGN_IN), NOW))
                .isEqualTo(new PersonalData(Optional.empty(), List.of(), Optional.empty(), Optional.of(CLAIM)));
    }

    @Test
    void aMobileIsKnownWhileItCounts() {
        assertThat(ALL.vouchedForBy(Set.of(Factor.MOBILE), NOW).mobile()).contains(MOBILE);
        assertThat(ALL.vouchedForBy(Set.of(Factor.REAL_NAME), NOW).mobile()).isEmpty();
    }

    @Test
    void aCardIsKnownWhileItCounts() {
        assertThat(ALL.vouchedForBy(Set.of(Factor.BANK_CARD), NOW).card()).contains(CARD);
        assertThat(ALL.vouchedForBy(Set.of(Factor.REAL_NAME), NOW).card()).isEmpty();
    }

    @Test
    void aDocumentIsKnownWhileEvidenceOfItsOwnKindCounts() {
        assertThat(ALL.vouchedForBy(Set.of(Factor.REAL_NAME), NOW).documents()).containsExactly(ID_CARD);
        assertThat(ALL.vouchedForBy(Set.of(Factor.DECLARED_DOCUMENT), NOW).documents())
                .containsExactly(PASSPORT);
        assertThat(ALL.vouchedForBy(Set.of(Factor.ONSITE_DOCUMENT), NOW))
                .isEqualTo(new PersonalData(
                        Optional.of(NAME), List.of(ID_CARD, PASSPORT), Optional.empty(), Optional.of(CLAIM)));
    }

    @Test
    void ofDocumentsThatNobodyHasSeenTheCheckedOneIsToldFirst() {
        PersonalData passportFirst =
                new PersonalData(Optional.of(NAME), List.of(PASSPORT, ID_CARD), Optional.empty(), Optional.empty());

        assertThat(passportFirst
                        .vouchedForBy(Set.of(Factor.REAL_NAME, Factor.DECLARED_DOCUMENT), NOW)
                        .documents())
                .containsExactly(ID_CARD, PASSPORT);
        assertThat(passportFirst
                        .vouchedForBy(Set.of(Factor.ONSITE_DOCUMENT), NOW)
                        .documents())
                .containsExactly(PASSPORT, ID_CARD);
    }

    @Test
    void aNameIsKnownWithEitherKindOfDocument() {
        assertThat(ALL.vouchedForBy(Set.of(Factor.REAL_NAME), NOW).name()).contains(NAME);
        assertThat(ALL.vouchedForBy(Set.of(Factor.DECLARED_DOCUMENT), NOW).name())
                .contains(NAME);
    }

    @Test
    void aClaimIsKnownForThirtyDays() {
        Instant end = NOW.plus(Duration.ofDays(30));

        assertThat(ALL.vouchedForBy(Set.of(), end.minusMillis(1)).claim()).contains(CLAIM);
        assertThat(ALL.vouchedForBy(Set.of(), end).claim()).isEmpty();
    }
}
