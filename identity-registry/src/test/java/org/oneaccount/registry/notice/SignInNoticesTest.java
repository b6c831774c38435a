// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.events.EventType;
import org.oneaccount.trust.identifier.MobileNumber;

class SignInNoticesTest {

    @ParameterizedTest
    @CsvSource({
        "UPDATE_EMAIL, '', emailChangedNotice",
        "UPDATE_CREDENTIAL, webauthn, passkeyAddedNotice",
        "UPDATE_CREDENTIAL, webauthn-passwordless, passkeyAddedNotice",
        "REMOVE_CREDENTIAL, webauthn, passkeyRemovedNotice",
        "REMOVE_CREDENTIAL, webauthn-passwordless, passkeyRemovedNotice",
    })
    void aHolderIsToldOfAnotherWayToSignIn(EventType type, String credential, String notice) {
        assertThat(SignInNotices.noticeOf(type, Map.of("credential_type", credential)))
                .contains(notice);
    }

    /** A new password has its own notice where it was reset. */
    @ParameterizedTest
    @CsvSource({"UPDATE_CREDENTIAL, password", "REMOVE_CREDENTIAL, otp", "LOGIN, webauthn", "UPDATE_EMAIL_ERROR, ''"})
    void nothingElseIsTold(EventType type, String credential) {
        assertThat(SignInNotices.noticeOf(type, Map.of("credential_type", credential)))
                .isEmpty();
    }

    @Test
    void theWaysShowNeitherNumberNorAddress() {
        HolderWays ways = new HolderWays(MobileNumber.parse("13800000001"), Optional.of("a@example.org"));

        assertThat(ways.toString()).doesNotContain("13800000001", "example");
    }
}
