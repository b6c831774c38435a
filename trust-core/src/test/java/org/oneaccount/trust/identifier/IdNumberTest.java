// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest(name = "{0} is a {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            11010519491231002X | resident-id                | the standard's first example
            440524188001010014 | resident-id                | its second example, born in 1880
            110101199003070011 | resident-id                | check digit 1
            11010119900307002X | resident-id                | check digit X
            53010219200508011X | resident-id                | born in 1920
            110101198001010002 | resident-id                | check digit 2
            810000199003070015 | hmt-residence-permit       | Hong Kong
            820000199003070017 | hmt-residence-permit       | Macau
            830000199003070019 | hmt-residence-permit       | Taiwan
            943760199803056672 | foreign-permanent-resident | 9, province, 760 for Syria; no region of GB/T 2260
            """)
    void aNumberTellsItsDocument(String number, String type, String fact) {
        assertThat(IdNumber.parse(number, TODAY)
                        .map(IdNumber::type)
                        .map(DocumentType::id)
                        .orElse("-"))
                .as(fact)
                .isEqualTo(type);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            110105194912310021  | the check digit must be X
            440524188001010015  | the check digit must be 4
            110105194913310021  | the check digit is right, but there is no month 13
            110105202302290014  | the check digit is right, but 2023 had no 29 February
            943760199803056671  | foreign permanent resident: the check digit must be 2
            010105194912310020  | no region starts with 0
            1101051949123100    | too short
            11010519491231002XX | too long
            1101051949123X002X  | X in the middle
            wang                | a user name
            ''                  | nothing
            """)
    void whatIsNoIdNumberIsRefused(String typed, String fact) {
        assertThat(IdNumber.parse(typed, TODAY)).as(fact).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"160000", "380000", "660000", "720000", "840000"})
    void aRegionOutsideEveryProvinceIsRefused(String region) {
        assertThat(IdNumber.parse(withCheckDigit(region + "19900307" + "001"), TODAY))
                .isEmpty();
    }

    @Test
    void anAbolishedCountyIsStillARegion() {
        assertThat(IdNumber.parse(withCheckDigit("110199" + "19900307" + "001"), TODAY))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002x",
                "11010519491231002Ｘ",
                "11010519491231002ｘ",
                "１１０１０５１９４９１２３１００２Ｘ",
                "  11010519491231002X\t",
                "110105 19491231 002X",
                "110105\u300019491231\u3000002X",
                "\u202a11010519491231002X\u202c",
            })
    void whatPeopleReallyTypeIsTheCanonicalNumber(String typed) {
        assertThat(IdNumber.parse(typed, TODAY)).contains(new IdNumber("11010519491231002X"));
    }

    @Test
    void aBirthDateInTheFutureIsRefusedUntilTheDay() {
        String bornToday = withCheckDigit("11010120261123001");

        assertThat(IdNumber.parse(bornToday, TODAY.minusDays(1))).isEmpty();
        assertThat(IdNumber.parse(bornToday, TODAY)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"0000, false", "1799, false", "1800, true"})
    void aBirthYearNobodyLivingCanHaveIsRefused(String year, boolean valid) {
        assertThat(IdNumber.parse(withCheckDigit("110101" + year + "0307001"), TODAY)
                        .isPresent())
                .isEqualTo(valid);
    }

    @Test
    void fifteenDigitsOfTheFirstGenerationBecomeEighteen() {
        assertThat(IdNumber.parse("130503670401001", TODAY)).contains(new IdNumber("130503196704010016"));
    }

    @ParameterizedTest
    @CsvSource({"130503671301001, no month 13", "160503670401001, no such province"})
    void fifteenDigitsAreCheckedLikeEighteen(String typed, String fact) {
        assertThat(IdNumber.parse(typed, TODAY)).as(fact).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"usa110190010112, true", "XXQ110190010112, false", "USA11019001011, false", "USA1101900101123, false"})
    void theOldForeignCardHasTheLettersOfACountryAndTwelveDigits(String typed, boolean valid) {
        assertThat(IdNumber.parse(typed, TODAY)
                        .map(IdNumber::type)
                        .equals(Optional.of(DocumentType.FOREIGN_PERMANENT_RESIDENT)))
                .isEqualTo(valid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002x", "110105194912310021", " 11010519491231002X", "130503670401001", ""})
    void onlyTheCanonicalFormCanBeConstructed(String value) {
        assertThatThrownBy(() -> new IdNumber(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an ID number in canonical form");
    }

    @Test
    void theDateOfBirthIsReadWhereItsPlaceIsKnown() {
        assertThat(new IdNumber("11010519491231002X").birthDate()).contains(LocalDate.of(1949, 12, 31));
        assertThat(new IdNumber("USA110190010112").birthDate()).isEmpty();
    }

    @Test
    void itIsShownMasked() {
        assertThat(new IdNumber("11010519491231002X")).hasToString("1101**********002X");
        assertThat(new IdNumber("USA110190010112")).hasToString("USA*********112");
    }

    /** ISO 7064 MOD 11-2 in its recursive form, so that the tests do not repeat the code under test. */
    private static String withCheckDigit(String seventeen) {
        int p = 0;
        for (int i = 0; i < seventeen.length(); i++) {
            p = (p + seventeen.charAt(i) - '0') * 2 % 11;
        }
        return seventeen + "0123456789X".charAt((12 - p) % 11);
    }
}
