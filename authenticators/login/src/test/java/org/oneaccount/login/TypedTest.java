// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.identifier.Identifier;

/** A realm that is older than OneAccount may have usernames that look like numbers. */
class TypedTest {

    private static final String MOBILE = "13800000001";

    private final RealmModel realm = fake(RealmModel.class, (name, arguments) -> "realm");
    private final UserModel named = account("named");

    @ParameterizedTest
    @EnumSource(AccountType.class)
    void aUsernameThatLooksLikeANumberMeansItsAccountWhileNobodyHasProvenTheNumber(AccountType type) {
        assertThat(Typed.accounts(session(List.of()), realm, type, ' ' + MOBILE))
                .containsExactly(named);
    }

    @ParameterizedTest
    @EnumSource(AccountType.class)
    void whoeverProvesTheNumberHasIt(AccountType type) {
        UserModel holder = account("holder");

        assertThat(Typed.accounts(session(List.of(holder)), realm, type, MOBILE))
                .containsExactly(holder);
    }

    @Test
    void aNumberThatSeveralHoldIsNoUsernameEither() {
        List<UserModel> holders = List.of(account("one"), account("two"));

        assertThat(Typed.accounts(session(holders), realm, AccountType.NATURAL, MOBILE))
                .isEmpty();
    }

    @Test
    void aNumberThatIsNobodysMeansNobody() {
        assertThat(Typed.accounts(session(List.of()), realm, AccountType.NATURAL, "13900000002"))
                .isEmpty();
    }

    private KeycloakSession session(List<UserModel> holders) {
        TrustRegistry registry = fake(
                TrustRegistry.class,
                (name, arguments) -> ((Identifier) arguments[2]).value().endsWith(MOBILE) ? holders : List.of());
        UserProvider users = fake(
                UserProvider.class, (name, arguments) -> Map.of(MOBILE, named).get(arguments[1]));
        return fake(KeycloakSession.class, (name, arguments) -> name.equals("users") ? users : registry);
    }

    private static UserModel account(String id) {
        return fake(UserModel.class, (name, arguments) -> name.equals("getId") ? id : null);
    }

    private static <T> T fake(Class<T> type, BiFunction<String, Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "toString" -> type.getSimpleName();
                    default -> answer.apply(method.getName(), arguments);
                }));
    }
}
