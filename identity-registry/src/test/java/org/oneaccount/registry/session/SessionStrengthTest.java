// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneaccount.trust.StrengthKind.PASSWORD;
import static org.oneaccount.trust.StrengthKind.SMS;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionStrengthTest {

    @Test
    void everyNotedKindCounts() {
        assertThat(SessionStrength.counting(Map.of("trust.strength.sms", "1", "trust.strength.password", "2")))
                .containsExactlyInAnyOrder(SMS, PASSWORD);
    }

    @Test
    void otherNotesCountForNothing() {
        assertThat(SessionStrength.counting(Map.of("trust.strength.magic", "1", "sms", "1")))
                .isEmpty();
    }

    @Test
    void aPasswordResetInTheSessionIsNoKindBesideTheProofThatAllowedIt() {
        assertThat(SessionStrength.counting(Map.of(
                        "trust.strength.sms", "1", "trust.strength.password", "2", "trust.password-reset", "true")))
                .containsExactly(SMS);
    }
}
