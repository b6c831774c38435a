// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.AccountRow;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Database;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.Ledgers;
import org.oneaccount.it.harness.Node;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.PlainBrowser;
import org.oneaccount.it.harness.PlainPage;
import org.oneaccount.it.harness.Race;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.PlainJourneys;

/** Two requests at the same instant, one on each of two nodes. Each race is run often enough to be lost if it can be. */
@Order(1)
@OneAccountServer(database = Database.POSTGRESQL, nodes = 2)
class RacesIT {

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
        // Fifty rounds from one computer: more than one visitor asks in an hour.
        Http.ok(server.admin()
                .put(
                        "/authentication/required-actions/trust-verify-sms/config",
                        Map.of("config", Map.of("sms.exempt-addresses", "127.0.0.0/8, ::1"))));
    }

    @Test
    void oneIdNumberGoesToOneOfTwoAccounts() {
        List<Duel> duels = prepared(round -> new Duel(
                server.sandbox().add(TestPerson.next()),
                Runner.registeredFor("idcard", this, left),
                Runner.registeredFor("idcard", this, right)));

        for (Duel duel : duels) {
            Map<String, String> document = PlainJourneys.document(duel.prize());
            Race.Results<PlainPage> results = Race.of(
                    () -> duel.one().submit(document), () -> duel.other().submit(document));

            assertOneWinner(duel, results, "idcard-taken", "real-name");
        }
    }

    @Test
    void oneMobileGoesToOneOfTwoAccounts() {
        List<TestPerson> prizes = prepared(round -> TestPerson.next());
        List<Texted> ones = prepared(round -> Texted.registered(this, left, prizes.get(round)));
        // A mobile gets no second message at once.
        server.moveTime(Duration.ofSeconds(61));
        List<Texted> others = prepared(round -> Texted.registered(this, right, prizes.get(round)));

        for (int round = 0; round < ROUNDS; round++) {
            Texted one = ones.get(round);
            Texted other = others.get(round);
            Race.Results<PlainPage> results = Race.of(one::enter, other::enter);

            Duel duel = new Duel(prizes.get(round), one.runner(), other.runner());
            assertOneWinner(duel, results, "sms-phone", "mobile");
        }
    }

    @Test
    void oneCodeCountsOnce() {
        List<Texted> people = prepared(round -> Texted.registered(this, left, TestPerson.next()));

        for (Texted person : people) {
            Race.Results<PlainPage> results = Race.of(person::enter, person.copiedTo(right)::enter);

            String account = person.runner().username();
            assertThat(List.of(results.one().isSignedIn(), results.other().isSignedIn()))
                    .containsExactlyInAnyOrder(true, false);
            assertThat(ledgers.standing(account)).containsExactly("mobile", "sign-in");
            assertThat(ledgers.recordedEvents(account)).isEqualTo(2);
        }
    }

    @Test
    void twoProofsOfOneAccountBothCount() {
        Application needingBoth = Application.needing(server, 3);
        List<Duel> duels = prepared(round -> {
            TestPerson person = server.sandbox().add(TestPerson.next());
            Runner first = Runner.registeredFor("idcard", this, left);
            return new Duel(person, first, Runner.signedInFor("sms", this, right, first.username()));
        });
        List<Texted> texted = prepared(round ->
                Texted.from(this, duels.get(round).other(), duels.get(round).prize()));

        for (int round = 0; round < ROUNDS; round++) {
            Runner one = duels.get(round).one();
            Map<String, String> document =
                    PlainJourneys.document(duels.get(round).prize());
            Race.Results<PlainPage> results = Race.of(() -> one.submit(document), texted.get(round)::enter);

            assertThat(results.one().isSignedIn()).isTrue();
            assertThat(results.other().isSignedIn()).isTrue();
            assertThat(ledgers.standing(one.username())).containsExactly("mobile", "real-name", "sign-in");
            assertThat(ledgers.projected(one.username())).containsExactly("mobile", "real-name", "sign-in");
            assertThat(ledgers.level(one.username())).containsExactly("3");
            // And every node knows, whatever it had in its cache.
            for (Node node : List.of(left, right)) {
                assertThat(one.browser().open(node, needingBoth.signIn()).isSignedIn())
                        .isTrue();
            }
        }
    }

    /** The node that withdraws has read the account before the other node wrote the evidence that is withdrawn. */
    @Test
    void evidenceThatIsWithdrawnAsItIsWrittenDoesNotCount() throws Exception {
        Texted person = Texted.registered(this, left, TestPerson.next());
        String account = person.runner().username();
        String id = right.admin().userId(account);

        CompletableFuture<PlainPage> proof;
        CompletableFuture<Void> withdrawal;
        try (AccountRow row = server.postgres().hold(account)) {
            proof = CompletableFuture.supplyAsync(person::enter);
            row.awaitWriters(1);
            withdrawal = CompletableFuture.runAsync(() -> Http.ok(right.admin()
                    .post("/trust/users/" + id + "/revocations", Map.of("factor", "mobile", "reason", "test"))));
            row.awaitWriters(2);
        }
        assertThat(proof.join().isSignedIn()).isTrue();
        withdrawal.join();

        assertThat(ledgers.withdrawn(account)).containsExactly("mobile");
        assertThat(ledgers.standing(account)).containsExactly("sign-in");
        assertThat(ledgers.projected(account)).containsExactly("sign-in");
        assertThat(ledgers.level(account)).containsExactly("1");
    }

    private void assertOneWinner(Duel duel, Race.Results<PlainPage> results, String loserSees, String factor) {
        assertThat(List.of(results.one().id(), results.other().id()))
                .containsExactlyInAnyOrder(PlainPage.APPLICATION, loserSees);
        boolean oneWon = results.one().isSignedIn();
        String winner = (oneWon ? duel.one() : duel.other()).username();
        String loser = (oneWon ? duel.other() : duel.one()).username();
        assertThat(ledgers.standing(winner)).containsExactly(factor, "sign-in");
        assertThat(ledgers.projected(winner)).containsExactly(factor, "sign-in");
        assertThat(ledgers.standing(loser)).containsExactly("sign-in");
        assertThat(ledgers.projected(loser)).containsExactly("sign-in");
    }

    /** Everything that is not the race itself, for all rounds; side by side, to be quick. */
    private static <T> List<T> prepared(IntFunction<T> round) {
        return Race.prepared(ROUNDS, round);
    }

    /** Two accounts, or two browsers of one, and the person whose number both know. */
    private record Duel(TestPerson prize, Runner one, Runner other) {}

    /** Somebody in front of a page, at a node. */
    private record Runner(PlainBrowser browser, Node node, String username, PlainPage page) {

        static Runner registeredFor(String proof, RacesIT test, Node node) {
            PlainBrowser browser = new PlainBrowser(test.server);
            String username = TestPerson.next().username();
            PlainPage page = PlainJourneys.registerFor(proof, browser, node, test.application, username);
            return new Runner(browser, node, username, page);
        }

        static Runner signedInFor(String proof, RacesIT test, Node node, String username) {
            PlainBrowser browser = new PlainBrowser(test.server);
            PlainPage page = PlainJourneys.signInFor(proof, browser, node, test.application, username);
            return new Runner(browser, node, username, page);
        }

        PlainPage submit(Map<String, String> fields) {
            return browser.submit(node, page, fields);
        }
    }

    /** Somebody who has a code and has not entered it. */
    private record Texted(Runner runner, Map<String, String> code) {

        static Texted registered(RacesIT test, Node node, TestPerson person) {
            return from(test, Runner.registeredFor("sms", test, node), person);
        }

        static Texted from(RacesIT test, Runner runner, TestPerson person) {
            PlainPage page = PlainJourneys.sendCode(runner.browser(), runner.node(), runner.page(), person);
            return new Texted(
                    new Runner(runner.browser(), runner.node(), runner.username(), page),
                    PlainJourneys.code(test.server, person));
        }

        Texted copiedTo(Node node) {
            return new Texted(new Runner(runner.browser().copy(), node, runner.username(), runner.page()), code);
        }

        PlainPage enter() {
            return runner.submit(code);
        }
    }
}
