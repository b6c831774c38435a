// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.models.cache.CachedUserModel;
import org.keycloak.models.jpa.entities.UserEntity;

class AccountLockTest {

    private final List<String> calls = new ArrayList<>();

    @Test
    void nothingThatThisNodeHasCachedOfTheUserIsReadUnderTheLock() {
        EntityManager entities = noting(EntityManager.class, "find", new UserEntity());
        CachedUserModel user = noting(CachedUserModel.class, "getId", "an-account");

        new AccountLock(entities).take(user);

        assertThat(calls).containsExactly("getId", "find", "flush", "refresh", "invalidate");
    }

    /** Notes the names of the methods called; one of them has an answer. */
    private <T> T noting(Class<T> type, String answering, Object answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    return method.getName().equals(answering) ? answer : null;
                }));
    }
}
