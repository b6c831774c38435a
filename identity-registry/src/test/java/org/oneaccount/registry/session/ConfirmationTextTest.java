// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfirmationTextTest {

    @Test
    void linesAreKept() {
        ConfirmationText text =
                ConfirmationText.parse("转让房屋\n\n受让人：测试乙\r\n<b>1</b>").orElseThrow();

        assertThat(text.lines()).containsExactly("转让房屋", "", "受让人：测试乙", "<b>1</b>");
    }

    @Test
    void theHashIsOfTheTextAsItWasSent() {
        assertThat(ConfirmationText.parse("abc").orElseThrow().sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aThousandLettersAreTheMost() {
        assertThat(ConfirmationText.parse("\uD842\uDFB7".repeat(1000))).isPresent();
        assertThat(ConfirmationText.parse("字".repeat(1001))).isEmpty();
    }

    /** Control, right-to-left override, zero-width space, half a pair, line separator. */
    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "a\u0000b", "a\u202Eb", "a\u200Bb", "a\uD842b", "a\u2028b", "a\tb"})
    void whatCannotBeReadIsRefused(String text) {
        assertThat(ConfirmationText.parse(text)).isEmpty();
        assertThatThrownBy(() -> new ConfirmationText(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itsWordsStandInNoLog() {
        assertThat(ConfirmationText.parse("转让房屋").orElseThrow().toString()).doesNotContain("转让");
    }
}
