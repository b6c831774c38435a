// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oneaccount.trust.AccountType.LEGAL;
import static org.oneaccount.trust.AccountType.NATURAL;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.trust.AccountType;

class ClientTermsTest {

    @Test
    void aClientThatSaysNothingServesEverybodyWithoutAMinimum() {
        ClientTerms terms = ClientTerms.of(Map.of("trust.min.natural", ""));

        assertThat(terms.served()).containsExactlyInAnyOrder(NATURAL, LEGAL);
        assertThat(terms.minimumFor(NATURAL)).isZero();
        assertThat(terms.minimumFor(LEGAL)).isZero();
    }

    @Test
    void eachAccountTypeHasItsOwnMinimum() {
        ClientTerms terms = ClientTerms.of(Map.of("trust.min.natural", "3", "trust.min.legal", "1"));

        assertThat(terms.minimumFor(NATURAL)).isEqualTo(3);
        assertThat(terms.minimumFor(LEGAL)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
            natural        | NATURAL
            legal          | LEGAL
            """)
    void aClientMayServeOneTypeOnly(String setting, AccountType only) {
        assertThat(ClientTerms.of(Map.of("trust.account.types", setting)).served())
                .containsExactly(only);
    }

    @ParameterizedTest
    @ValueSource(strings = {"three", "-1", "10", "3 ", "３"})
    void aMinimumThatIsNoLevelNamesKeyAndValue(String value) {
        assertThatThrownBy(() -> ClientTerms.of(Map.of("trust.min.natural", value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trust.min.natural")
                .hasMessageContaining("'" + value + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nature", "natural;legal", "natural,", ","})
    void unknownAccountTypesNameKeyAndValue(String value) {
        assertThatThrownBy(() -> ClientTerms.of(Map.of("trust.account.types", value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trust.account.types")
                .hasMessageContaining("'" + value + "'");
    }
}
