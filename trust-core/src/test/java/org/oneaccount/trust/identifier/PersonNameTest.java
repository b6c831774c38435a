// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            textBlock =
                    """
            测试甲|测试甲
             测试甲 |测试甲
            测　试　甲|测试甲
            测 试\t甲|测试甲
            买买提·艾力|买买提·艾力
            买买提•艾力|买买提·艾力
            买买提・艾力|买买提·艾力
            买买提･艾力|买买提·艾力
            买买提‧艾力|买买提·艾力
            买买提 · 艾力|买买提·艾力
            买买提.艾力|买买提·艾力
            买买提．艾力|买买提·艾力
            John   Smith|John Smith
            Ｊｏｈｎ　Ｓｍｉｔｈ|John Smith
            Mary-Jane O'Neil Jr.|Mary-Jane O'Neil Jr.
            José|José
            """)
    void aNameHasOneForm(String typed, String canonical) {
        assertThat(PersonName.parse(typed)).map(PersonName::value).contains(canonical);
    }

    @Test
    void aLetterAndItsAccentAreOneWithTheAccentedLetter() {
        assertThat(PersonName.parse("Jose\u0301")).isEqualTo(PersonName.parse("José"));
    }

    @Test
    void aRareCharacterYoungerThanThisJdkIsStillALetter() {
        String extensionH = Character.toString(0x31350);

        assertThat(PersonName.parse("测" + extensionH)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "·", "13800000001", "测试1", "<b>测试</b>", "测试\u0000甲", "-测试", "a@b"})
    void whatCannotBeANameIsRefused(String typed) {
        assertThat(PersonName.parse(typed)).isEmpty();
    }

    @Test
    void aNameLongerThanAnyDocumentPrintsIsRefused() {
        assertThat(PersonName.parse("a".repeat(100))).isPresent();
        assertThat(PersonName.parse("a".repeat(101))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" 测试甲", "测 试", "a  b", "买买提•艾力", "", "测试1"})
    void onlyTheCanonicalFormCanBeConstructed(String value) {
        assertThatThrownBy(() -> new PersonName(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a name in canonical form");
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({"张三, 张*", "测试甲, 测**", "买买提·艾力, 买**", "John Smith, J**", "张, *", "𠮷野, 𠮷*"})
    void itIsShownMasked(String name, String masked) {
        assertThat(new PersonName(name)).hasToString(masked);
    }
}
