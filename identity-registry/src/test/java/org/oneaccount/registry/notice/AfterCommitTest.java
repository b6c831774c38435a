// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
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

class AfterCommitTest {

    private final List<KeycloakTransaction> enlisted = new ArrayList<>();
    private final RealmModel realm = fake(RealmModel.class, (name, arguments) -> "realm");
    private final UserModel account = fake(UserModel.class, (name, arguments) -> "account");

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
        KeycloakSessionFactory sessions =
                fake(KeycloakSessionFactory.class, (name, arguments) -> name.equals("create") ? session() : null);
        KeycloakTransactionManager transactions =
                fake(KeycloakTransactionManager.class, (name, arguments) -> switch (name) {
                    case "enlistAfterCompletion" -> enlisted.add((KeycloakTransaction) arguments[0]);
                    case "isActive", "getRollbackOnly" -> false;
                    default -> null;
                });
        KeycloakContext context = fake(KeycloakContext.class, (name, arguments) -> null);
        RealmProvider realms = fake(RealmProvider.class, (name, arguments) -> realm);
        UserProvider users = fake(UserProvider.class, (name, arguments) -> account);
        return fake(KeycloakSession.class, (name, arguments) -> switch (name) {
            case "getKeycloakSessionFactory" -> sessions;
            case "getTransactionManager" -> transactions;
            case "getContext" -> context;
            case "realms" -> realms;
            case "users" -> users;
            default -> null;
        });
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
