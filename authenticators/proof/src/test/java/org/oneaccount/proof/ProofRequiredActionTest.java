// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oneaccount.trust.StrengthKind;

class ProofRequiredActionTest {

    private static final Optional<StrengthKind> A_PROVEN_MOBILE = Optional.of(StrengthKind.SMS);

    @Test
    void whatAnAccountDoesNotHaveYetIsProvenAtOnce() {
        assertThat(ProofRequiredAction.purpose(Optional.empty(), Set.of(StrengthKind.PASSWORD)))
                .isEqualTo(Purpose.EVIDENCE);
    }

    @Test
    void aPasswordAloneDoesNotReplaceTheMobile() {
        assertThat(ProofRequiredAction.purpose(A_PROVEN_MOBILE, Set.of(StrengthKind.PASSWORD)))
                .isEqualTo(Purpose.STRENGTH);
    }

    @Test
    void whoeverHasGivenTheOldMobileInThisSessionMayBringAnother() {
        assertThat(ProofRequiredAction.purpose(A_PROVEN_MOBILE, Set.of(StrengthKind.PASSWORD, StrengthKind.SMS)))
                .isEqualTo(Purpose.EVIDENCE);
    }
}
