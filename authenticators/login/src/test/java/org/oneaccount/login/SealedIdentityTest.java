// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.PersonName;

class SealedIdentityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final SealedIdentity person = new SealedIdentity(new PersonalData(
            PersonName.parse("测试甲"),
            List.of(
                    document(DocumentType.RESIDENT_ID, "11010519491231002X", Optional.empty()),
                    document(DocumentType.PASSPORT, "E12345678", Optional.of("CHN"))),
            Optional.empty(),
            Optional.empty()));

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(
            textBlock =
                    """
            测试甲   , 11010519491231002X , true
            ' 测试甲 ', 11010519491231002x , true
            测试甲   , e12345678          , true
            测试乙   , 11010519491231002X , false
            测试甲   , 110105194912310021 , false
            测试甲   , E12345679          , false
            ''      , 11010519491231002X , false
            测试甲   , ''                 , false
            """)
    void onlyNameAndNumberTogetherMatch(String name, String number, boolean matches) {
        assertThat(person.matches(name, number, TODAY)).isEqualTo(matches);
    }

    @Test
    void anAccountWithoutDataMatchesNothing() {
        SealedIdentity nobody = new SealedIdentity(PersonalData.NONE);

        assertThat(nobody.matches("", "", TODAY)).isFalse();
        assertThat(nobody.matches("测试甲", "11010519491231002X", TODAY)).isFalse();
    }

    private static Document document(DocumentType type, String number, Optional<String> country) {
        return Document.parse(type, number, country, TODAY).orElseThrow();
    }
}
