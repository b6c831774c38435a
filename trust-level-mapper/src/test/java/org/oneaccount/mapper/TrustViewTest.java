// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oneaccount.trust.StrengthKind;

class TrustViewTest {

    @Test
    void oneKindIsItsRegisteredValue() {
        assertThat(TrustView.amr(Set.of(StrengthKind.PASSWORD))).containsExactly("pwd");
    }

    @Test
    void twoKindsAreAlsoSaidToBeMultipleFactors() {
        assertThat(TrustView.amr(Set.of(StrengthKind.SMS, StrengthKind.PASSWORD)))
                .containsExactly("pwd", "sms", "mfa");
    }

    @Test
    void friendlyNamesAreTheClaimsInCamelCase() {
        assertThat(SamlAttributes.friendlyName("account_type")).isEqualTo("accountType");
        assertThat(SamlAttributes.friendlyName("phone_number_verified")).isEqualTo("phoneNumberVerified");
    }
}
