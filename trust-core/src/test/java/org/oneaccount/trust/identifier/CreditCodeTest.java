// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            91350100M000100Y43 | the worked example of GB 32100
            91110105771583283D | company
            91110000802100433B | company
            91110108740084270C | company
            112302070019030687 | government body
            91110108735106340Y | check Y, the last letter
            911101077776591113 | digits alone
            51610700305332460K | association
            91440300708461136T | company
            9131000063159284XQ | the organisation code's check is X
            91330106673959654P | company
            91110108551385082Q | company
            911101050000001820 | the sum is a multiple of 31: the check is 0
            91110105000000190T | GB 11714 gives 11: the organisation code's check is 0
            """)
    void aCodeWithBothChecksRightIsAccepted(String code, String fact) {
        assertThat(CreditCode.parse(code)).as(fact).contains(new CreditCode(code));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            91350211M0000XUF46  | the last character should be R
            91110000100003962T  | the last character should be Y
            91440300MA5DA5RX6F  | both checks are wrong, though often copied as an example
            91310115MA1H8R7C6D  | both checks are wrong
            12110000400686784R  | both checks are wrong
            91350100M000100Y4I  | I is not in the alphabet
            91350100MO00100Y43  | O is not in the alphabet
            9135010AM000100Y43  | the region has digits only
            91350100M000100Y4   | too short
            91350100M000100Y433 | too long
            ''                  | nothing
            """)
    void whatIsNoCreditCodeIsRefused(String typed, String fact) {
        assertThat(CreditCode.parse(typed)).as(fact).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100m000100y43", " 91350100M000100Y43 ", "９１３５０１００Ｍ０００１００Ｙ４３", "913501 00M000100Y 43"})
    void whatPeopleReallyTypeIsTheCanonicalCode(String typed) {
        assertThat(CreditCode.parse(typed)).contains(new CreditCode("91350100M000100Y43"));
    }

    @Test
    void whoStandsAtTheHeadFollowsFromTheCode() {
        assertThat(new CreditCode("91350100M000100Y43").head()).isEqualTo(OrganisationHead.LEGAL_REPRESENTATIVE);
        assertThat(new CreditCode("92350100M000100Y43").head()).isEqualTo(OrganisationHead.OPERATOR);
        assertThat(new CreditCode("31350100M000100Y43").head()).isEqualTo(OrganisationHead.PERSON_IN_CHARGE);
    }

    @Test
    void aCodeOfTheFormIsReadWhateverItsChecksSay() {
        assertThat(CreditCode.ofForm(" 91350211m0000xuf46 ")).contains(new CreditCode("91350211M0000XUF46"));
        assertThat(new CreditCode("91350211M0000XUF46").isChecked()).isFalse();
        assertThat(new CreditCode("91350100M000100Y43").isChecked()).isTrue();
        assertThat(CreditCode.ofForm("91350100M000100Y4I")).isEmpty();
    }

    @Test
    void theRegisterMayConfirmACodeThatWasHandedOutWithAWrongCheck() {
        assertThat(new CreditCode("91350211M0000XUF46").value()).isEqualTo("91350211M0000XUF46");
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100m000100y43", "91350100MO00100Y43", ""})
    void onlyTheCanonicalFormCanBeConstructed(String value) {
        assertThatThrownBy(() -> new CreditCode(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a credit code in canonical form");
    }

    @Test
    void itIsShownMasked() {
        assertThat(new CreditCode("91350100M000100Y43")).hasToString("9135**********0Y43");
    }
}
