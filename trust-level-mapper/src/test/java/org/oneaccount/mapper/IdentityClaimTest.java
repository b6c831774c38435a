// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oneaccount.mapper.IdentityClaim.ID_NUMBER;
import static org.oneaccount.mapper.IdentityClaim.ID_TYPE;
import static org.oneaccount.mapper.IdentityClaim.PHONE_NUMBER;
import static org.oneaccount.mapper.IdentityClaim.PHONE_NUMBER_VERIFIED;
import static org.oneaccount.mapper.IdentityClaim.REAL_NAME;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.MobileNumber;
import org.oneaccount.trust.identifier.PersonName;

class IdentityClaimTest {

    private static final Document PASSPORT = new Document(DocumentType.PASSPORT, "E12345678", Optional.of("SGP"));
    private static final Document RESIDENT_ID =
            new Document(DocumentType.RESIDENT_ID, "11010519491231002X", Optional.empty());
    private static final PersonalData PERSON = new PersonalData(
            Optional.of(new PersonName("测试甲")),
            List.of(PASSPORT, RESIDENT_ID),
            Optional.of(new MobileNumber("+8613800000001")),
            Optional.empty());

    @Test
    void aDocumentThatASourceCheckedGoesBeforeADeclaredOne() {
        Set<Factor> counting = Set.of(Factor.REAL_NAME, Factor.DECLARED_DOCUMENT);

        assertThat(ID_TYPE.of(PERSON, counting)).contains("resident-id");
        assertThat(ID_NUMBER.of(PERSON, counting)).contains("11010519491231002X");
    }

    @Test
    void aDeclaredDocumentIsNamedByItsType() {
        Set<Factor> counting = Set.of(Factor.DECLARED_DOCUMENT);

        assertThat(REAL_NAME.of(PERSON, counting)).contains("测试甲");
        assertThat(ID_TYPE.of(PERSON, counting)).contains("passport");
        assertThat(ID_NUMBER.of(PERSON, counting)).contains("E12345678");
    }

    @Test
    void theMobileIsInInternationalForm() {
        assertThat(PHONE_NUMBER.of(PERSON, Set.of(Factor.MOBILE))).contains("+8613800000001");
        assertThat(PHONE_NUMBER_VERIFIED.of(PERSON, Set.of(Factor.MOBILE))).contains("true");
    }

    @ParameterizedTest
    @EnumSource
    void withoutEvidenceThatCountsNothingIsGiven(IdentityClaim claim) {
        assertThat(claim.of(PERSON, Set.of(Factor.SIGN_IN))).isEmpty();
    }

    @Test
    void theSettingNamesClaims() {
        assertThat(IdentityClaim.parse(" id_type  id_number ")).containsExactlyInAnyOrder(ID_TYPE, ID_NUMBER);
        assertThat(IdentityClaim.parse(null)).isEmpty();
        assertThat(IdentityClaim.parse("")).isEmpty();
        assertThatThrownBy(() -> IdentityClaim.parse("real_name birthday")).hasMessageContaining("'birthday'");
    }
}
