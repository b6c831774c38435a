// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oneaccount.proof.Fault;
import org.oneaccount.registry.Organisation;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.OrganisationHead;
import org.oneaccount.trust.identifier.OrganisationName;
import org.oneaccount.trust.identifier.PersonName;

class OrganisationEntryTest {

    @Test
    void whatPeopleReallyTypeIsRead() {
        assertThat(new OrganisationEntry(" 9111 9999 0000 0018 2x", "测试甲科技（北京）有限公司", " 测试甲 ").read())
                .isEqualTo(new OrganisationReading.Complete(new Organisation(
                        new CreditCode("91119999000000182X"),
                        new OrganisationName("测试甲科技(北京)有限公司"),
                        new PersonName("测试甲"))));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(new OrganisationEntry("", "", "1").read())
                .isEqualTo(new OrganisationReading.Faulty(List.of(
                        new Fault("orgCode", OrganisationRefusal.CODE_INVALID),
                        new Fault("orgName", OrganisationRefusal.NAME_INVALID),
                        new Fault("legalRepresentative", OrganisationRefusal.HEAD_INVALID))));
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y43, '', LEGAL_REPRESENTATIVE",
        "91350100M000100Y43, 测试中心 （有限合伙）, MANAGING_PARTNER",
        "92350100M000100Y43, '', OPERATOR",
        "31350100M000100Y43, '', PERSON_IN_CHARGE",
    })
    void whoStandsAtTheHeadFollowsFromCodeAndName(String code, String name, OrganisationHead head) {
        assertThat(new OrganisationEntry(code, name, "").headKind()).contains(head);
    }

    @Test
    void nobodyIsNamedWhileTheCodeIsNotKnown() {
        assertThat(new OrganisationEntry("92", "", "").headKind()).isEqualTo(Optional.empty());
    }

    @Test
    void whatWasTypedIsNeverPrinted() {
        assertThat(new OrganisationEntry("91119999000000182X", "测试甲餐饮店", "测试甲")).hasToString("OrganisationEntry");
    }
}
