// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.registry.Proven.Detail.Identity;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.identifier.CardEnding;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.MobileNumber;
import org.oneaccount.trust.identifier.PersonName;

class PersonTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final PersonName NAME = new PersonName("测试甲");
    private static final Document ID_CARD =
            new Document(DocumentType.RESIDENT_ID, "11010519491231002X", Optional.empty());
    private static final Document PASSPORT = new Document(DocumentType.PASSPORT, "X1234567", Optional.of("DEU"));
    private static final Identity IDENTITY = new Identity(NAME, ID_CARD);

    @Test
    void anyIdentityIsTheFirst() {
        assertThat(Person.UNKNOWN.is(IDENTITY)).isTrue();
        assertThat(Person.UNKNOWN.with(IDENTITY).id()).isPresent();
    }

    @Test
    void theSameIdentityIsTheSamePersonAgain() {
        Person person = Person.UNKNOWN.with(IDENTITY);

        assertThat(person.is(IDENTITY)).isTrue();
        assertThat(person.with(IDENTITY)).isEqualTo(person);
    }

    @Test
    void anotherNameOrAnotherDocumentIsNotThatPerson() {
        Person person = Person.UNKNOWN.with(IDENTITY);

        assertThat(person.is(new Identity(new PersonName("测试乙"), ID_CARD))).isFalse();
        assertThat(person.is(new Identity(NAME, PASSPORT))).isFalse();
    }

    @Test
    void theDocumentThatWasConfirmedLastGoesFirstAndTheIdStays() {
        Person person = Person.UNKNOWN.with(IDENTITY);

        Person joined = person.with(new Identity(NAME, PASSPORT));

        assertThat(joined.id()).isEqualTo(person.id());
        assertThat(joined.data().documents()).containsExactly(PASSPORT, ID_CARD);
        assertThat(joined.with(IDENTITY).data().documents()).containsExactly(ID_CARD, PASSPORT);
    }

    @Test
    void aClaimEndsWhenItsDocumentIsProven() {
        Person person =
                Person.UNKNOWN.with(new PersonalData.Claim(NAME, ID_CARD, new SourceId("identity"), "r-1", NOW));

        assertThat(person.with(new Identity(NAME, PASSPORT)).data().claim()).isPresent();
        assertThat(person.with(IDENTITY).data().claim()).isEmpty();
    }

    @Test
    void aClaimEndsByItselfAndAnythingElseStays() {
        Person person =
                Person.UNKNOWN.with(IDENTITY).with(new PersonalData.Claim(NAME, PASSPORT, new SourceId("x"), "r", NOW));

        assertThat(person.withoutClaimEndedBy(NOW.plus(Duration.ofDays(30)).minusMillis(1)))
                .isEqualTo(person);
        assertThat(person.withoutClaimEndedBy(NOW.plus(Duration.ofDays(30))))
                .isEqualTo(new Person(person.id(), Person.UNKNOWN.with(IDENTITY).data()));
    }

    @Test
    void aClaimFromBeforeTheyHadATimeHasEnded() {
        PersonalData data = PersonDocument.read(
                """
                {"claim":{"name":"测试甲","document":{"type":"resident-id","number":"11010519491231002X"},\
                "source":"identity","reference":"r-1"}}
                """);

        assertThat(data.claim())
                .hasValueSatisfying(claim -> assertThat(claim.isOpenAt(NOW)).isFalse());
    }

    @Test
    void whoeverIsForgottenLeavesTheMobileAndMayBeSomebodyElse() {
        MobileNumber mobile = new MobileNumber("+8613800000001");
        Person person = Person.UNKNOWN.with(mobile).with(IDENTITY);

        Person forgotten = person.withoutIdentity();

        assertThat(forgotten.data()).isEqualTo(Person.UNKNOWN.with(mobile).data());
        assertThat(forgotten.with(IDENTITY).id()).isPresent().isNotEqualTo(person.id());
    }

    @Test
    void theLastCardIsKeptAndGoesWithItsEvidenceOrThePerson() {
        CardEnding first = new CardEnding("0005");
        CardEnding last = new CardEnding("0018");
        Person person = Person.UNKNOWN
                .with(new Identity(NAME, ID_CARD, Optional.of(first)))
                .with(new Identity(NAME, ID_CARD, Optional.of(last)))
                .with(IDENTITY);

        assertThat(person.data().card()).contains(last);
        assertThat(person.withoutCard().data().card()).isEmpty();
        assertThat(person.withoutIdentity().data().card()).isEmpty();
    }

    @Test
    void whatIsSealedIsReadBack() {
        PersonalData data = Person.UNKNOWN
                .with(IDENTITY)
                .with(new Identity(NAME, PASSPORT))
                .with(new MobileNumber("+8613800000001"))
                .with(new PersonalData.Claim(NAME, PASSPORT, new SourceId("identity"), "r-1", NOW))
                .with(new Identity(NAME, ID_CARD, Optional.of(new CardEnding("0005"))))
                .data();

        assertThat(PersonDocument.read(PersonDocument.write(data))).isEqualTo(data);
        assertThat(PersonDocument.read(PersonDocument.write(PersonalData.NONE))).isEqualTo(PersonalData.NONE);
    }

    @Test
    void nothingPersonalIsPrinted() {
        Person person = Person.UNKNOWN
                .with(IDENTITY)
                .with(new MobileNumber("+8613800000001"))
                .with(new PersonalData.Claim(NAME, PASSPORT, new SourceId("identity"), "r-1", NOW));

        assertThat(person.toString()).doesNotContain("测试甲", "11010519491231002X", "13800000001", "X1234567");
    }
}
