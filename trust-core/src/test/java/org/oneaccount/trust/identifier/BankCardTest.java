// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankCardTest {

    private static final String NUMBER = "6200000000000005";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6200000000000005",
                "6200 0000 0000 0005",
                " 6200-0000-0000-0005 ",
                "６２００　００００　００００　０００５",
                "\u202a6200000000000005\u202c",
            })
    void whatPeopleReallyTypeIsTheSameNumber(String typed) {
        assertThat(BankCard.parse(typed)).contains(new BankCard(NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "62000000000", "62000000000000000000", "620000000000000a", "6200.0000.0000.0005"})
    void whatCannotBeACardIsRefused(String typed) {
        assertThat(BankCard.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"620000000000", "6200000000000000000"})
    void twelveToNineteenDigitsMayBeACard(String typed) {
        assertThat(BankCard.parse(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6200000000000005", "6222600260001072444", "6228480402564890018", "62123456789000003"})
    void aCheckDigitFitsTheOthers(String number) {
        assertThat(new BankCard(number).hasCheckDigit()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6200000000000006", "6222600260001072434", "2600000000000005"})
    void oneWrongDigitOrTwoExchangedOnesDoNotFit(String number) {
        assertThat(new BankCard(number).hasCheckDigit()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6200 0000 0000 0005", "12345678901", ""})
    void onlyTheCanonicalFormCanBeConstructed(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> new BankCard(number));
    }

    @Test
    void theHolderIsShownTheEndingAndALogNothing() {
        BankCard card = new BankCard(NUMBER);

        assertThat(card.ending().masked()).isEqualTo("****0005");
        assertThat(card + " " + card.ending()).doesNotContain("0005").doesNotContain("6200");
        assertThatIllegalArgumentException().isThrownBy(() -> new CardEnding("005"));
    }
}
