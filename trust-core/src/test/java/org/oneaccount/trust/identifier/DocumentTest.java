// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            resident-id                | 11010519491231002x   |     | 11010519491231002X
            hmt-residence-permit       | 810000199003070015   |     | 810000199003070015
            foreign-permanent-resident | 943760199803056672   |     | 943760199803056672
            foreign-permanent-resident | USA110190010112      |     | USA110190010112
            passport                   | e12345678            | CHN | E12345678
            passport                   | EA1234567            | chn | EA1234567
            passport                   | 12 345 678           | USA | 12345678
            passport                   | ａｂ１２３           | GBR | AB123
            passport                   | A1234567890123456    | FRA | A1234567890123456
            hk-macau-permit            | H12345678            |     | H12345678
            hk-macau-permit            | m1234567801          |     | M1234567801
            taiwan-permit              | 12345678             |     | 12345678
            taiwan-permit              | 1234567801           |     | 1234567801
            """)
    void aDocumentHasTheFormOfItsType(String type, String typed, String country, String number) {
        assertThat(parse(type, typed, country)).map(Document::number).contains(number);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            resident-id                | 110105194912310021 |     | wrong check digit
            resident-id                | 810000199003070015 |     | a residence permit is another document
            hmt-residence-permit       | 11010519491231002X |     | a citizen's number
            foreign-permanent-resident | 11010519491231002X |     | a citizen's number
            passport                   | E12345678          |     | no country
            passport                   | E12345678          | XYZ | no such country
            passport                   | E12345678          | CN  | two letters
            passport                   | E1234567890        | CHN | too long for China
            passport                   | AB12               | USA | too short
            passport                   | AB-12345           | USA | a hyphen
            hk-macau-permit            | A12345678          |     | H or M
            hk-macau-permit            | H123456789         |     | nine digits
            taiwan-permit              | 123456789          |     | nine digits
            """)
    void whatHasNotTheFormIsRefused(String type, String typed, String country, String fact) {
        assertThat(parse(type, typed, country)).as(fact).isEmpty();
    }

    @Test
    void theCountryBelongsToThePassport() {
        assertThat(parse("passport", "E12345678", "chn"))
                .contains(new Document(DocumentType.PASSPORT, "E12345678", Optional.of("CHN")));
        assertThat(parse("passport", "E12345678", "USA")).isNotEqualTo(parse("passport", "E12345678", "GBR"));
    }

    @Test
    void aCountryLeftInTheFormIsIgnoredForOtherDocuments() {
        assertThat(parse("resident-id", "11010519491231002X", "CHN")
                        .orElseThrow()
                        .country())
                .isEmpty();
        assertThat(parse("taiwan-permit", "12345678", "CHN").orElseThrow().country())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "passport, e12345678, CHN",
        "passport, E12345678,",
        "resident-id, 11010519491231002X, CHN",
        "resident-id, 810000199003070015,",
        "taiwan-permit, 12345678, CHN",
        "hk-macau-permit, H12345678, CHN",
        "hk-macau-permit, h12345678,",
    })
    void onlyTheCanonicalFormCanBeConstructed(String type, String number, String country) {
        assertThatThrownBy(() ->
                        new Document(DocumentType.parse(type).orElseThrow(), number, Optional.ofNullable(country)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(number);
    }

    @ParameterizedTest
    @CsvSource({
        "resident-id, true",
        "hmt-residence-permit, true",
        "foreign-permanent-resident, true",
        "passport, false",
        "hk-macau-permit, false",
        "taiwan-permit, false"
    })
    void onlySomeDocumentsCanBeCheckedByASource(String type, boolean checked) {
        assertThat(DocumentType.parse(type))
                .map(DocumentType::isCheckedBySource)
                .contains(checked);
    }

    @Test
    void anUnknownTypeIsNoDocument() {
        assertThat(DocumentType.parse("driving-licence")).isEmpty();
        assertThat(DocumentType.parse("RESIDENT_ID")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "resident-id, 11010519491231002X, , resident-id 1101**********002X",
        "passport, E12345678, CHN, passport E1*****78",
        "passport, AB123, USA, passport A***3",
    })
    void itIsShownMasked(String type, String number, String country, String shown) {
        assertThat(parse(type, number, country).orElseThrow()).hasToString(shown);
    }

    private static Optional<Document> parse(String type, String number, String country) {
        return Document.parse(DocumentType.parse(type).orElseThrow(), number, Optional.ofNullable(country), TODAY);
    }
}
