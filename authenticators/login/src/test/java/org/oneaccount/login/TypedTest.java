// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.fake.Fakes;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.identifier.Identifier;

/** A realm that is older than OneAccount may have usernames that look like numbers. */
class TypedTest {

    private static final String MOBILE = "13800000001";

    private final RealmModel realm = Fakes.of(RealmModel.class, Map.of());
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
        TrustRegistry registry = Fakes.of(
                TrustRegistry.class,
                Map.of("find", call -> ((Identifier) call[2]).value().endsWith(MOBILE) ? holders : List.of()));
        UserProvider users = Fakes.of(
                UserProvider.class, Map.of("getUserByUsername", call -> call[1].equals(MOBILE) ? named : null));
        return Fakes.of(KeycloakSession.class, Map.of("users", call -> users, "getProvider", call -> registry));
    }

    private static UserModel account(String id) {
        return Fakes.of(UserModel.class, Map.of("getId", call -> id));
    }
}
