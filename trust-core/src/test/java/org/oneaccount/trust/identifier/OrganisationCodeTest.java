// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"M000100Y4", "63159284X", "000000190"})
    void theCheckDigitDecides(String code) {
        assertThat(new OrganisationCode(code).isChecked()).isTrue();
    }

    @Test
    void aWrongCheckDigitIsFoundOut() {
        assertThat(new OrganisationCode("M000100Y5").isChecked()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MARKETING", "m000100y4", "M000100Y", "M000100Y44"})
    void whatHasAnotherFormIsNone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OrganisationCode(text));
    }

    @Test
    void noLogShowsIt() {
        assertThat(new OrganisationCode("M000100Y4")).hasToString("M0*****Y4");
    }
}
