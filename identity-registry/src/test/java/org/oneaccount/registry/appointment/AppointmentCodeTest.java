// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppointmentCodeTest {

    private static final AppointmentCode CODE = AppointmentCode.derivedFrom("fingerprint");

    @Test
    void aFingerprintHasOneCode() {
        assertThat(AppointmentCode.derivedFrom("fingerprint")).isEqualTo(CODE);
        assertThat(CODE.digits()).matches("\\d{12}");
    }

    @Test
    void codesOfManyFingerprintsDiffer() {
        Set<String> codes = new HashSet<>();
        IntStream.range(0, 10_000)
                .forEach(i -> codes.add(
                        AppointmentCode.derivedFrom(Integer.toString(i)).digits()));

        assertThat(codes).hasSize(10_000);
    }

    /** Reckoned by hand after ISO 7064, MOD 11,10. */
    @ParameterizedTest
    @ValueSource(strings = {"000000000019", "000000000027", "123456789014"})
    void theCheckDigitIsThatOfTheStandard(String digits) {
        assertThat(AppointmentCode.parse(digits)).isPresent();
    }

    @Test
    void oneWrongDigitIsFoundWhereverItIs() {
        for (int i = 0; i < 12; i++) {
            for (int wrong = 1; wrong < 10; wrong++) {
                StringBuilder digits = new StringBuilder(CODE.digits());
                digits.setCharAt(i, (char) ('0' + (digits.charAt(i) - '0' + wrong) % 10));

                assertThat(AppointmentCode.parse(digits.toString())).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s ", "\t%s\n"})
    void spacesAroundItDoNotMatter(String typed) {
        assertThat(AppointmentCode.parse(typed.formatted(CODE.grouped()))).contains(CODE);
        assertThat(AppointmentCode.parse(typed.formatted(CODE.digits()))).contains(CODE);
    }

    @Test
    void itMayBeTypedWithHyphensOrOnAChineseKeyboard() {
        assertThat(AppointmentCode.parse(CODE.grouped().replace(' ', '-'))).contains(CODE);
        assertThat(AppointmentCode.parse(CODE.grouped().replace(' ', '–'))).contains(CODE);
        assertThat(AppointmentCode.parse(wide(CODE.digits()))).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "hello", "0000000000000000000", "00000000001a", "٠٠٠٠٠٠٠٠٠٠١٩"})
    void whatIsNoCodeIsNone(String typed) {
        assertThat(AppointmentCode.parse(typed)).isEmpty();
    }

    @Test
    void itIsReadInGroupsOfFour() {
        assertThat(CODE.grouped()).matches("\\d{4} \\d{4} \\d{4}");
    }

    @Test
    void itNeverShowsInALog() {
        assertThat(CODE.toString()).doesNotContainPattern("\\d");
        assertThatThrownBy(() -> new AppointmentCode("907153907153"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("907153");
    }

    private static String wide(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
        return wide.toString();
    }
}
