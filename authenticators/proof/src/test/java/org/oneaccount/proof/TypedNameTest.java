// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.registry.RealmSeal;
import org.oneaccount.trust.identifier.Identifier;

class TypedNameTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800000001",
                " 138-0000-0001 ",
                "138 0000 0001",
                "+86 138\u20110000\u20110001",
                "\uFF11\uFF13\uFF18\uFF10\uFF10\uFF10\uFF10\uFF10\uFF10\uFF10\uFF11",
                "\u202A13800000001\u202C"
            })
    void aNumberIsOneNameHoweverItIsWritten(String typed) {
        assertThat(kept(typed)).isEqualTo(kept("13800000001"));
    }

    @Test
    void twoNumbersAreTwoNames() {
        assertThat(kept("13800000001")).isNotEqualTo(kept("13800000002"));
    }

    @Test
    void whatIsKeptDoesNotSayWhatWasTyped() {
        assertThat(kept("13800000001").orElseThrow()).doesNotContain("13800000001");
    }

    private static Optional<String> kept(String typed) {
        Map<String, String> notes = new HashMap<>();
        AuthenticationSessionModel login = login(notes);
        TypedName.keep(login, new HashingSeal(), Identifier.of(typed, TODAY));
        return TypedName.of(login);
    }

    private static AuthenticationSessionModel login(Map<String, String> notes) {
        return (AuthenticationSessionModel) Proxy.newProxyInstance(
                TypedNameTest.class.getClassLoader(),
                new Class<?>[] {AuthenticationSessionModel.class},
                (self, method, args) -> switch (method.getName()) {
                    case "setAuthNote" -> notes.put((String) args[0], (String) args[1]);
                    case "getAuthNote" -> notes.get((String) args[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** Only fingerprints are asked for here. */
    private static final class HashingSeal implements RealmSeal {

        @Override
        public String seal(String field, String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String open(String field, String note) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String index(String field, String value) {
            return Integer.toHexString((field + value).hashCode());
        }
    }
}
