// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealerTest {

    private static final Sealer.Owner OWNER = new Sealer.Owner("realm", "account", "person");
    private static final String TEXT = "测试甲";

    private final Sealer sealer = TestKeys.sealerWith("2026-11");

    @Test
    void whatIsSealedOpensForItsOwner() {
        assertThat(sealer.open(OWNER, sealer.seal(OWNER, TEXT))).isEqualTo(TEXT);
    }

    @Test
    void theSameTextNeverLooksTheSame() {
        assertThat(sealer.seal(OWNER, TEXT)).isNotEqualTo(sealer.seal(OWNER, TEXT));
    }

    @Test
    void whatIsSealedNamesItsSuiteAndKeyAndNothingElse() {
        assertThat(sealer.seal(OWNER, TEXT)).matches("a1\\.2026-11\\.[\\w-]+");
    }

    @ParameterizedTest
    @CsvSource({"other,account,person", "realm,other,person", "realm,account,other"})
    void whatIsSealedOpensForNobodyElse(String realm, String account, String field) {
        String sealed = sealer.seal(OWNER, TEXT);

        assertThatThrownBy(() -> sealer.open(new Sealer.Owner(realm, account, field), sealed))
                .isInstanceOf(SealingException.class);
    }

    @Test
    void alteredBytesDoNotOpen() {
        String sealed = sealer.seal(OWNER, TEXT);
        char last = sealed.charAt(sealed.length() - 3);
        String altered = sealed.substring(0, sealed.length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 2);

        assertThatThrownBy(() -> sealer.open(OWNER, altered)).isInstanceOf(SealingException.class);
    }

    @Test
    void aNewKeySealsAndTheOldOneStillOpens() {
        String old = sealer.seal(OWNER, TEXT);
        Sealer renewed = TestKeys.sealerWith("2026-11", "2027-01");

        assertThat(renewed.open(OWNER, old)).isEqualTo(TEXT);
        assertThat(renewed.seal(OWNER, TEXT)).startsWith("a1.2027-01.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026.11", "", "a b", "钥匙"})
    void aKeyWhoseIdWouldMakeDataThatCannotBeOpenedIsRefused(String id) {
        assertThatThrownBy(() -> TestKeys.ringWith(id)).hasMessageContaining("'seal-" + id + "' whose id");
    }

    @Test
    void aKeyThatIsGoneIsNamed() {
        String sealed = TestKeys.sealerWith("2025").seal(OWNER, TEXT);

        assertThatThrownBy(() -> sealer.open(OWNER, sealed)).hasMessageContaining("'seal-2025'");
    }

    @Test
    void equalValuesHaveEqualIndexes() {
        assertThat(sealer.index("identifier", "mobile", "+8613800000001"))
                .isEqualTo(sealer.index("identifier", "mobile", "+8613800000001"))
                .hasSize(46);
    }

    @ParameterizedTest
    @CsvSource({"counter,mobile,1", "identifier,id-number,1", "identifier,mobile,2"})
    void anotherSpaceKindOrValueHasAnotherIndex(String space, String kind, String value) {
        assertThat(sealer.index(space, kind, value)).isNotEqualTo(sealer.index("identifier", "mobile", "1"));
    }

    @Test
    void anotherSealingKeyDoesNotChangeTheIndex() {
        assertThat(TestKeys.sealerWith("2027-01").index("identifier", "mobile", "1"))
                .isEqualTo(sealer.index("identifier", "mobile", "1"));
    }
}
