// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import java.lang.reflect.Proxy;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.oneaccount.trust.AccountType;

/** Accounts that have an id and nothing else; whoever writes to the user itself fails: what Keycloak keeps of a user leaves by its own mappers. */
final class TestAccounts {

    private TestAccounts() {}

    static Account natural(String user) {
        return new Account(
                withId(RealmModel.class, "realm"),
                withId(UserModel.class, user),
                AccountType.NATURAL,
                Optional.empty());
    }

    static Account legal(String user) {
        return new Account(
                withId(RealmModel.class, "realm"), withId(UserModel.class, user), AccountType.LEGAL, Optional.empty());
    }

    private static <T> T withId(Class<T> type, String id) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("getId")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return id;
                }));
    }
}
