// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            测试甲科技有限公司             | 测试甲科技有限公司
            测试甲科技（北京）有限公司     | 测试甲科技(北京)有限公司
            测试甲 科技 （北京） 有限公司  | 测试甲科技(北京)有限公司
            ＡＢＣ  Trading   Ltd.          | ABC Trading Ltd.
            """)
    void whatPeopleTypeHasOneForm(String typed, String canonical) {
        assertThat(OrganisationName.parse(typed)).contains(new OrganisationName(canonical));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1", "()", "123456"})
    void whatIsNoNameIsRefused(String typed) {
        assertThat(OrganisationName.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"测试咨询中心（有限合伙）", "测试会计师事务所(特殊普通合伙)", "测试商行 (普通合伙)", "测试商行普通合伙"})
    void aPartnershipSaysSo(String typed) {
        assertThat(OrganisationName.parse(typed).orElseThrow().isPartnership()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"测试合伙人有限公司", "测试有限合伙人管理有限公司", "测试中心(有限合伙)分公司", "测试有限公司"})
    void othersAreNoPartnership(String name) {
        assertThat(new OrganisationName(name).isPartnership()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"测试甲餐饮店, 测试**", "甲店, 甲**", "ABC Trading Ltd., AB**"})
    void maskedItSaysLittleMoreThanWhereItIs(String name, String masked) {
        assertThat(new OrganisationName(name).masked()).isEqualTo(masked);
    }

    @Test
    void aNameIsNeverPrinted() {
        assertThat(new OrganisationName("测试甲餐饮店")).hasToString("OrganisationName");
        assertThatThrownBy(() -> new OrganisationName("测试 甲餐饮店")).hasMessageNotContaining("测试");
    }
}
