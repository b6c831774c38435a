// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationHeadTest {

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y43, 测试有限公司, LEGAL_REPRESENTATIVE",
        "91350100M000100Y43, 测试中心(有限合伙), MANAGING_PARTNER",
        "92350100M000100Y43, 测试餐饮店, OPERATOR",
        "31350100M000100Y43, 测试律师事务所(特殊普通合伙), PERSON_IN_CHARGE",
    })
    void whoStandsAtTheHeadFollowsFromCodeAndName(String code, String name, OrganisationHead head) {
        assertThat(OrganisationHead.of(new CreditCode(code), new OrganisationName(name)))
                .isEqualTo(head);
    }
}
