// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.CityCalendar;
import org.oneaccount.it.harness.Database;
import org.oneaccount.it.harness.FrontDesk;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.OnsitePage;

/** A document is shown at a desk for an account that stands for somebody already. */
@OneAccountServer(database = Database.POSTGRESQL)
class FurtherDocumentIT {

    private Server server;
    private Application application;
    private FrontDesk desk;

    @BeforeEach
    void setUp(Server server) {
        this.server = server;
        application = Application.open(server);
        application.approveFor("real_name", "id_number");
        desk = FrontDesk.open(server);
    }

    /** Whoever types a stranger's name and number online does not get both on one account by showing a document of their own. */
    @Test
    void anOwnDocumentDoesNotJoinAStrangersNumber(Browser browser) {
        TestPerson typist = TestPerson.next();
        TestPerson stranger = server.sandbox().add(TestPerson.next());
        standsFor(browser, typist, stranger);

        HttpResponse<String> answer = desk.send(FrontDesk.confirmation(appointment(browser), typist));

        assertThat(FrontDesk.reason(answer)).isEqualTo("409 frontdeskOtherPerson");
        assertThat(level(typist)).isEqualTo("3");
        assertThat(standing(typist))
                .containsExactly("sign-in realm", "mobile sandbox-sms", "real-name sandbox-identity");
    }

    /** What a holder does whose online number was a mistake: the authority withdraws it, and the counter confirms who is there. */
    @Test
    void aNumberTypedByMistakeIsWithdrawnAndThenTheHoldersOwnIsTheOnlyOne(Browser browser, Browser owner) {
        TestPerson typist = TestPerson.next();
        TestPerson stranger = server.sandbox().add(TestPerson.next());
        standsFor(browser, typist, stranger);
        String code = appointment(browser);
        assertThat(FrontDesk.reason(desk.send(FrontDesk.confirmation(code, typist))))
                .isEqualTo("409 frontdeskOtherPerson");

        withdraw(typist, "real-name");
        desk.confirm(code, typist);

        assertThat(level(typist)).isEqualTo("5");
        assertThat(told(browser)).containsExactly(typist.name(), "resident-id", typist.idNumber());
        standsFor(owner, TestPerson.next(), stranger);
    }

    @Test
    void aNewDocumentJoinsWithTheFormerOneBesideItAndIsTheOneThatIsTold(Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);

        Map<String, Object> body = passport(FrontDesk.confirmation(appointment(browser), person));
        Http.ok(desk.send(beside(body, person.idNumber())));

        assertThat(level(person)).isEqualTo("5");
        assertThat(told(browser))
                .containsExactly(person.name(), "passport", body.get("idNumber").toString());
    }

    @Test
    void aFormerDocumentThatIsNotTheAccountsOpensNothing(Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        String code = appointment(browser);
        Map<String, Object> body = passport(FrontDesk.confirmation(code, person));

        assertThat(FrontDesk.reason(desk.send(beside(body, TestPerson.next().idNumber()))))
                .isEqualTo("409 frontdeskOtherPerson");
        Map<String, Object> atKiosk = FrontDesk.atKiosk(passport(FrontDesk.confirmation(code, person)));
        assertThat(FrontDesk.reason(desk.send(beside(atKiosk, person.idNumber()))))
                .isEqualTo("409 frontdeskOtherPerson");
        assertThat(level(person)).isEqualTo("3");
    }

    @Test
    void theSameNumberMayCarryANewName(Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        Map<String, Object> body = FrontDesk.confirmation(appointment(browser), person);

        Http.ok(desk.send(FrontDesk.with(body, "name", "测试新名")));

        assertThat(level(person)).isEqualTo("5");
        assertThat(told(browser)).containsExactly("测试新名", "resident-id", person.idNumber());
    }

    @Test
    void aPassportThatWasSeenIsTold(Browser browser) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        Map<String, Object> body = passport(FrontDesk.confirmation(appointment(browser), person));

        Http.ok(desk.send(body));

        assertThat(told(browser))
                .containsExactly(person.name(), "passport", body.get("idNumber").toString());
    }

    /** An account of this person that stands, by name and number, for the other one. */
    private void standsFor(Browser browser, TestPerson person, TestPerson other) {
        Application needing = Application.needing(server, 3);
        Journeys.register(browser, needing, person);
        Journeys.proveMobile(server, browser, person);
        Journeys.proveName(browser, other);
        needing.answer(browser);
    }

    /** The code of an appointment of whoever is signed in there. */
    private String appointment(Browser browser) {
        browser.open(Application.needing(server, 5).signIn());
        OnsitePage page = new GatePage(browser).chooseOnsite();
        String code = page.code();
        page.cancel();
        return code;
    }

    private static Map<String, Object> passport(Map<String, Object> body) {
        Map<String, Object> passport = FrontDesk.with(body, "idType", "passport");
        passport.put("idNumber", "E" + body.get("idNumber").toString().substring(9, 17));
        passport.put("idCountry", "USA");
        passport.put("idValidUntil", CityCalendar.today().plusYears(5).toString());
        return passport;
    }

    private static Map<String, Object> beside(Map<String, Object> body, String formerIdNumber) {
        return FrontDesk.with(FrontDesk.with(body, "formerIdType", "resident-id"), "formerIdNumber", formerIdNumber);
    }

    /** Name, type and number of the document, as an approved application is told them. */
    private List<String> told(Browser browser) {
        browser.open(application.signIn(Map.of("scope", "openid real_name id_number")));
        JsonNode userinfo = Http.ok(application.userinfo(application.tokens(browser)));
        return List.of(
                userinfo.path("real_name").asText(),
                userinfo.path("id_type").asText(),
                userinfo.path("id_number").asText());
    }

    private String level(TestPerson person) {
        return server.admin().attribute(person.username(), "trust_level");
    }

    private List<String> standing(TestPerson person) {
        List<String> rows = new ArrayList<>();
        server.admin().get(account(person) + "/evidence").forEach(row -> {
            if (row.path("revoked").isMissingNode()) {
                rows.add(row.path("factor").asText() + " " + row.path("source").asText());
            }
        });
        return rows;
    }

    private void withdraw(TestPerson person, String factor) {
        Http.ok(server.admin()
                .post(account(person) + "/revocations", Map.of("factor", factor, "reason", "entered-by-mistake")));
    }

    private String account(TestPerson person) {
        return "/trust/users/" + server.admin().userId(person.username());
    }
}
