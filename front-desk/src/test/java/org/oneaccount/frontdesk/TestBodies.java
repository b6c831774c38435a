// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What desks send. The numbers are the examples of GB 11643 and invented ones. */
final class TestBodies {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final String CITIZEN = "11010519491231002X";
    static final String OPERATOR = "440524188001010014";
    static final String MOBILE = "13800000001";
    static final String CORRELATION = "0b6a1f6e-6b64-4b5e-9e63-6a2c1d1d1f00";
    static final String CODE = "000000000019";

    private static final ObjectMapper JSON = new ObjectMapper();

    private TestBodies() {}

    static Map<String, Object> counter() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("correlationId", CORRELATION);
        body.put("appointmentCode", CODE);
        body.put("channel", "counter");
        body.put("site", "hall-01");
        body.put("device", "reader-7");
        body.put("operator", "staff-0042");
        body.put("operatorIdNumber", OPERATOR);
        body.put("documentCheck", "chip");
        body.put("holderCheck", "operator");
        body.put("name", "测试甲");
        body.put("idType", "resident-id");
        body.put("idNumber", CITIZEN);
        return body;
    }

    static Map<String, Object> kiosk() {
        Map<String, Object> body = counter();
        body.put("channel", "kiosk");
        body.put("holderCheck", "face");
        body.remove("operator");
        body.remove("operatorIdNumber");
        return body;
    }

    static Map<String, Object> passport() {
        Map<String, Object> body = counter();
        body.put("name", "Test Person");
        body.put("idType", "passport");
        body.put("idNumber", "X1234567");
        body.put("idCountry", "USA");
        body.put("idValidUntil", "2030-01-31");
        return body;
    }

    /** A counter, with a new passport and the former one beside it. */
    static Map<String, Object> renewedPassport() {
        Map<String, Object> body = passport();
        body.put("formerIdType", "passport");
        body.put("formerIdNumber", "X7654321");
        body.put("formerIdCountry", "CAN");
        return body;
    }

    /** A counter, with a code that was read back. */
    static Map<String, Object> withMobile() {
        Map<String, Object> body = counter();
        body.put("mobile", MOBILE);
        body.put("mobileCode", "907153");
        return body;
    }

    /** A counter, with an organisation's mandate on paper. */
    static Map<String, Object> withMandate() {
        Map<String, Object> body = counter();
        body.put("mandateOrgCode", "91119999000000182X");
        body.put("mandateScope", List.of("filing", "enquiry"));
        body.put("mandateUntil", "2027-11-25");
        body.put("mandatePrincipal", false);
        return body;
    }

    /** Everything that a desk may confirm at once. */
    static Map<String, Object> withEverything() {
        Map<String, Object> body = withMandate();
        body.putAll(withMobile());
        return body;
    }

    static Map<String, Object> mobileCode() {
        Map<String, Object> body = counter();
        body.keySet().retainAll(RequestReader.MOBILE_CODE_FIELDS);
        body.put("mobile", MOBILE);
        return body;
    }

    /** This body but for one field; null leaves it out. */
    static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(body);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return changed;
    }

    static ConfirmationRequest read(Map<String, Object> body) throws RefusedException {
        return RequestReader.read(json(body), TODAY);
    }

    static MobileCodeRequest readMobileCode(Map<String, Object> body) throws RefusedException {
        return RequestReader.readMobileCode(json(body), TODAY);
    }

    static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
