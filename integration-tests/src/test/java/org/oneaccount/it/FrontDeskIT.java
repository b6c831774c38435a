// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oneaccount.frontdesk.DeskRefusal;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.CityCalendar;
import org.oneaccount.it.harness.Database;
import org.oneaccount.it.harness.FrontDesk;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.Ledgers;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.OwnRealm;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestAgents;
import org.oneaccount.it.harness.TestCompany;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.harness.Words;
import org.oneaccount.it.pages.AskingAgent;
import org.oneaccount.it.pages.Visitor;

/** What counters and kiosks say, and what they are told. */
@OneAccountServer(database = Database.POSTGRESQL)
class FrontDeskIT {

    /** The sandbox's gateway refuses it. */
    private static final String UNSERVED = "13800009902";

    /** One that no other test knows. */
    private final TestPerson caller = TestPerson.next();

    private Server server;
    private Application application;
    private FrontDesk desk;
    private Ledgers ledgers;

    @BeforeEach
    void setUp(Server server) {
        this.server = server;
        application = Application.open(server);
        desk = FrontDesk.open(server);
        ledgers = server.postgres().ledgers();
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasItsStatusItsNameAndItsWords(DeskRefusal refusal) {
        Refused refused = refused(refusal);
        String name = refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');

        for (String[] language : new String[][] {{"zh-CN", "zh_CN"}, {"en", "en"}}) {
            HttpResponse<String> answer = refused.asked().apply(language[0]);

            assertThat(FrontDesk.reason(answer)).isEqualTo(refused.status() + " " + refusal.id());
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(answer.headers().firstValue("Content-Language")).contains(language[0]);
            JsonNode problem = Http.parse(answer.body());
            assertThat(problem.path("type").asText()).isEqualTo("urn:oneaccount:problem:" + name);
            assertThat(problem.path("status").asInt()).isEqualTo(refused.status());
            assertThat(problem.path("title").asText()).isEqualTo(Words.of(refusal.id(), language[1]));
        }
        assertThat(Words.of(refusal.id(), "zh_CN")).containsPattern("\\p{IsHan}{4}");
        assertThat(Words.of(refusal.id(), "en")).doesNotContainPattern("\\p{IsHan}");
    }

    /** What is refused for this, and its status. The same request twice: in two languages. */
    private Refused refused(DeskRefusal refusal) {
        return switch (refusal) {
            case TOKEN_INVALID -> {
                String token = FrontDesk.withoutAudience(server).token();
                yield new Refused(401, language -> desk.send(ofSomebody(FrontDesk.codeOfNobody()), token, language));
            }
            case NOT_A_FRONT_DESK -> {
                String token = FrontDesk.withoutRole(server).token();
                yield new Refused(403, language -> desk.send(ofSomebody(FrontDesk.codeOfNobody()), token, language));
            }
            case BODY_INVALID -> refused(400, FrontDesk.with(ofSomebody(FrontDesk.codeOfNobody()), "site", null));
            case CODE_MISTYPED -> refused(400, ofSomebody(mistyped(FrontDesk.codeOfNobody())));
            case DOCUMENT_EXPIRED -> refused(400, withPassport(ofSomebody(FrontDesk.codeOfNobody()), "2020-01-31"));
            case CORRELATION_REUSED -> {
                Map<String, Object> body = of(visitor());
                Http.ok(desk.send(body));
                yield refused(409, FrontDesk.with(body, "site", "hall-02"));
            }
            case APPOINTMENT_UNKNOWN -> refused(404, ofSomebody(FrontDesk.codeOfNobody()));
            case TOO_MANY_WRONG_CODES -> {
                Map<String, Object> body = ofSomebody(FrontDesk.codeOfNobody());
                for (int i = 0; i < 20; i++) {
                    assertThat(FrontDesk.reason(desk.send(body))).startsWith("404");
                }
                yield refused(429, body);
            }
            case MOBILE_CODE_WRONG -> {
                Map<String, Object> body = of(visitor());
                yield refused(400, FrontDesk.readBack(body, caller.mobile(), wrong(codeFor(body))));
            }
            case MOBILE_CODE_EXPIRED -> {
                Map<String, Object> body = of(visitor());
                String code = codeFor(body);
                server.moveTime(Duration.ofMinutes(5).plusSeconds(1));
                yield refused(400, FrontDesk.readBack(body, caller.mobile(), code));
            }
            case MOBILE_CODE_LOCKED -> {
                Map<String, Object> body = of(visitor());
                String code = codeFor(body);
                Map<String, Object> wrong = FrontDesk.readBack(body, caller.mobile(), wrong(code));
                for (int i = 0; i < 5; i++) {
                    assertThat(FrontDesk.reason(desk.send(wrong))).isEqualTo("400 frontdeskMobileCodeWrong");
                }
                yield refused(429, FrontDesk.readBack(body, caller.mobile(), code));
            }
            case MOBILE_TOO_SOON -> {
                Map<String, Object> body = of(visitor());
                codeFor(body);
                yield new Refused(
                        429, language -> desk.sendMobileCode(FrontDesk.mobileCode(body, caller.mobile()), language));
            }
            case MOBILE_TOO_MANY_MESSAGES -> {
                Map<String, Object> body = of(visitor());
                for (int i = 0; i < 8; i++) {
                    Http.ok(desk.sendMobileCode(
                            FrontDesk.mobileCode(body, TestPerson.next().mobile())));
                }
                yield new Refused(
                        429,
                        language -> desk.sendMobileCode(
                                FrontDesk.mobileCode(body, TestPerson.next().mobile()), language));
            }
            case MOBILE_UNSERVED -> {
                Map<String, Object> body = of(visitor());
                yield new Refused(400, language -> {
                    server.moveTime(Duration.ofSeconds(61));
                    return desk.sendMobileCode(FrontDesk.mobileCode(body, UNSERVED), language);
                });
            }
            case MOBILE_UNAVAILABLE -> {
                Map<String, Object> body = of(visitor());
                server.sandbox().set("sms", "down");
                yield new Refused(
                        503, language -> desk.sendMobileCode(FrontDesk.mobileCode(body, caller.mobile()), language));
            }
            case MOBILE_TAKEN -> {
                Map<String, Object> first = of(visitor());
                Http.ok(desk.send(FrontDesk.readBack(first, caller.mobile(), codeFor(first))));
                server.moveTime(Duration.ofSeconds(61));
                Map<String, Object> second = of(visitor());
                yield refused(409, FrontDesk.readBack(second, caller.mobile(), codeFor(second)));
            }
            case APPOINTMENT_EXPIRED -> {
                Map<String, Object> body = of(visitor());
                server.moveTime(Duration.ofHours(72).plusSeconds(1));
                yield refused(410, body);
            }
            case APPOINTMENT_CANCELLED -> {
                Visitor visitor = visitor();
                visitor.withdraw();
                yield refused(410, of(visitor));
            }
            case APPOINTMENT_USED -> {
                Visitor visitor = visitor();
                Http.ok(desk.send(of(visitor)));
                yield refused(409, of(visitor));
            }
            case OWN_ACCOUNT -> {
                Visitor visitor = visitor();
                yield refused(
                        403,
                        FrontDesk.with(
                                of(visitor),
                                "operatorIdNumber",
                                visitor.person().idNumber()));
            }
            case OPERATOR_UNKNOWN -> refused(403, FrontDesk.with(of(visitor()), "operatorIdNumber", null));
            case TAKEN -> {
                Visitor first = visitor();
                Http.ok(desk.send(of(first)));
                yield refused(409, FrontDesk.confirmation(visitor().code(), first.person()));
            }
            case MANDATE_NOT_ASKED -> refused(
                    409, FrontDesk.withMandate(of(visitor()), TestCompany.next(), LocalDate.of(2027, 11, 25), false));
            case MANDATE_PAPER_MISSING -> {
                AskingAgent agent = agent(false);
                yield refused(409, FrontDesk.confirmation(agent.code(), agent.person()));
            }
            case MANDATE_DIFFERS -> refused(409, agent(false).atCounter(TestCompany.next()));
            case MANDATE_EXPIRED -> {
                AskingAgent agent = agent(false);
                server.moveTime(Duration.ofDays(7).plusSeconds(1));
                yield refused(410, agent.atCounter());
            }
            case MANDATE_CANCELLED -> {
                AskingAgent agent = agent(false);
                agent.withdraw();
                yield refused(410, agent.atCounter());
            }
            case MANDATE_USED -> {
                AskingAgent agent = agent(false);
                Http.ok(desk.send(agent.atCounter()));
                yield refused(409, agent.atCounter());
            }
            case MANDATE_AGENT_CHANGED -> {
                AskingAgent agent = agent(false);
                String id = server.admin().userId(agent.username());
                Http.ok(server.admin()
                        .post("/trust/users/" + id + "/revocations", Map.of("factor", "real-name", "reason", "test")));
                yield refused(409, agent.atCounter());
            }
            case MANDATE_PRINCIPAL_TAKEN -> {
                AskingAgent agent = agent(true);
                new TestAgents(server).principal(TestPerson.next(), agent.company(), TestPerson.PASSWORD);
                yield refused(409, agent.atCounter());
            }
            case OTHER_PERSON -> {
                Visitor visitor = visitor();
                Http.ok(desk.send(of(visitor)));
                Visitor again = visitor.again(server, application);
                yield refused(409, FrontDesk.atKiosk(ofSomebody(again.code())));
            }
        };
    }

    private Refused refused(int status, Map<String, Object> body) {
        return new Refused(status, language -> desk.send(body, desk.token(), language));
    }

    /** @param asked by people who read this language */
    private record Refused(int status, Function<String, HttpResponse<String>> asked) {}

    @Test
    void withoutATokenNobodyIsHeard() {
        HttpResponse<String> answer = Http.sendJson(
                "POST", URI.create(server.realm() + "/front-desk/confirmations"), ofSomebody(FrontDesk.codeOfNobody()));

        assertThat(FrontDesk.reason(answer)).isEqualTo("401 frontdeskTokenInvalid");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
    }

    @Test
    void oneConfirmationWritesOneRowPerFactorThatWasProven() {
        Visitor visitor = visitor();
        Map<String, Object> body = of(visitor);

        JsonNode answer = Http.ok(desk.send(body));

        assertThat(answer.path("correlationId").asText()).isEqualTo(body.get("correlationId"));
        assertThat(answer.path("result").asText()).isEqualTo("confirmed");
        assertThat(texts(answer.path("factors"))).containsExactly("onsite-document", "real-name");
        assertThat(standing(visitor)).containsExactly("onsite-document", "real-name", "sign-in");
        assertThat(ledgers.projected(visitor.person().username()))
                .containsExactly("onsite-document", "real-name", "sign-in");
        assertThat(rows(visitor))
                .filteredOn(row -> !row.path("factor").asText().equals("sign-in"))
                .allSatisfy(row -> {
                    assertThat(row.path("source").asText()).isEqualTo("counter");
                    assertThat(row.path("channel").asText()).isEqualTo("counter");
                    assertThat(row.path("reference").asText()).isEqualTo(body.get("correlationId"));
                });
        assertThat(visitor.goOn().isSignedIn()).isTrue();
    }

    @Test
    void theSameCorrelationIdIsTheSameAnswerAndWritesNothingMore() {
        Visitor visitor = visitor();
        Map<String, Object> body = of(visitor);
        String answer = desk.send(body).body();

        server.moveTime(Duration.ofDays(4));
        HttpResponse<String> again = desk.send(body);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(answer);
        assertThat(standing(visitor)).containsExactly("onsite-document", "real-name", "sign-in");
    }

    @Test
    void aRefusalIsTheAnswerToItsCorrelationIdEvenWhenTheCauseIsGone() {
        Visitor first = visitor();
        Http.ok(desk.send(of(first)));
        Visitor second = visitor();
        Map<String, Object> body = FrontDesk.confirmation(second.code(), first.person());
        assertThat(FrontDesk.reason(desk.send(body))).isEqualTo("409 frontdeskTaken");

        String id = server.admin().userId(first.person().username());
        Http.ok(server.admin().delete("/users/" + id));

        assertThat(FrontDesk.reason(desk.send(body))).isEqualTo("409 frontdeskTaken");
        assertThat(standing(second)).containsExactly("sign-in");
        // Nothing was used up by it.
        Http.ok(desk.send(FrontDesk.confirmation(second.code(), first.person())));
    }

    @Test
    void twoDeskSystemsDoNotKnowOfEachOthersCorrelationIds() {
        Visitor one = visitor();
        Visitor other = visitor();
        Map<String, Object> body = of(one);

        Http.ok(desk.send(body));
        Http.ok(FrontDesk.open(server).send(FrontDesk.with(of(other), "correlationId", body.get("correlationId"))));
    }

    @Test
    void aPassportCountsUntilItEnds() {
        Visitor visitor = visitor();
        String lastDay = CityCalendar.today().plusDays(2).toString();

        Http.ok(desk.send(withPassport(of(visitor), lastDay)));

        assertThat(rows(visitor))
                .filteredOn(row -> !row.path("factor").asText().equals("sign-in"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.path("ends").asText()).isNotEmpty());
    }

    @Test
    void aKioskThatNobodyAttendsConfirmsOnlyWhereItComparedTheFace() {
        Visitor visitor = visitor();
        Map<String, Object> compared = FrontDesk.atKiosk(of(visitor));

        HttpResponse<String> unseen = desk.send(FrontDesk.with(compared, "holderCheck", "operator"));
        Http.ok(desk.send(compared));

        assertThat(unseen.statusCode()).isEqualTo(400);
        assertThat(unseen.body()).contains("frontdeskBodyInvalid", "operator");

        assertThat(rows(visitor))
                .extracting(row -> row.path("channel").asText())
                .containsExactlyInAnyOrder("online", "kiosk", "kiosk");
    }

    @Test
    void whoWorksThereIsKnownByTheirOwnAccount() {
        Visitor clerk = visitor();
        Http.ok(desk.send(of(clerk)));
        String staff = clerk.person().username();
        Visitor visitor = visitor();
        Visitor own = clerk.again(server, application);

        Map<String, Object> ofOwn = FrontDesk.with(of(own), "operatorIdNumber", null);
        assertThat(FrontDesk.reason(desk.send(FrontDesk.with(ofOwn, "operator", staff))))
                .isEqualTo("403 frontdeskOwnAccount");
        Map<String, Object> ofAnother = FrontDesk.with(of(visitor), "operatorIdNumber", null);
        Http.ok(desk.send(FrontDesk.with(ofAnother, "operator", staff)));
    }

    @Test
    void everyAnswerIsAnEventThatNamesPlaceAndStaffAndNothingOfTheCitizen() {
        Visitor visitor = visitor();
        Map<String, Object> refused =
                FrontDesk.with(of(visitor), "operatorIdNumber", visitor.person().idNumber());
        Map<String, Object> confirmed = of(visitor);

        desk.send(refused);
        Http.ok(desk.send(confirmed));

        assertThat(deskEvents(visitor))
                .satisfiesExactly(
                        event -> {
                            assertThat(event.path("type").asText()).isEqualTo("CUSTOM_REQUIRED_ACTION");
                            assertThat(event.path("details")
                                            .path("front_desk_correlation")
                                            .asText())
                                    .isEqualTo(confirmed.get("correlationId"));
                            assertThat(event.path("details")
                                            .path("front_desk_site")
                                            .asText())
                                    .isEqualTo("hall-01");
                            assertThat(event.path("details")
                                            .path("front_desk_operator")
                                            .asText())
                                    .isEqualTo("staff-0042");
                        },
                        event -> {
                            assertThat(event.path("error").asText()).isEqualTo("trust_refused");
                            assertThat(event.path("details")
                                            .path("trust_reason")
                                            .asText())
                                    .isEqualTo("frontdeskOwnAccount");
                        });
    }

    @Test
    void aRefusalBeforeAnybodyIsKnownIsAnEventToo() {
        int before = refusals("frontdeskAppointmentUnknown");

        desk.send(ofSomebody(FrontDesk.codeOfNobody()));

        assertThat(refusals("frontdeskAppointmentUnknown")).isEqualTo(before + 1);
    }

    @Test
    void anAccountTakesItsAppointmentsAndConfirmationsWithIt() throws SQLException {
        Visitor visitor = visitor();
        Http.ok(desk.send(of(visitor)));
        String id = server.admin().userId(visitor.person().username());
        assertThat(rowsOf("oa_confirmation", "user_id", id)).isEqualTo(1);
        assertThat(rowsOf("oa_appointment", "user_id", id)).isEqualTo(1);

        Http.ok(server.admin().delete("/users/" + id));

        assertThat(rowsOf("oa_confirmation", "user_id", id)).isZero();
        assertThat(rowsOf("oa_appointment", "user_id", id)).isZero();
    }

    @Test
    void aRealmTakesItsAppointmentsAndConfirmationsWithIt() throws SQLException {
        String id;
        try (OwnRealm realm = OwnRealm.on(server)) {
            id = realm.id();
            Visitor visitor = Visitor.registered(realm, Application.open(realm));
            Http.ok(FrontDesk.open(realm).send(of(visitor)));
            assertThat(rowsOf("oa_confirmation", "realm_id", id)).isEqualTo(1);
            assertThat(rowsOf("oa_appointment", "realm_id", id)).isEqualTo(1);
        }

        assertThat(rowsOf("oa_confirmation", "realm_id", id)).isZero();
        assertThat(rowsOf("oa_appointment", "realm_id", id)).isZero();
    }

    @Test
    void aMobileIsWrittenWhenItsCodeIsReadBack() {
        Visitor visitor = visitor();
        Map<String, Object> body = of(visitor);

        Map<String, Object> readBack = FrontDesk.readBack(body, caller.mobile(), codeFor(body));
        HttpResponse<String> answer = desk.send(readBack);

        assertThat(texts(Http.ok(answer).path("factors"))).containsExactly("onsite-document", "real-name", "mobile");
        assertThat(standing(visitor)).containsExactly("mobile", "onsite-document", "real-name", "sign-in");
        assertThat(rows(visitor))
                .filteredOn(row -> row.path("factor").asText().equals("mobile"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path("source").asText()).isEqualTo("sandbox-sms");
                    assertThat(row.path("channel").asText()).isEqualTo("counter");
                });
        assertThat(desk.send(readBack).body()).isEqualTo(answer.body());
        assertThat(messageToCaller()).containsExactly("frontdeskMobileText");
    }

    @Test
    void aWrongCodeWritesNothingAndTheRightOneStillCounts() {
        Visitor visitor = visitor();
        Map<String, Object> body = of(visitor);
        String code = codeFor(body);

        HttpResponse<String> refused = desk.send(FrontDesk.readBack(body, caller.mobile(), wrong(code)));

        assertThat(FrontDesk.reason(refused)).isEqualTo("400 frontdeskMobileCodeWrong");
        assertThat(texts(Http.parse(refused.body()).path("fields"))).containsExactly("mobileCode");
        assertThat(standing(visitor)).containsExactly("sign-in");
        Http.ok(desk.send(FrontDesk.readBack(body, caller.mobile(), code)));
        assertThat(standing(visitor)).containsExactly("mobile", "onsite-document", "real-name", "sign-in");
    }

    @Test
    void aCodeIsGoodForItsOwnConfirmationAlone() {
        Visitor visitor = visitor();
        String code = codeFor(of(visitor));

        assertThat(FrontDesk.reason(desk.send(FrontDesk.readBack(of(visitor), caller.mobile(), code))))
                .isEqualTo("400 frontdeskMobileCodeExpired");
        assertThat(standing(visitor)).containsExactly("sign-in");
    }

    @Test
    void noCodeIsSentForWhatHasItsAnswer() {
        Visitor visitor = visitor();
        Map<String, Object> body = of(visitor);
        Http.ok(desk.send(body));

        assertThat(FrontDesk.reason(desk.sendMobileCode(FrontDesk.mobileCode(body, caller.mobile()))))
                .isEqualTo("409 frontdeskCorrelationReused");
        assertThat(FrontDesk.reason(desk.sendMobileCode(FrontDesk.mobileCode(of(visitor), caller.mobile()))))
                .isEqualTo("409 frontdeskAppointmentUsed");
        Visitor gone = visitor();
        gone.withdraw();
        assertThat(FrontDesk.reason(desk.sendMobileCode(FrontDesk.mobileCode(of(gone), caller.mobile()))))
                .isEqualTo("410 frontdeskAppointmentCancelled");
        AskingAgent granted = agent(false);
        Http.ok(desk.send(granted.atCounter()));
        assertThat(FrontDesk.reason(desk.sendMobileCode(FrontDesk.mobileCode(granted.atCounter(), caller.mobile()))))
                .isEqualTo("409 frontdeskMandateUsed");
        assertThat(FrontDesk.reason(desk.sendMobileCode(
                        FrontDesk.mobileCode(ofSomebody(FrontDesk.codeOfNobody()), caller.mobile()))))
                .isEqualTo("404 frontdeskAppointmentUnknown");
        assertThat(server.sandbox().countTo(caller.mobileE164())).isZero();
    }

    @Test
    void thatACodeWasSentIsAnEvent() {
        Visitor visitor = visitor();
        codeFor(of(visitor));

        assertThat(server.admin().events(visitor.person().username()))
                .filteredOn(event -> event.path("details")
                        .path("custom_required_action")
                        .asText()
                        .equals("trust-front-desk-mobile-code"))
                .singleElement()
                .satisfies(event -> assertThat(
                                event.path("details").path("front_desk_site").asText())
                        .isEqualTo("hall-01"));
    }

    /** The code that is sent to be read back in this confirmation. */
    private String codeFor(Map<String, Object> confirmation) {
        Http.ok(desk.sendMobileCode(FrontDesk.mobileCode(confirmation, caller.mobile())));
        return server.sandbox().lastCodeTo(caller.mobileE164());
    }

    private static String wrong(String code) {
        return (code.charAt(0) == '9' ? '0' : (char) (code.charAt(0) + 1)) + code.substring(1);
    }

    private Set<String> messageToCaller() {
        List<String> texts = new ArrayList<>();
        server.sandbox().messages().forEach(message -> {
            if (message.path("to").asText().equals(caller.mobileE164())) {
                texts.add(message.path("text").asText());
            }
        });
        return Words.keysOf(texts);
    }

    private AskingAgent agent(boolean principal) {
        return AskingAgent.of(server, TestCompany.next(), principal);
    }

    private Visitor visitor() {
        return Visitor.registered(server, application);
    }

    /** What a counter says when the visitor's own document is in order. */
    private static Map<String, Object> of(Visitor visitor) {
        return FrontDesk.confirmation(visitor.code(), visitor.person());
    }

    private static Map<String, Object> ofSomebody(String code) {
        return FrontDesk.confirmation(code, TestPerson.next());
    }

    private static Map<String, Object> withPassport(Map<String, Object> body, String lastDay) {
        Map<String, Object> passport = FrontDesk.with(body, "idType", "passport");
        passport = FrontDesk.with(
                passport, "idNumber", "E" + body.get("idNumber").toString().substring(9, 17));
        passport = FrontDesk.with(passport, "idCountry", "USA");
        return FrontDesk.with(passport, "idValidUntil", lastDay);
    }

    private static String mistyped(String code) {
        char last = code.charAt(11);
        return code.substring(0, 11) + (last == '9' ? '0' : (char) (last + 1));
    }

    private List<String> standing(Visitor visitor) {
        return ledgers.standing(visitor.person().username());
    }

    private JsonNode rows(Visitor visitor) {
        String id = server.admin().userId(visitor.person().username());
        return server.admin().get("/trust/users/" + id + "/evidence");
    }

    private List<JsonNode> deskEvents(Visitor visitor) {
        List<JsonNode> events = new ArrayList<>();
        server.admin().events(visitor.person().username()).forEach(event -> {
            if (event.path("details").path("custom_required_action").asText().equals("trust-front-desk")) {
                events.add(event);
            }
        });
        return events;
    }

    private int refusals(String reason) {
        int count = 0;
        for (JsonNode event : server.admin().get("/events?max=10000&type=CUSTOM_REQUIRED_ACTION_ERROR")) {
            if (event.path("details").path("trust_reason").asText().equals(reason)) {
                count++;
            }
        }
        return count;
    }

    private int rowsOf(String table, String column, String value) throws SQLException {
        try (Connection connection = server.postgres().connect();
                PreparedStatement count =
                        connection.prepareStatement("SELECT count(*) FROM " + table + " WHERE " + column + " = ?")) {
            count.setString(1, value);
            ResultSet rows = count.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
