// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.PersonName;

class AskedPersonTest {

    private static final PersonName NAME = new PersonName("测试甲");
    private static final Document ID_CARD =
            new Document(DocumentType.RESIDENT_ID, "11010519491231002X", Optional.empty());
    private static final Document PASSPORT = new Document(DocumentType.PASSPORT, "X1234567", Optional.of("DEU"));
    private static final PersonalData.Claim CLAIM =
            new PersonalData.Claim(NAME, ID_CARD, new SourceId("identity"), "r-1", Instant.EPOCH);

    @Test
    void thePersonThatASourceConfirmedIsAskedAbout() {
        assertThat(asked(List.of(PASSPORT, ID_CARD), Optional.empty())).contains(new AskedPerson(NAME, ID_CARD));
    }

    @Test
    void aDeclaredPersonGivesWayToTheClaim() {
        assertThat(asked(List.of(PASSPORT), Optional.of(CLAIM))).contains(new AskedPerson(NAME, ID_CARD));
    }

    @Test
    void nobodyIsAskedAboutOnTheHoldersOwnWord() {
        assertThat(asked(List.of(PASSPORT), Optional.empty())).isEmpty();
    }

    @Test
    void theTextHidesNameAndNumber() {
        assertThat(new AskedPerson(NAME, ID_CARD).toString()).doesNotContain(NAME.value(), ID_CARD.number());
    }

    private static Optional<AskedPerson> asked(List<Document> documents, Optional<PersonalData.Claim> claim) {
        return AskedPerson.in(new PersonalData(Optional.of(NAME), documents, Optional.empty(), claim));
    }
}
