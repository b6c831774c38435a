// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.CityCalendar;
import org.oneaccount.it.harness.Database;
import org.oneaccount.it.harness.FrontDesk;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.Ledgers;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.OwnRealm;
import org.oneaccount.it.harness.PlainBrowser;
import org.oneaccount.it.harness.PlainPage;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.Soon;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.PlainJourneys;
import org.oneaccount.it.pages.Visitor;

/** The level on the user, for searches and reports, follows time and policy by itself, whether or not anybody signs in. */
@OneAccountServer(database = Database.POSTGRESQL)
class ProjectionIT {

    private static final String HOUSEKEEPING = "oneaccount-housekeeping";

    private Server server;
    private OwnRealm realm;
    private Ledgers ledgers;

    @BeforeEach
    void setUp(Server server) {
        this.server = server;
        realm = OwnRealm.on(server);
        ledgers = server.postgres().ledgers();
    }

    @AfterEach
    void tearDown() {
        realm.resetTime();
        realm.close();
    }

    @Test
    void theLevelInTheTableFollowsTimeWithoutASignIn() {
        TestPerson person = withMobile();
        showPassport(person, CityCalendar.today().plusDays(2));
        assertThat(ledgers.level(person.username())).containsExactly("5");

        realm.moveTime(Duration.ofDays(4));

        housekeepingMakes(person, "2");
        assertThat(ledgers.standing(person.username()))
                .as("the ledger is the truth, and stays")
                .containsExactly("mobile", "onsite-document", "real-name", "sign-in");
    }

    @Test
    void itFollowsThePolicyAndOneAccountThatCannotBeReadKeepsNoneOfTheOthers() throws SQLException {
        TestPerson one = withMobile();
        TestPerson other = withMobile();
        // The job goes by the id: the damaged account comes first.
        boolean oneIsFirst = id(one).compareTo(id(other)) < 0;
        TestPerson damaged = oneIsFirst ? one : other;
        TestPerson whole = oneIsFirst ? other : one;
        damageLedger(damaged);

        ObjectNode policy = realm.admin().get("/trust/policy").get("policy").deepCopy();
        ((ObjectNode) policy.get("sources")).remove("sandbox-sms");
        Http.ok(realm.admin().put("/trust/policy", policy));

        housekeepingMakes(whole, "1");
        assertThat(level(damaged)).isEqualTo("2");
        assertThat(realm.log()).contains("account " + id(damaged) + " stays as it is");
    }

    /** A round is for two hundred accounts; other tests have left some. */
    private void housekeepingMakes(TestPerson person, String level) {
        Soon.holds("the level is " + level, () -> {
            realm.runTask(HOUSEKEEPING);
            return level(person).equals(level);
        });
    }

    private String id(TestPerson person) {
        return realm.admin().userId(person.username());
    }

    private String level(TestPerson person) {
        return ledgers.level(person.username()).get(0);
    }

    private TestPerson withMobile() {
        TestPerson person = TestPerson.next();
        PlainBrowser browser = new PlainBrowser(realm);
        PlainPage phone = PlainJourneys.registerFor(
                "sms", browser, realm.nodes().get(0), Application.open(realm), person.username());
        PlainPage code = PlainJourneys.sendCode(browser, realm.nodes().get(0), phone, person);
        browser.submit(realm.nodes().get(0), code, PlainJourneys.code(realm, person))
                .expect(PlainPage.APPLICATION);
        return person;
    }

    private void showPassport(TestPerson person, LocalDate lastDay) {
        PlainBrowser browser = new PlainBrowser(realm);
        PlainPage page = PlainJourneys.signInFor(
                "onsite", browser, realm.nodes().get(0), Application.open(realm), person.username());
        Visitor visitor = new Visitor(person, browser, realm.nodes().get(0), page.expect("onsite-appointment"));
        Map<String, Object> body = new HashMap<>(FrontDesk.confirmation(visitor.code(), person));
        body.putAll(Map.of(
                "idType",
                "passport",
                "idNumber",
                "E" + person.mobile().substring(3),
                "idCountry",
                "USA",
                "idValidUntil",
                lastDay.toString()));
        Http.ok(FrontDesk.open(realm).send(body));
    }

    private void damageLedger(TestPerson person) throws SQLException {
        try (Connection connection = server.postgres().connect();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE oa_evidence SET channel = 'damaged' WHERE user_id = ?")) {
            update.setString(1, id(person));
            assertThat(update.executeUpdate()).isEqualTo(2);
        }
    }
}
