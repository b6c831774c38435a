// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.models.utils.FormMessage;
import org.oneaccount.trust.AccountType;

class TrustRegistrationTest {

    @Test
    void anAbsentAccountTypeMeansNatural() {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle("username", "lihua1958");

        assertThat(TrustRegistration.refusal(form)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyAccountTypeCanBeOpened(AccountType type) {
        assertThat(TrustRegistration.refusal(form("lihua1958", type.id()))).isEmpty();
    }

    @ParameterizedTest(name = "{0} of type {1} is refused at {2} as {3}")
    @CsvSource(
            textBlock =
                    """
            lihua1958          , ''      , accountType , loginAccountTypeUnknown
            13800000001        , legal   , username    , loginUsernameIsNumber
            91350100M000100Y43 , legal   , username    , loginUsernameIsNumber
            lihua1958          , company , accountType , loginAccountTypeUnknown
            13800000001        , natural , username    , loginUsernameIsNumber
            lihua@example.org  , natural , username    , loginUsernameIsEmail
            """)
    void whatIsNotOfferedIsRefusedAtItsField(String username, String type, String field, String reason) {
        FormMessage refusal = TrustRegistration.refusal(form(username, type)).orElseThrow();

        assertThat(refusal.getField()).isEqualTo(field);
        assertThat(refusal.getMessage()).isEqualTo(reason);
    }

    private static MultivaluedMap<String, String> form(String username, String type) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle("username", username);
        form.putSingle("accountType", type);
        return form;
    }
}
