// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MobileNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800000001",
                "+8613800000001",
                "8613800000001",
                "008613800000001",
                "+86 138 0000 0001",
                "138-0000-0001",
                "138\u20110000\u20110001",
                "１３８０００００００１",
                "＋８６　１３８０００００００１",
                " 13800000001 ",
                "\u202a+86 138 0000 0001\u202c",
            })
    void whatPeopleReallyTypeBecomesE164(String typed) {
        assertThat(MobileNumber.parse(typed)).map(MobileNumber::e164).contains("+8613800000001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1380000000", // ten digits
                "138000000011", // twelve
                "1440000000001", // thirteen: a machine's
                "12800000001", // no mobile starts with 12
                "01088888888", // Beijing, a land line
                "+85291234567", // Hong Kong
                "+113800000001", // another country
                "+008613800000001",
                "1380000000a",
                "",
            })
    void whatIsNoMainlandMobileIsRefused(String typed) {
        assertThat(MobileNumber.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "14", "15", "16", "17", "18", "19"})
    void noPrefixIsRefusedBecauseAListWasOld(String prefix) {
        assertThat(MobileNumber.parse(prefix + "900000001")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800000001", "+86 13800000001", "8613800000001", "+8612800000001", ""})
    void onlyTheCanonicalFormCanBeConstructed(String value) {
        assertThatThrownBy(() -> new MobileNumber(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a mainland mobile number in canonical form");
    }

    @Test
    void mainlandServicesGetElevenDigits() {
        assertThat(new MobileNumber("+8613800000001").national()).isEqualTo("13800000001");
    }

    @Test
    void itIsShownMasked() {
        assertThat(new MobileNumber("+8613800000001")).hasToString("138****0001");
    }
}
