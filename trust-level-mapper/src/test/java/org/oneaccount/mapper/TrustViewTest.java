// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrustViewTest {

    @Test
    void oneKindIsItsRegisteredValue() {
        assertThat(TrustView.amr(List.of("pwd"), 1)).containsExactly("pwd");
    }

    @Test
    void twoKindsAreAlsoSaidToBeMultipleFactors() {
        assertThat(TrustView.amr(List.of("pwd", "sms"), 2)).containsExactly("pwd", "sms", "mfa");
    }

    @Test
    void friendlyNamesAreTheClaimsInCamelCase() {
        assertThat(SamlAttributes.friendlyName("account_type")).isEqualTo("accountType");
        assertThat(SamlAttributes.friendlyName("phone_number_verified")).isEqualTo("phoneNumberVerified");
    }
}
