// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransaction;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmProvider;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.oneaccount.registry.fake.Fakes;

class AfterCommitTest {

    private final List<KeycloakTransaction> enlisted = new ArrayList<>();
    private final RealmModel realm = Fakes.of(RealmModel.class, Map.of("getId", call -> "realm"));
    private final UserModel account = Fakes.of(UserModel.class, Map.of("getId", call -> "account"));

    @Test
    void whatIsToFollowIsDoneForTheAccountOnceTheRequestIsCommitted() {
        List<UserModel> told = new ArrayList<>();

        AfterCommit.run(session(), realm, account, (later, own, user) -> told.add(user));

        assertThat(told).isEmpty();
        commit();
        assertThat(told).containsExactly(account);
    }

    @Test
    void whatFailsThereLeavesTheRequestAsItIs() {
        AfterCommit.run(session(), realm, account, (later, own, user) -> {
            throw new IllegalStateException("no gateway");
        });

        assertThatCode(this::commit).doesNotThrowAnyException();
    }

    private void commit() {
        enlisted.get(0).begin();
        enlisted.get(0).commit();
    }

    private KeycloakSession session() {
        KeycloakSessionFactory sessions = Fakes.of(KeycloakSessionFactory.class, Map.of("create", call -> session()));
        KeycloakTransactionManager transactions = Fakes.of(
                KeycloakTransactionManager.class,
                Map.of("enlistAfterCompletion", call -> enlisted.add((KeycloakTransaction) call[0])));
        return Fakes.of(
                KeycloakSession.class,
                Map.of(
                        "getKeycloakSessionFactory",
                        call -> sessions,
                        "getTransactionManager",
                        call -> transactions,
                        "getContext",
                        call -> Fakes.of(KeycloakContext.class, Map.of()),
                        "realms",
                        call -> Fakes.of(RealmProvider.class, Map.of("getRealm", id -> realm)),
                        "users",
                        call -> Fakes.of(UserProvider.class, Map.of("getUserById", id -> account))));
    }
}
