// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.MobileNumber;

class RequestReaderTest {

    @Test
    void aCounterSaysWhoCheckedWhatWhereAndHow() throws RefusedException {
        ConfirmationRequest request = TestBodies.read(TestBodies.counter());

        assertThat(request.correlationId()).isEqualTo(UUID.fromString(TestBodies.CORRELATION));
        assertThat(request.code().digits()).isEqualTo(TestBodies.CODE);
        assertThat(request.place().channel()).isEqualTo(Channel.COUNTER);
        assertThat(request.place().site()).isEqualTo("hall-01");
        assertThat(request.place().device()).isEqualTo("reader-7");
        assertThat(request.place().operator()).contains("staff-0042");
        assertThat(request.check()).isEqualTo(DocumentCheck.CHIP);
        assertThat(request.holderCheck()).isEqualTo(HolderCheck.OPERATOR);
        assertThat(request.operatorIdNumber())
                .hasValueSatisfying(number -> assertThat(number.value()).isEqualTo(TestBodies.OPERATOR));
        assertThat(request.name().value()).isEqualTo("测试甲");
        assertThat(request.document().type()).isEqualTo(DocumentType.RESIDENT_ID);
        assertThat(request.document().number()).isEqualTo(TestBodies.CITIZEN);
        assertThat(request.validUntil()).isEmpty();
        assertThat(request.readBack()).isEmpty();
    }

    @Test
    void aFormerDocumentMayLieBesideIt() throws RefusedException {
        assertThat(TestBodies.read(TestBodies.passport()).former()).isEmpty();
        assertThat(TestBodies.read(TestBodies.renewedPassport()).former())
                .contains(new Document(DocumentType.PASSPORT, "X7654321", Optional.of("CAN")));
    }

    @Test
    void aMandateOnPaperMayLieBesideIt() throws RefusedException {
        assertThat(TestBodies.read(TestBodies.counter()).mandate()).isEmpty();
        assertThat(TestBodies.read(TestBodies.withMandate()).mandate())
                .contains(new PaperMandate(
                        new CreditCode("91119999000000182X"),
                        List.of("enquiry", "filing"),
                        LocalDate.of(2027, 11, 25),
                        false));
    }

    @Test
    void aMandateComesWholeAndNoMachineReadsASeal() {
        Map<String, Object> body = TestBodies.withMandate();

        for (String field : RequestReader.MANDATE_FIELDS) {
            assertRefused(TestBodies.with(body, field, null), DeskRefusal.BODY_INVALID, field);
            assertRefused(TestBodies.with(body, field, "1"), DeskRefusal.BODY_INVALID, field);
        }
        for (Object scope : List.of(List.of(), List.of("all", 1), List.of("All"), Map.of("a", "all"), "all")) {
            assertRefused(TestBodies.with(body, "mandateScope", scope), DeskRefusal.BODY_INVALID, "mandateScope");
        }
        assertRefused(TestBodies.with(body, "channel", "kiosk"), DeskRefusal.BODY_INVALID, "channel");
    }

    @Test
    void halfAFormerDocumentIsNamed() {
        Map<String, Object> body = TestBodies.renewedPassport();

        assertThat(refused(TestBodies.with(body, "formerIdType", null)).fields())
                .containsExactly("formerIdType");
        assertThat(refused(TestBodies.with(body, "formerIdNumber", null)).fields())
                .contains("formerIdNumber");
        assertThat(refused(TestBodies.with(body, "formerIdCountry", null)).fields())
                .containsExactly("formerIdCountry");
        assertThat(refused(TestBodies.with(body, "formerIdNumber", "X")).fields())
                .containsExactly("formerIdNumber", "formerIdCountry");
        assertThat(refused(TestBodies.with(TestBodies.counter(), "formerIdCountry", "CAN"))
                        .fields())
                .containsExactly("formerIdType", "formerIdNumber");
    }

    @Test
    void aKioskNeedsNoOperator() throws RefusedException {
        ConfirmationRequest request = TestBodies.read(TestBodies.kiosk());

        assertThat(request.place().operator()).isEmpty();
        assertThat(request.operatorIdNumber()).isEmpty();
        assertThat(request.holderCheck()).isEqualTo(HolderCheck.FACE);
    }

    @Test
    void whereNobodyIsNamedNobodyHasSeenTheHolder() {
        assertRefused(
                TestBodies.with(TestBodies.kiosk(), "holderCheck", "operator"), DeskRefusal.BODY_INVALID, "operator");
        assertRefused(
                TestBodies.with(TestBodies.kiosk(), "holderCheck", null), DeskRefusal.BODY_INVALID, "holderCheck");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000 0000 0019", "0000-0000-0019", " 000000000019 ", "０００００００００019"})
    void aCodeMayBeTypedAsPeopleReadIt(String code) throws RefusedException {
        assertThat(read("appointmentCode", code).code().digits()).isEqualTo(TestBodies.CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000000018", "00000000001", "0000000000190", "hello", "!"})
    void aMistypedCodeIsNamedAndIsNoGuess(String code) {
        assertRefused(with("appointmentCode", code), DeskRefusal.CODE_MISTYPED, "appointmentCode");
    }

    static List<String> everyRequiredField() {
        return List.of(
                "correlationId",
                "appointmentCode",
                "channel",
                "site",
                "device",
                "operator",
                "documentCheck",
                "holderCheck",
                "name",
                "idType",
                "idNumber");
    }

    @ParameterizedTest
    @MethodSource("everyRequiredField")
    void aMissingFieldIsNamed(String field) {
        RefusedException refused = refused(with(field, null));

        assertThat(refused.refusal()).isEqualTo(DeskRefusal.BODY_INVALID);
        assertThat(refused.fields()).contains(field);
    }

    @ParameterizedTest
    @MethodSource("everyRequiredField")
    void aBlankFieldIsAMissingOne(String field) {
        assertThat(refused(with(field, "  ")).fields()).contains(field);
    }

    @ParameterizedTest
    @MethodSource("everyRequiredField")
    void aFieldIsAText(String field) {
        for (Object value : List.of(1, true, List.of("a"), Map.of("a", "b"))) {
            assertThat(refused(with(field, value)).fields()).contains(field);
        }
    }

    @ParameterizedTest(name = "{0} ''{1}''")
    @CsvSource({
        "correlationId, 1",
        "correlationId, 0b6a1f6e-6b64-4b5e-9e63-6a2c1d1d1f0",
        "correlationId, 11010519491231002X",
        "channel, online",
        "channel, COUNTER",
        "site, a hall",
        "site, 大厅",
        "site, 11010519491231002X",
        "device, 13800000001",
        "device, -reader",
        "operator, 11010519491231002X",
        "operator, 138 0000 0001",
        "operator, 测试甲",
        "operatorIdNumber, 440524188001010015",
        "operatorIdNumber, ''",
        "documentCheck, eye",
        "holderCheck, nobody",
        "name, 张3",
        "idType, driving-licence",
        "idNumber, 110105194912310021",
        "idNumber, 810000199003070015",
        "idValidUntil, 2026-13-01",
        "idValidUntil, tomorrow",
        "idValidUntil, 20300131",
        "mobile, 12345",
        "mobileCode, 12345",
        "mobileCode, 1234567",
        "mobileCode, 12345a"
    })
    void aWrongFieldIsNamed(String field, String value) {
        assertRefused(TestBodies.with(TestBodies.withMobile(), field, value), DeskRefusal.BODY_INVALID, field);
    }

    @Test
    void anIdOfSixtyFourSignsIsTheLongest() throws RefusedException {
        assertThat(read("site", "a".repeat(64)).place().site()).hasSize(64);
        assertRefused(with("site", "a".repeat(65)), DeskRefusal.BODY_INVALID, "site");
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        Map<String, Object> body = TestBodies.with(with("site", null), "name", "1");

        assertRefused(body, DeskRefusal.BODY_INVALID, "site", "name");
    }

    @Test
    void anUnknownFieldIsNotPassedOverAndNotRepeated() {
        RefusedException refused = refused(with("idNummer", TestBodies.CITIZEN));

        assertThat(refused.fields()).containsExactly("unknown");
        assertThat(refused.toString()).doesNotContain("idNummer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "1", "\"a\"", "{", "{} {}", "{\"site\":\"a\",\"site\":\"b\"}"})
    void aBodyIsOneObject(String body) {
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> RequestReader.read(body, TestBodies.TODAY));

        assertThat(refused.refusal()).isEqualTo(DeskRefusal.BODY_INVALID);
    }

    @Test
    void whatIsNoJsonIsNotQuoted() {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> RequestReader.read("{\"name\": 测试甲", TestBodies.TODAY));

        assertThat(refused).hasNoCause();
        assertThat(refused.getMessage()).doesNotContain("测试甲");
    }

    @Test
    void aPassportComesWithItsCountryAndItsLastDay() throws RefusedException {
        ConfirmationRequest request = TestBodies.read(TestBodies.passport());

        assertThat(request.document().country()).contains("USA");
        assertThat(request.validUntil()).contains(LocalDate.of(2030, 1, 31));
        assertRefused(TestBodies.with(TestBodies.passport(), "idCountry", null), DeskRefusal.BODY_INVALID, "idCountry");
        assertRefused(
                TestBodies.with(TestBodies.passport(), "idCountry", "XXX"),
                DeskRefusal.BODY_INVALID,
                "idNumber",
                "idCountry");
        assertRefused(
                TestBodies.with(TestBodies.passport(), "idValidUntil", null), DeskRefusal.BODY_INVALID, "idValidUntil");
    }

    @Test
    void aDocumentThatHasEndedIsRefusedWhateverItIs() {
        for (Map<String, Object> body : List.of(TestBodies.passport(), TestBodies.counter())) {
            assertRefused(
                    TestBodies.with(body, "idValidUntil", "2026-11-22"), DeskRefusal.DOCUMENT_EXPIRED, "idValidUntil");
        }
    }

    @Test
    void aDocumentCountsOnItsLastDay() throws RefusedException {
        assertThat(TestBodies.read(TestBodies.with(TestBodies.passport(), "idValidUntil", "2026-11-23"))
                        .validUntil())
                .contains(TestBodies.TODAY);
    }

    @Test
    void aFieldThatIsNullIsNotSent() throws RefusedException {
        String body = TestBodies.json(TestBodies.kiosk()).replace("}", ",\"operator\":null,\"idCountry\":null}");

        assertThat(RequestReader.read(body, TestBodies.TODAY).place().operator())
                .isEmpty();
    }

    @Test
    void aCodeIsReadBackFromAMobile() throws RefusedException {
        for (String code : List.of("907153", "907 153", "９０７１５３")) {
            Map<String, Object> body = TestBodies.with(TestBodies.withMobile(), "mobileCode", code);

            assertThat(TestBodies.read(body).readBack())
                    .contains(new ReadBack(new MobileNumber("+8613800000001"), "907153"));
        }
    }

    @Test
    void aMobileWithoutACodeProvesNothing() {
        for (String field : List.of("mobile", "mobileCode")) {
            assertRefused(TestBodies.with(TestBodies.withMobile(), field, null), DeskRefusal.BODY_INVALID, field);
        }
    }

    @Test
    void aCodeIsAskedForWithAPlaceAndAMobileAndNothingElse() throws RefusedException {
        MobileCodeRequest request = TestBodies.readMobileCode(TestBodies.mobileCode());

        assertThat(request.correlationId()).isEqualTo(UUID.fromString(TestBodies.CORRELATION));
        assertThat(request.code().digits()).isEqualTo(TestBodies.CODE);
        assertThat(request.place().site()).isEqualTo("hall-01");
        assertThat(request.mobile().national()).isEqualTo(TestBodies.MOBILE);
        assertThat(request.toString()).doesNotContain(TestBodies.MOBILE);
        for (String field : RequestReader.MOBILE_CODE_FIELDS) {
            RefusedException refused = catchThrowableOfType(
                    RefusedException.class,
                    () -> TestBodies.readMobileCode(TestBodies.with(TestBodies.mobileCode(), field, null)));
            assertThat(refused.fields()).containsExactly(field);
        }
        RefusedException more = catchThrowableOfType(
                RefusedException.class,
                () -> TestBodies.readMobileCode(TestBodies.with(TestBodies.mobileCode(), "name", "测试甲")));
        assertThat(more.fields()).containsExactly("unknown");
    }

    private static Map<String, Object> with(String field, Object value) {
        return TestBodies.with(TestBodies.counter(), field, value);
    }

    private static ConfirmationRequest read(String field, Object value) throws RefusedException {
        return TestBodies.read(with(field, value));
    }

    private static RefusedException refused(Map<String, Object> body) {
        return catchThrowableOfType(RefusedException.class, () -> TestBodies.read(body));
    }

    private static void assertRefused(Map<String, Object> body, DeskRefusal reason, String... fields) {
        RefusedException refused = refused(body);
        assertThat(refused.refusal()).isEqualTo(reason);
        assertThat(refused.fields()).containsExactlyInAnyOrder(fields);
    }
}
