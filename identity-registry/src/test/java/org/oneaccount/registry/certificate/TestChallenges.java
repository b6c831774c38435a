// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.time.Duration;
import java.util.List;

final class TestChallenges {

    private TestChallenges() {}

    static SigningChallenge inTab(String tab) {
        return new SigningChallenge(
                "bind-certificate",
                "oneaccount",
                "demo-app",
                tab,
                List.of(),
                TestCertificates.NOW.plus(Duration.ofMinutes(5)),
                "00112233445566778899aabbccddeeff0011223344556677");
    }
}
