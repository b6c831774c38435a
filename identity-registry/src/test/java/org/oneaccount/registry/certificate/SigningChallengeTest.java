// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SigningChallengeTest {

    @Test
    void theTextSaysWhatItIsForAndWhereAndUntilWhen() {
        assertThat(TestChallenges.inTab("tab-1").text())
                .isEqualTo(
                        """
                        OneAccount asks for your signature
                        Purpose: bind-certificate
                        Realm: oneaccount
                        Application: demo-app
                        Page: tab-1
                        Valid until: 2026-09-01T08:05:00Z
                        Random: 00112233445566778899aabbccddeeff0011223344556677""");
    }

    @Test
    void nobodyAddsALineByAName() {
        assertThatIllegalArgumentException().isThrownBy(() -> TestChallenges.inTab("x\nPurpose: other"));
        assertThatIllegalArgumentException().isThrownBy(() -> TestChallenges.inTab(""));
    }

    @Test
    void randomnessIsAtLeastSixteenBytes() {
        SigningChallenge right = TestChallenges.inTab("tab");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SigningChallenge(
                        right.purpose(),
                        right.realm(),
                        right.client(),
                        right.tab(),
                        List.of(),
                        right.expiresAt(),
                        "00112233445566778899aabbccddee"));
    }

    @Test
    void itIsOverAtItsEnd() {
        SigningChallenge challenge = TestChallenges.inTab("tab");

        assertThat(challenge.isOverAt(challenge.expiresAt().minusMillis(1))).isFalse();
        assertThat(challenge.isOverAt(challenge.expiresAt())).isTrue();
    }
}
