// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oneaccount.trust.StrengthKind;

class ResetIdentityTest {

    private static final Optional<ResetWay> BY_SMS = Optional.of(ResetWay.SMS);
    private static final Optional<ResetWay> BY_EMAIL = Optional.of(ResetWay.EMAIL);

    @Test
    void theCodeOrTheLinkLeadsOn() {
        assertThat(ResetIdentity.hasShown(BY_SMS, Set.of(StrengthKind.SMS), false))
                .isTrue();
        assertThat(ResetIdentity.hasShown(BY_EMAIL, Set.of(), true)).isTrue();
    }

    @Test
    void nobodyGetsHereWithoutTheWayThatWasChosen() {
        assertThat(ResetIdentity.hasShown(BY_SMS, Set.of(StrengthKind.PASSWORD), true))
                .isFalse();
        assertThat(ResetIdentity.hasShown(BY_EMAIL, Set.of(StrengthKind.SMS), false))
                .isFalse();
        assertThat(ResetIdentity.hasShown(Optional.empty(), Set.of(StrengthKind.SMS), true))
                .isFalse();
    }
}
