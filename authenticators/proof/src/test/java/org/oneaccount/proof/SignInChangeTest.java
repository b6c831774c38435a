// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Demand;
import org.oneaccount.trust.StrengthKind;

class SignInChangeTest {

    private static final Demand NOTHING = demand(0);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE_PASSWORD",
                "UPDATE_EMAIL",
                "delete_credential",
                "webauthn-register",
                "webauthn-register-passwordless",
                "idp_link"
            })
    void anotherWayToSignInIsChosenWithTwoKindsWhereTheAccountHasTwo(String action) {
        assertThat(SignInChange.join(NOTHING, Optional.of(action), () -> true)).isEqualTo(demand(2));
    }

    @Test
    void anAccountWithOneKindIsAskedForNoMore() {
        assertThat(SignInChange.join(NOTHING, Optional.of("UPDATE_PASSWORD"), () -> false))
                .isEqualTo(NOTHING);
    }

    @Test
    void aHigherDemandStands() {
        assertThat(SignInChange.join(demand(3), Optional.of("UPDATE_PASSWORD"), () -> true))
                .isEqualTo(demand(3));
    }

    @Test
    void nobodyLooksForKindsWithoutSuchAnAction() {
        assertThat(SignInChange.join(NOTHING, Optional.of("trust-upgrade"), SignInChangeTest::unasked))
                .isEqualTo(NOTHING);
        assertThat(SignInChange.join(NOTHING, Optional.empty(), SignInChangeTest::unasked))
                .isEqualTo(NOTHING);
    }

    @Test
    void aProviderIsLinkedWithTwoKindsWhereTheAccountHasTwo() {
        assertThat(SignInChange.needsAnother(Set.of(StrengthKind.PASSWORD), () -> true))
                .isTrue();
        assertThat(SignInChange.needsAnother(Set.of(StrengthKind.PASSWORD), () -> false))
                .isFalse();
        assertThat(SignInChange.needsAnother(
                        Set.of(StrengthKind.PASSWORD, StrengthKind.SMS), SignInChangeTest::unasked))
                .isFalse();
    }

    private static boolean unasked() {
        throw new AssertionError("costs SQL at every sign-in");
    }

    private static Demand demand(int strength) {
        return new Demand(AccountType.NATURAL, true, 0, strength, false, List.of());
    }
}
