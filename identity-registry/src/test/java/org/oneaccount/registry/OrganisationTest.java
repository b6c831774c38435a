// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.OrganisationName;
import org.oneaccount.trust.identifier.PersonName;

class OrganisationTest {

    @Test
    void aCompanyIsShownByNameAndAnIndividualBusinessIsNot() {
        assertThat(organisation("91119999000000182X").masked())
                .startsWith("测试甲商行 9111")
                .doesNotContain("00000018");
        assertThat(organisation("92119999000000182X").masked()).startsWith("测试** 9211");
    }

    @Test
    void nothingOfItIsEverPrinted() {
        assertThat(organisation("91119999000000182X").toString()).doesNotContain("商行", "00000018");
    }

    private static Organisation organisation(String code) {
        return new Organisation(new CreditCode(code), new OrganisationName("测试甲商行"), new PersonName("测试甲"));
    }
}
