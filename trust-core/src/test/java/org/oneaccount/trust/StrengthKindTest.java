// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StrengthKindTest {

    @ParameterizedTest(name = "[{0}] is strength {1}")
    @CsvSource({
        "'', 0",
        "password, 1",
        "sms, 1",
        "email, 1",
        "passkey, 1",
        "broker, 1",
        "face, 3",
        "certificate, 3",
        "password sms, 2",
        "password broker, 2",
        "password sms passkey, 2",
        "password certificate, 3",
        "password sms face, 3",
        "face certificate, 3",
    })
    void twoKindsAreStrongerThanOneAndFaceOrCertificateStrongest(String kinds, int strength) {
        assertThat(StrengthKind.strengthOf(kinds(kinds))).isEqualTo(strength);
    }

    @ParameterizedTest
    @EnumSource
    void anotherKindNeverWeakensASession(StrengthKind added) {
        for (StrengthKind first : StrengthKind.values()) {
            assertThat(StrengthKind.strengthOf(EnumSet.of(first, added)))
                    .isGreaterThanOrEqualTo(StrengthKind.strengthOf(EnumSet.of(first)));
        }
    }

    @ParameterizedTest(name = "[{0}] is a fresh proof for [{1}]: {2}")
    @CsvSource({
        "'', '', false",
        "'', password, false",
        "broker, '', true",
        "broker, password, false",
        "password, password, true",
        "email, password, true",
        "password, password sms, false",
        "sms, password sms, true",
        "sms, password sms passkey, false",
        "passkey, password sms passkey, true",
        "password sms, password sms, true",
        "face, password sms face, true",
        "sms, password sms face, true",
        "password, password sms face, false",
        "passkey, passkey face, true",
        "passkey, passkey face certificate, false",
        "broker, face, true",
        "'', face, false",
        "certificate, passkey face, true",
    })
    void aFreshProofIsOfTheStrongestKindThatTheAccountHas(String proven, String own, boolean fresh) {
        assertThat(StrengthKind.isFreshProof(kinds(proven), kinds(own))).isEqualTo(fresh);
    }

    @ParameterizedTest(name = "of [{0}] one of [{1}]")
    @CsvSource({
        "password sms face, sms face",
        "password sms passkey face, passkey face",
        "password email face, password email face",
        "face, face",
    })
    void aFaceIsNeverTheOnlyWayWhereThereIsAnother(String own, String strongest) {
        assertThat(StrengthKind.strongestOf(kinds(own))).isEqualTo(kinds(strongest));
    }

    @Test
    void kindsOfEqualStrengthAreStrongestTogether() {
        assertThat(StrengthKind.strongestOf(kinds("password sms face certificate")))
                .containsExactlyInAnyOrder(StrengthKind.FACE, StrengthKind.CERTIFICATE);
        assertThat(StrengthKind.strongestOf(Set.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aKindIsFoundByItsId(StrengthKind kind) {
        assertThat(StrengthKind.parse(kind.id())).contains(kind);
    }

    @Test
    void anUnknownKindIsNone() {
        assertThat(StrengthKind.parse("fingerprint")).isEmpty();
        assertThat(StrengthKind.parse("PASSWORD")).isEmpty();
    }

    private static Set<StrengthKind> kinds(String ids) {
        return Arrays.stream(ids.split(" ", -1))
                .filter(id -> !id.isEmpty())
                .map(id -> StrengthKind.parse(id).orElseThrow())
                .collect(Collectors.toSet());
    }
}
