// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentPasswordTest {

    private final List<String> hashes = new ArrayList<>();
    private final AgentPassword<String> password = new AgentPassword<>(
            account -> {
                hashes.add(account);
                return account.startsWith("right");
            },
            () -> hashes.add("for nothing"));

    @Test
    void everyAccountIsTriedAndTheRightOnesAreFoundInOrder() {
        assertThat(password.rightAmong(List.of("right 1", "wrong 2", "right 3")))
                .containsExactly("right 1", "right 3");
    }

    /** Else the time would tell of how many organisations somebody is the agent. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, AgentPassword.MOST})
    void theWorkForWhoeverIsRefusedIsTheSameForAnyNumberOfAccounts(int accounts) {
        List<String> tried = List.of("a", "b", "c", "d", "e").subList(0, accounts);

        password.rightAmong(tried);
        password.fillUp(tried);

        assertThat(hashes).hasSize(AgentPassword.MOST);
    }

    @Test
    void whoeverIsRightCostsOneHashForEachAccount() {
        password.rightAmong(List.of("right 1", "wrong 2"));

        assertThat(hashes).containsExactly("right 1", "wrong 2");
    }
}
