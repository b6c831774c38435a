// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oneaccount.trust.Factor;

class ConfirmationRequestTest {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    @Test
    void theSameThingSaidTwiceIsTheSameWording() throws RefusedException {
        Map<String, Object> otherSpelling = new HashMap<>(TestBodies.counter());
        otherSpelling.put("appointmentCode", "0000 0000 0019");
        otherSpelling.put("idNumber", "11010519491231002x");
        otherSpelling.put("name", " 测试甲 ");
        otherSpelling.put("idCountry", "USA");

        assertThat(TestBodies.read(otherSpelling).wording())
                .isEqualTo(TestBodies.read(TestBodies.counter()).wording());
    }

    @Test
    void whateverIsSaidOtherwiseIsAnotherWording() throws RefusedException {
        Map<String, Object> others = Map.ofEntries(
                Map.entry("appointmentCode", "000000000027"),
                Map.entry("channel", "kiosk"),
                Map.entry("site", "hall-02"),
                Map.entry("device", "reader-8"),
                Map.entry("operator", "staff-0043"),
                Map.entry("operatorIdNumber", "110105194912310038"),
                Map.entry("documentCheck", "scanner"),
                Map.entry("holderCheck", "face"),
                Map.entry("name", "测试乙"),
                Map.entry("idNumber", "X7654321"),
                Map.entry("idCountry", "CAN"));
        String wording = TestBodies.read(TestBodies.passport()).wording();

        for (Map.Entry<String, Object> other : others.entrySet()) {
            Map<String, Object> body = TestBodies.with(TestBodies.passport(), other.getKey(), other.getValue());
            assertThat(TestBodies.read(body).wording()).as(other.getKey()).isNotEqualTo(wording);
        }
        assertThat(TestBodies.read(TestBodies.with(TestBodies.passport(), "idValidUntil", "2030-02-01"))
                        .wording())
                .isNotEqualTo(wording);
        assertThat(TestBodies.read(TestBodies.renewedPassport()).wording())
                .isNotEqualTo(wording)
                .isNotEqualTo(TestBodies.read(TestBodies.with(TestBodies.renewedPassport(), "formerIdCountry", "USA"))
                        .wording());
        assertThat(TestBodies.read(TestBodies.withMobile()).wording())
                .isNotEqualTo(TestBodies.read(TestBodies.counter()).wording())
                .isNotEqualTo(TestBodies.read(TestBodies.with(TestBodies.withMobile(), "mobileCode", "907154"))
                        .wording())
                .isNotEqualTo(TestBodies.read(TestBodies.with(TestBodies.withMobile(), "mobile", "13900000002"))
                        .wording());
    }

    @Test
    void aMandateIsPartOfWhatIsSaidAndWritten() throws RefusedException {
        ConfirmationRequest request = TestBodies.read(TestBodies.withMandate());

        assertThat(request.factors()).containsExactly(Factor.ONSITE_DOCUMENT, Factor.REAL_NAME, Factor.MANDATE);
        assertThat(request.wording())
                .isNotEqualTo(TestBodies.read(TestBodies.counter()).wording());
        for (Map.Entry<String, Object> other : Map.of(
                        "mandateOrgCode",
                        "91119999000000190Q",
                        "mandateScope",
                        List.of("filing"),
                        "mandateUntil",
                        "2027-11-26",
                        "mandatePrincipal",
                        true)
                .entrySet()) {
            Map<String, Object> body = TestBodies.with(TestBodies.withMandate(), other.getKey(), other.getValue());
            assertThat(TestBodies.read(body).wording()).as(other.getKey()).isNotEqualTo(request.wording());
        }
        assertThat(request.mandate()).hasToString("Optional[PaperMandate[2027-11-25]]");
    }

    @Test
    void theMobileIsWrittenOnlyWhereACodeWasReadBack() throws RefusedException {
        assertThat(TestBodies.read(TestBodies.counter()).factors())
                .containsExactly(Factor.ONSITE_DOCUMENT, Factor.REAL_NAME);
        assertThat(TestBodies.read(TestBodies.withMobile()).factors())
                .containsExactly(Factor.ONSITE_DOCUMENT, Factor.REAL_NAME, Factor.MOBILE);
    }

    /** It names the answer; it is no part of what was said. */
    @Test
    void theCorrelationIdIsNotPartOfTheWording() throws RefusedException {
        Map<String, Object> other =
                TestBodies.with(TestBodies.counter(), "correlationId", "11111111-6b64-4b5e-9e63-6a2c1d1d1f00");

        assertThat(TestBodies.read(other).wording())
                .isEqualTo(TestBodies.read(TestBodies.counter()).wording());
    }

    @Test
    void evidenceFromAPassportEndsWithItsLastDayWhereTheCityIs() throws RefusedException {
        assertThat(TestBodies.read(TestBodies.passport()).ends(CITY)).contains(Instant.parse("2030-01-31T16:00:00Z"));
    }

    @Test
    void aResidentsCardIsRenewedWithoutThePersonChanging() throws RefusedException {
        Map<String, Object> card = TestBodies.with(TestBodies.counter(), "idValidUntil", "2030-01-31");

        assertThat(TestBodies.read(card).ends(CITY)).isEmpty();
    }

    @Test
    void aRequestKeepsPeopleToItself() throws RefusedException {
        ConfirmationRequest request = TestBodies.read(TestBodies.withMobile());

        assertThat(request.toString() + request.readBack())
                .doesNotContain(
                        "测试甲", TestBodies.CITIZEN, TestBodies.OPERATOR, TestBodies.CODE, TestBodies.MOBILE, "907153");
    }
}
