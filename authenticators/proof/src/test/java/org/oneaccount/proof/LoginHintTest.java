// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

class LoginHintTest {

    private final Map<String, String> clientNotes = new HashMap<>();

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "13800000001",
                "+86 138-0000-0001",
                "11010519491231002X",
                // A slip, and so no ID number.
                "11010519491231002",
                "91110000600037341L",
                "somebody-else",
                "somebody.else@example.org",
                ""
            })
    void whatCouldBeANumberOrSomebodyElseIsForgotten(String hint) {
        clientNotes.put("login_hint", hint);

        LoginHint.forget(login(), user("ceshi1", "ceshi1@example.org"));

        assertThat(clientNotes).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"ceshi1", "CESHI1", "ceshi1@example.org", "Ceshi1@Example.org"})
    void theAccountsOwnNameStays(String hint) {
        clientNotes.put("login_hint", hint);

        LoginHint.forget(login(), user("ceshi1", "ceshi1@example.org"));

        assertThat(clientNotes).containsEntry("login_hint", hint);
    }

    @Test
    void anAccountWithoutEMailAndARequestWithoutHintAreFine() {
        LoginHint.forget(login(), user("ceshi1", null));
        clientNotes.put("login_hint", "13800000001");

        LoginHint.forget(login(), user("ceshi1", null));

        assertThat(clientNotes).isEmpty();
    }

    private AuthenticationSessionModel login() {
        return fake(AuthenticationSessionModel.class, (method, args) -> switch (method) {
            case "getClientNote" -> clientNotes.get((String) args[0]);
            case "removeClientNote" -> clientNotes.remove((String) args[0]);
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private static UserModel user(String username, String email) {
        return fake(UserModel.class, (method, args) -> switch (method) {
            case "getUsername" -> username;
            case "getEmail" -> email;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private interface Answers {
        Object answer(String method, Object[] args);
    }

    private static <T> T fake(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, args) -> answers.answer(method.getName(), args)));
    }
}
