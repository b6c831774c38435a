// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Commits;
import org.oneaccount.it.harness.Database;
import org.oneaccount.it.harness.FrontDesk;
import org.oneaccount.it.harness.Ledgers;
import org.oneaccount.it.harness.Node;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Race;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.Visitor;

/** Two counters at the same instant, each at one of two nodes; and a counter whose answer never comes. */
@OneAccountServer(database = Database.POSTGRESQL, nodes = 2)
class FrontDeskRacesIT {

    private static final int ROUNDS = 25;

    private Server server;
    private Application application;
    private Ledgers ledgers;
    private FrontDesk desk;
    private Node left;
    private Node right;

    @BeforeEach
    void setUp(Server server) {
        this.server = server;
        application = Application.open(server);
        ledgers = server.postgres().ledgers();
        desk = FrontDesk.open(server);
        left = server.nodes().get(0);
        right = server.nodes().get(1);
    }

    @Test
    void oneCodeIsConfirmedByOneOfTwoCounters() {
        for (Visitor visitor : prepared(this::visitor)) {
            Race.Results<HttpResponse<String>> results = race(of(visitor), of(visitor));

            assertThat(statuses(results)).containsExactlyInAnyOrder(201, 409);
            assertThat(reasons(results)).contains("409 frontdeskAppointmentUsed");
            assertThat(standing(visitor)).containsExactly("onsite-document", "real-name", "sign-in");
        }
    }

    @Test
    void oneCorrelationIdSentTwiceIsOneAnswer() {
        for (Visitor visitor : prepared(this::visitor)) {
            Map<String, Object> body = of(visitor);

            Race.Results<HttpResponse<String>> results = race(body, body);

            assertThat(statuses(results)).containsExactly(201, 201);
            assertThat(results.one().body()).isEqualTo(results.other().body());
            assertThat(standing(visitor)).containsExactly("onsite-document", "real-name", "sign-in");
        }
    }

    /** The two requests lock different appointments, so that only the table keeps them apart. */
    @Test
    void oneCorrelationIdIsNotForTwoCodes() {
        List<Visitor> others = prepared(this::visitor);
        int round = 0;
        for (Visitor visitor : prepared(this::visitor)) {
            Map<String, Object> body = of(visitor);
            Map<String, Object> other =
                    FrontDesk.with(of(others.get(round++)), "correlationId", body.get("correlationId"));

            Race.Results<HttpResponse<String>> results = race(body, other);

            assertThat(statuses(results)).containsExactlyInAnyOrder(201, 409);
            assertThat(reasons(results)).contains("409 frontdeskCorrelationReused");
        }
    }

    @Test
    void oneDocumentGoesToOneOfTwoAccounts() {
        List<Visitor> others = prepared(this::visitor);
        int round = 0;
        for (Visitor visitor : prepared(this::visitor)) {
            Visitor other = others.get(round++);
            TestPerson person = TestPerson.next();

            Race.Results<HttpResponse<String>> results =
                    race(FrontDesk.confirmation(visitor.code(), person), FrontDesk.confirmation(other.code(), person));

            assertThat(statuses(results)).containsExactlyInAnyOrder(201, 409);
            assertThat(reasons(results)).contains("409 frontdeskTaken");
            boolean oneWon = results.one().statusCode() == 201;
            assertThat(standing(oneWon ? visitor : other)).containsExactly("onsite-document", "real-name", "sign-in");
            assertThat(standing(oneWon ? other : visitor)).containsExactly("sign-in");
        }
    }

    /** The counter, who heard nothing, asks again under the same correlation id. */
    @Test
    void anAnswerThatNeverCameIsStillTheAnswer() throws Exception {
        Visitor visitor = visitor();
        Map<String, Object> body = of(visitor);
        String token = desk.token();

        try (Commits commits = server.postgres().holdCommitsOfEvidence()) {
            CompletableFuture<Void> unused = CompletableFuture.runAsync(() -> desk.send(right, body, token));
            commits.await();
            right.kill();
        }
        try {
            HttpResponse<String> again = desk.send(left, body, token);

            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(standing(visitor)).containsExactly("onsite-document", "real-name", "sign-in");
            assertThat(ledgers.projected(visitor.person().username()))
                    .containsExactly("onsite-document", "real-name", "sign-in");
        } finally {
            right.start();
        }
    }

    private Visitor visitor() {
        return Visitor.registered(server, left, application);
    }

    private Race.Results<HttpResponse<String>> race(Map<String, Object> one, Map<String, Object> other) {
        String token = desk.token();
        return Race.of(() -> desk.send(left, one, token), () -> desk.send(right, other, token));
    }

    private static Map<String, Object> of(Visitor visitor) {
        return FrontDesk.confirmation(visitor.code(), visitor.person());
    }

    private List<String> standing(Visitor visitor) {
        return ledgers.standing(visitor.person().username());
    }

    private static List<Integer> statuses(Race.Results<HttpResponse<String>> results) {
        return List.of(results.one().statusCode(), results.other().statusCode());
    }

    private static List<String> reasons(Race.Results<HttpResponse<String>> results) {
        return List.of(FrontDesk.reason(results.one()), FrontDesk.reason(results.other()));
    }

    /** Everything that is not the race itself, for all rounds; side by side, to be quick. */
    private static <T> List<T> prepared(Supplier<T> round) {
        return Race.prepared(ROUNDS, i -> round.get());
    }
}
