// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ResetIdentityFactoryTest {

    @Test
    void theDefaultIsFiveAttempts() {
        assertThat(ResetIdentity.ATTEMPTS.read(Map.of())).isEqualTo(5);
    }

    @Test
    void anExplicitNumberOfAttemptsIsRead() {
        assertThat(ResetIdentity.ATTEMPTS.read(Map.of("reset.identity-attempts-per-hour", "3")))
                .isEqualTo(3);
    }

    @Test
    void aBadNumberIsNamed() {
        assertThatThrownBy(() -> ResetIdentity.ATTEMPTS.read(Map.of("reset.identity-attempts-per-hour", "many")))
                .hasMessageContaining("reset.identity-attempts-per-hour")
                .hasMessageContaining("many");
    }

    @Test
    void everyPropertyOfferedIsOneThatIsRead() {
        assertThat(new ResetIdentityFactory().getConfigProperties())
                .extracting("name")
                .containsExactly(ResetIdentity.ATTEMPTS.key());
        assertThat(new ResetWayConditionFactory().getConfigProperties())
                .extracting("name")
                .containsExactly(ResetWayCondition.WAY);
    }
}
