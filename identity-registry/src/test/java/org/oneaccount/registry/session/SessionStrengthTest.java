// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneaccount.trust.StrengthKind.PASSWORD;
import static org.oneaccount.trust.StrengthKind.SMS;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oneaccount.trust.StrengthKind;

class SessionStrengthTest {

    private static final String HOLDER = "5b3f6a0e";

    @Test
    void everyNotedKindCounts() {
        assertThat(counting(Map.of("trust.strength.sms", "1 " + HOLDER, "trust.strength.password", "2 " + HOLDER)))
                .containsExactlyInAnyOrder(SMS, PASSWORD);
    }

    @Test
    void otherNotesCountForNothing() {
        assertThat(counting(Map.of("trust.strength.magic", "1 " + HOLDER, "sms", "1 " + HOLDER)))
                .isEmpty();
    }

    @Test
    void whatSomebodyElseProvedInTheSameLoginCountsForNothing() {
        assertThat(counting(Map.of("trust.strength.sms", "1 c0ffee00", "trust.strength.password", "2 " + HOLDER)))
                .containsExactly(PASSWORD);
    }

    @Test
    void aNoteThatSaysNotWhoseItIsCountsForNothing() {
        assertThat(counting(Map.of("trust.strength.sms", "1"))).isEmpty();
    }

    @Test
    void aPasswordResetInTheSessionIsNoKindBesideTheProofThatAllowedIt() {
        assertThat(counting(Map.of(
                        "trust.strength.sms", "1 " + HOLDER,
                        "trust.strength.password", "2 " + HOLDER,
                        "trust.password-reset", "true")))
                .containsExactly(SMS);
    }

    @Test
    void aKindIsCalledAsItWasNotedAndElseByItsFixedName() {
        Map<String, String> notes = Map.of("trust.amr.certificate", "hwk pin " + HOLDER);

        assertThat(SessionStrength.amr(notes, HOLDER, Set.of(StrengthKind.CERTIFICATE, PASSWORD)))
                .containsExactly("hwk", "pin", "pwd");
        assertThat(SessionStrength.amr(notes, "c0ffee00", Set.of(StrengthKind.CERTIFICATE)))
                .containsExactly("hwk");
    }

    private static Set<StrengthKind> counting(Map<String, String> notes) {
        return SessionStrength.counting(notes, HOLDER);
    }
}
