// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.idcard.IdCardReading.Checked;
import org.oneaccount.idcard.IdCardReading.Declared;
import org.oneaccount.idcard.IdCardReading.Faulty;
import org.oneaccount.idcard.IdCardReading.Unfinished;
import org.oneaccount.proof.Fault;
import org.oneaccount.trust.identifier.DocumentType;

class IdCardEntryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Set<DocumentType> ALL = EnumSet.allOf(DocumentType.class);

    @Test
    void aResidentCardIsReadAsItIsWritten() {
        IdCardReading reading =
                TestEntries.residentId(" 测试甲 ", "11010519491231002x").read(ALL, TODAY);

        assertThat(reading).isInstanceOfSatisfying(Checked.class, checked -> {
            assertThat(checked.name().value()).isEqualTo("测试甲");
            assertThat(checked.document().number()).isEqualTo(TestEntries.CITIZEN);
            assertThat(checked.document().type()).isEqualTo(DocumentType.RESIDENT_ID);
        });
    }

    @Test
    void theNumberOfACheckedDocumentTellsItsType() {
        IdCardReading reading =
                TestEntries.residentId("测试甲", TestEntries.HONG_KONG_RESIDENT).read(ALL, TODAY);

        assertThat(reading).isInstanceOfSatisfying(Checked.class, checked -> assertThat(
                        checked.document().type())
                .isEqualTo(DocumentType.HMT_RESIDENCE_PERMIT));
    }

    @ParameterizedTest(name = "{0} {1} is refused for {2}")
    @CsvSource({
        "'', 11010519491231002X, realName",
        "张3, 11010519491231002X, realName",
        "测试甲, '', idNumber",
        "测试甲, 110105194912310021, idNumber",
        "测试甲, 110105202302290014, idNumber"
    })
    void aMistakeIsNamedBesideItsField(String name, String number, String field) {
        assertThat(faults(TestEntries.residentId(name, number))).containsExactly(field);
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        assertThat(faults(TestEntries.residentId("", "1"))).containsExactly("realName", "idNumber");
    }

    @Test
    void aPassportIsAskedForItsCountryAndEndFirst() {
        IdCardEntry entry = new IdCardEntry("Test Person", "passport", "X1234567", "", Optional.empty());

        assertThat(entry.read(ALL, TODAY)).isEqualTo(new Unfinished());
    }

    @Test
    void aPassportIsDeclaredUntilItEnds() {
        IdCardReading reading = TestEntries.passport("USA", "2030-01-31").read(ALL, TODAY);

        assertThat(reading).isInstanceOfSatisfying(Declared.class, declared -> {
            assertThat(declared.document().country()).contains("USA");
            assertThat(declared.validUntil()).isEqualTo(LocalDate.of(2030, 1, 31));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2030-1-31", "2030/01/31", "2030.01.31", "20300131", " 2030年1月31日 "})
    void aDateMayBeTypedAsPeopleWriteIt(String date) {
        assertThat(TestEntries.passport("USA", date).read(ALL, TODAY)).isInstanceOf(Declared.class);
    }

    @ParameterizedTest(name = "passport of ''{0}'' until ''{1}'' is refused for {2}")
    @CsvSource({
        "'', 2030-01-31, idCountry",
        "USA, '', idValidUntil",
        "USA, 2030-02-30, idValidUntil",
        "USA, 2026-11-22, idValidUntil"
    })
    void aPassportNeedsACountryAndAnEndAhead(String country, String validUntil, String field) {
        assertThat(faults(TestEntries.passport(country, validUntil))).containsExactly(field);
    }

    @Test
    void aDocumentCountsOnItsLastDay() {
        assertThat(TestEntries.passport("USA", "2026-11-23").read(ALL, TODAY)).isInstanceOf(Declared.class);
    }

    @Test
    void aCountryThatDoesNotExistIsAMistake() {
        assertThat(TestEntries.passport("XXX", "2030-01-31").read(ALL, TODAY)).isInstanceOf(Faulty.class);
    }

    @Test
    void aPermitNeedsNoCountry() {
        IdCardEntry entry = new IdCardEntry("测试甲", "taiwan-permit", "12345678", "", Optional.of("2030-01-31"));

        assertThat(entry.read(ALL, TODAY)).isInstanceOf(Declared.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "driving-licence", "passport"})
    void aTypeThatIsNotOfferedIsRefused(String type) {
        IdCardEntry entry = new IdCardEntry("测试甲", type, TestEntries.CITIZEN, "", Optional.empty());

        assertThat(entry.read(EnumSet.of(DocumentType.RESIDENT_ID), TODAY))
                .isInstanceOfSatisfying(Faulty.class, faulty -> assertThat(faulty.faults())
                        .containsExactly(new Fault("idType", IdCardRefusal.TYPE_INVALID)));
    }

    @Test
    void anEntryKeepsWhatWasTypedToItself() {
        assertThat(TestEntries.citizen().toString()).doesNotContain("测试甲", TestEntries.CITIZEN);
    }

    private static List<String> faults(IdCardEntry entry) {
        return ((Faulty) entry.read(ALL, TODAY))
                .faults().stream().map(fault -> fault.field().orElseThrow()).toList();
    }
}
