// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oneaccount.mapper.IdentityClaim.ID_NUMBER;
import static org.oneaccount.mapper.IdentityClaim.ID_TYPE;
import static org.oneaccount.mapper.IdentityClaim.ORG_CODE;
import static org.oneaccount.mapper.IdentityClaim.ORG_NAME;
import static org.oneaccount.mapper.IdentityClaim.PHONE_NUMBER;
import static org.oneaccount.mapper.IdentityClaim.PHONE_NUMBER_VERIFIED;
import static org.oneaccount.mapper.IdentityClaim.REAL_NAME;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.MobileNumber;
import org.oneaccount.trust.identifier.OrganisationName;
import org.oneaccount.trust.identifier.PersonName;

class IdentityClaimTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Document PASSPORT = new Document(DocumentType.PASSPORT, "E12345678", Optional.of("SGP"));
    private static final Document RESIDENT_ID =
            new Document(DocumentType.RESIDENT_ID, "11010519491231002X", Optional.empty());
    private static final PersonalData PERSON = new PersonalData(
            Optional.of(new PersonName("测试甲")),
            List.of(PASSPORT, RESIDENT_ID),
            Optional.of(new MobileNumber("+8613800000001")),
            Optional.empty());

    private static final Optional<Organisation> COMPANY = Optional.of(new Organisation(
            new CreditCode("91119999000000182X"), new OrganisationName("测试甲科技有限公司"), new PersonName("测试甲")));

    @Test
    void anOrganisationIsNamed() {
        assertThat(ORG_NAME.of(PERSON, COMPANY)).contains("测试甲科技有限公司");
        assertThat(ORG_CODE.of(PERSON, COMPANY)).contains("91119999000000182X");
        assertThat(ORG_NAME.of(PERSON, Optional.empty())).isEmpty();
    }

    @Test
    void aDocumentThatASourceCheckedGoesBeforeADeclaredOne() {
        Set<Factor> counting = Set.of(Factor.REAL_NAME, Factor.DECLARED_DOCUMENT);

        assertThat(ID_TYPE.of(PERSON.vouchedForBy(counting, NOW), COMPANY)).contains("resident-id");
        assertThat(ID_NUMBER.of(PERSON.vouchedForBy(counting, NOW), COMPANY)).contains("11010519491231002X");
    }

    @Test
    void ofDocumentsThatWereSeenTheNewestIsTold() {
        Set<Factor> counting = Set.of(Factor.REAL_NAME, Factor.ONSITE_DOCUMENT);

        assertThat(ID_TYPE.of(PERSON.vouchedForBy(counting, NOW), COMPANY)).contains("passport");
        assertThat(ID_NUMBER.of(PERSON.vouchedForBy(counting, NOW), COMPANY)).contains("E12345678");
    }

    @Test
    void aDeclaredDocumentIsNamedByItsType() {
        Set<Factor> counting = Set.of(Factor.DECLARED_DOCUMENT);

        assertThat(REAL_NAME.of(PERSON.vouchedForBy(counting, NOW), COMPANY)).contains("测试甲");
        assertThat(ID_TYPE.of(PERSON.vouchedForBy(counting, NOW), COMPANY)).contains("passport");
        assertThat(ID_NUMBER.of(PERSON.vouchedForBy(counting, NOW), COMPANY)).contains("E12345678");
    }

    @Test
    void theMobileIsInInternationalForm() {
        assertThat(PHONE_NUMBER.of(PERSON, COMPANY)).contains("+8613800000001");
        assertThat(PHONE_NUMBER_VERIFIED.of(PERSON, COMPANY)).contains("true");
    }

    @ParameterizedTest
    @EnumSource
    void withoutEvidenceThatCountsNothingIsGiven(IdentityClaim claim) {
        assertThat(claim.of(PERSON.vouchedForBy(Set.of(Factor.SIGN_IN), NOW), Optional.empty()))
                .isEmpty();
    }

    @Test
    void theSettingNamesClaims() {
        assertThat(IdentityClaim.parse(" id_type  id_number ")).containsExactlyInAnyOrder(ID_TYPE, ID_NUMBER);
        assertThat(IdentityClaim.parse(null)).isEmpty();
        assertThat(IdentityClaim.parse("")).isEmpty();
        assertThatThrownBy(() -> IdentityClaim.parse("real_name birthday")).hasMessageContaining("'birthday'");
    }
}
