// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidatorConfig;

class TrustUsernameValidatorTest {

    @ParameterizedTest(name = "{0} is refused as {1}")
    @CsvSource(
            textBlock =
                    """
            13800000001         , loginUsernameIsNumber
            +86 138 0000 0001   , loginUsernameIsNumber
            １３８０００００００１  , loginUsernameIsNumber
            11010519491231002X  , loginUsernameIsNumber
            11010519491231002x  , loginUsernameIsNumber
            lihua@example.org   , loginUsernameIsEmail
            """)
    void aUsernameThatIsAnotherIdentifierIsRefused(String username, String reason) {
        ValidationContext result = new TrustUsernameValidator()
                .validate(username, "username", new ValidationContext(), ValidatorConfig.EMPTY);

        assertThat(result.getErrors()).singleElement().satisfies(error -> assertThat(error.getMessage())
                .isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lihua1958", "12345", "lihua-13800000001", "110105194912310021"})
    void anyOtherUsernamePasses(String username) {
        ValidationContext result = new TrustUsernameValidator()
                .validate(username, "username", new ValidationContext(), ValidatorConfig.EMPTY);

        assertThat(result.isValid()).isTrue();
    }
}
