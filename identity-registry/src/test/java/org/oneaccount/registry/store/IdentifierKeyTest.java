// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.Identifier;
import org.oneaccount.trust.identifier.MobileNumber;

class IdentifierKeyTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Test
    void whatIsTypedToSignInFindsWhatWasProven() {
        assertThat(IdentifierKey.of(Identifier.of("138 0000 0001", TODAY)))
                .contains(IdentifierKey.of(new MobileNumber("+8613800000001")));
        assertThat(IdentifierKey.of(Identifier.of("11010519491231002x", TODAY)))
                .contains(IdentifierKey.of(
                        new Document(DocumentType.RESIDENT_ID, "11010519491231002X", Optional.empty())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"somebody", "somebody@example.org"})
    void namesAndMailsAreKeycloaksOwn(String typed) {
        assertThat(IdentifierKey.of(Identifier.of(typed, TODAY))).isEmpty();
    }

    @Test
    void passportsOfTwoCountriesMayHaveOneNumber() {
        assertThat(IdentifierKey.of(passportOf("DEU"))).isNotEqualTo(IdentifierKey.of(passportOf("FRA")));
    }

    @Test
    void theValueIsNotPrinted() {
        assertThat(IdentifierKey.of(passportOf("DEU"))).hasToString("passport");
    }

    private static Document passportOf(String country) {
        return new Document(DocumentType.PASSPORT, "X1234567", Optional.of(country));
    }
}
