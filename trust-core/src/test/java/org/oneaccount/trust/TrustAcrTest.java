// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustAcrTest {

    @ParameterizedTest
    @CsvSource({"urn:oneaccount:acr:natural:3, NATURAL, 3", "urn:oneaccount:acr:legal:1, LEGAL, 1"})
    void aUrnNamesATypeAndALevel(String urn, AccountType type, int level) {
        assertThat(TrustAcr.parse(urn)).contains(new TrustAcr(type, level));
        assertThat(new TrustAcr(type, level).urn()).isEqualTo(urn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "3",
                "urn:oneaccount:acr:natural:0",
                "urn:oneaccount:acr:natural:10",
                "urn:oneaccount:acr:Natural:3",
                "urn:oneaccount:acr:agent:3",
                "urn:oneaccount:acr:natural:3 ",
                "urn:oneaccount:acr:natural:３",
            })
    void anythingElseIsNoLevel(String text) {
        assertThat(TrustAcr.parse(text)).isEmpty();
    }

    @Test
    void aFreshProofIsNoLevel() {
        assertThat(TrustAcr.parse(TrustAcr.REAUTH)).isEmpty();
    }
}
