// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import org.oneaccount.registry.Organisation;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.OrganisationName;
import org.oneaccount.trust.identifier.PersonName;

final class TestCompany {

    static final Organisation COMPANY = new Organisation(
            new CreditCode("91119999000000182X"), new OrganisationName("测试甲科技有限公司"), new PersonName("测试甲"));

    private TestCompany() {}
}
