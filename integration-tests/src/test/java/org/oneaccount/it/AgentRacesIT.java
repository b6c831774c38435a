// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Database;
import org.oneaccount.it.harness.Ledgers;
import org.oneaccount.it.harness.Node;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.PlainBrowser;
import org.oneaccount.it.harness.PlainPage;
import org.oneaccount.it.harness.Race;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestCompany;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.PlainJourneys;

/** Two agents of one company at the same instant, one on each of two nodes. */
@OneAccountServer(database = Database.POSTGRESQL, nodes = 2)
class AgentRacesIT {

    private static final int ROUNDS = 50;

    private Server server;
    private Application application;
    private Ledgers ledgers;
    private Node left;
    private Node right;

    @BeforeEach
    void setUp(Server server) {
        this.server = server;
        application = Application.open(server);
        ledgers = server.postgres().ledgers();
        left = server.nodes().get(0);
        right = server.nodes().get(1);
    }

    @Test
    void oneIdNumberGoesToOneOfTwoAgentsOfACompany() {
        List<Duel> duels = prepared(round -> {
            TestCompany company = server.sandbox().add(TestCompany.next());
            return new Duel(
                    server.sandbox().add(TestPerson.next()),
                    Agent.at("idcard", this, left, company),
                    Agent.at("idcard", this, right, company));
        });

        for (Duel duel : duels) {
            Map<String, String> document = PlainJourneys.document(duel.prize());
            Race.Results<PlainPage> results = Race.of(
                    () -> duel.one().submit(document), () -> duel.other().submit(document));

            assertOneWinner(duel, results, "idcard-taken", "real-name");
        }
    }

    @Test
    void oneMobileGoesToOneOfTwoAgentsOfACompany() {
        List<TestPerson> prizes = prepared(round -> TestPerson.next());
        List<TestCompany> companies = prepared(round -> server.sandbox().add(TestCompany.next()));
        List<Texted> ones = prepared(round -> Texted.at(this, left, companies.get(round), prizes.get(round)));
        // A mobile gets no second message at once.
        server.moveTime(Duration.ofSeconds(61));
        List<Texted> others = prepared(round -> Texted.at(this, right, companies.get(round), prizes.get(round)));

        for (int round = 0; round < ROUNDS; round++) {
            Race.Results<PlainPage> results = Race.of(ones.get(round)::enter, others.get(round)::enter);

            Duel duel = new Duel(
                    prizes.get(round),
                    ones.get(round).agent(),
                    others.get(round).agent());
            assertOneWinner(duel, results, "sms-phone", "mobile");
        }
    }

    @Test
    void aCompanyThatTwoProveFirstIsOneCompany() throws SQLException {
        long before = organisations();
        List<TestCompany> companies = prepared(round -> server.sandbox().add(TestCompany.next()));
        List<Duel> duels = prepared(
                round -> new Duel(TestPerson.next(), Agent.registered(this, left), Agent.registered(this, right)));

        for (int round = 0; round < ROUNDS; round++) {
            Duel duel = duels.get(round);
            Map<String, String> company = PlainJourneys.organisation(companies.get(round));
            Race.Results<PlainPage> results =
                    Race.of(() -> duel.one().submit(company), () -> duel.other().submit(company));

            assertThat(results.one().isSignedIn()).isTrue();
            assertThat(results.other().isSignedIn()).isTrue();
            for (Agent agent : List.of(duel.one(), duel.other())) {
                assertThat(ledgers.standing(agent.username())).containsExactly("organisation", "sign-in");
            }
        }
        assertThat(organisations() - before).isEqualTo(ROUNDS);
    }

    private void assertOneWinner(Duel duel, Race.Results<PlainPage> results, String loserSees, String factor) {
        assertThat(List.of(results.one().id(), results.other().id()))
                .containsExactlyInAnyOrder(PlainPage.APPLICATION, loserSees);
        boolean oneWon = results.one().isSignedIn();
        String winner = (oneWon ? duel.one() : duel.other()).username();
        String loser = (oneWon ? duel.other() : duel.one()).username();
        assertThat(ledgers.standing(winner)).containsExactlyInAnyOrder(factor, "organisation", "sign-in");
        assertThat(ledgers.projected(winner)).containsExactlyInAnyOrder(factor, "organisation", "sign-in");
        assertThat(ledgers.standing(loser)).containsExactly("organisation", "sign-in");
        assertThat(ledgers.projected(loser)).containsExactly("organisation", "sign-in");
    }

    private long organisations() throws SQLException {
        try (Connection connection = server.postgres().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM oa_organisation")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Everything that is not the race itself, for all rounds; side by side, to be quick. */
    private static <T> List<T> prepared(IntFunction<T> round) {
        return Race.prepared(ROUNDS, round);
    }

    private record Duel(TestPerson prize, Agent one, Agent other) {}

    /** Somebody in front of a page, at a node. */
    private record Agent(PlainBrowser browser, Node node, String username, PlainPage page) {

        static Agent registered(AgentRacesIT test, Node node) {
            PlainBrowser browser = new PlainBrowser(test.server);
            String username = TestPerson.next().username();
            PlainPage page = PlainJourneys.registerAgent(browser, node, test.application, username);
            return new Agent(browser, node, username, page);
        }

        static Agent at(String proof, AgentRacesIT test, Node node, TestCompany company) {
            PlainBrowser browser = new PlainBrowser(test.server);
            String username = TestPerson.next().username();
            PlainPage page = PlainJourneys.agentFor(proof, browser, node, test.application, username, company);
            return new Agent(browser, node, username, page);
        }

        PlainPage submit(Map<String, String> fields) {
            return browser.submit(node, page, fields);
        }
    }

    /** Somebody who has a code and has not entered it. */
    private record Texted(Agent agent, Map<String, String> code) {

        static Texted at(AgentRacesIT test, Node node, TestCompany company, TestPerson person) {
            Agent agent = Agent.at("sms", test, node, company);
            PlainPage page = PlainJourneys.sendCode(agent.browser(), node, agent.page(), person);
            return new Texted(
                    new Agent(agent.browser(), node, agent.username(), page), PlainJourneys.code(test.server, person));
        }

        PlainPage enter() {
            return agent.submit(code);
        }
    }
}
