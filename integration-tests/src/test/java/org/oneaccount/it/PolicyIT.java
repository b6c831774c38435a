// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Admin;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Application.Tokens;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Database;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.Node;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.OwnRealm;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.Soon;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.Journeys;

/** A policy is data: stored on one node, followed by all. */
@OneAccountServer(database = Database.POSTGRESQL, nodes = 2)
class PolicyIT {

    private static final String SMS = "sandbox-sms";

    private OwnRealm realm;
    private Node left;
    private Node right;
    private Admin leftAdmin;
    private Admin rightAdmin;

    @BeforeEach
    void setUp(Server server) {
        left = server.nodes().get(0);
        right = server.nodes().get(1);
        realm = OwnRealm.on(server);
        leftAdmin = realm.adminAt(left);
        rightAdmin = realm.adminAt(right);
    }

    @AfterEach
    void tearDown() {
        realm.resetTime();
        realm.close();
    }

    @Test
    void aSourceThatIsStruckOnOneNodeSoonCountsForNothingOnTheOther(Browser browser) {
        Application application = Application.needing(realm, 2);
        Tokens tokens = withAMobile(application, browser);
        Http.ok(application.refresh(right, tokens));

        Http.ok(leftAdmin.put("/trust/policy", without(SMS)));

        Soon.holds("the other node refuses a refresh", () -> isDenied(application.refresh(right, tokens)));
        assertThat(rightAdmin.get("/trust/policy").at("/policy/sources").has(SMS))
                .isFalse();
    }

    @Test
    void aVersionForLaterBeginsOnEveryNodeWhenItsTimeComes(Browser browser) {
        Application application = Application.needing(realm, 2);
        Tokens tokens = withAMobile(application, browser);
        ObjectNode policy = without(SMS);
        policy.put("effectiveFrom", Instant.now().plus(Duration.ofMinutes(10)).toString());

        String version =
                Http.ok(leftAdmin.put("/trust/policy", policy)).get("id").asText();
        Soon.holds(
                "the other node knows the version",
                () -> rightAdmin.get("/trust/policy").get("versions").size() == 1);
        for (Node node : realm.nodes()) {
            Http.ok(application.refresh(node, tokens));
        }
        assertThat(rightAdmin.get("/trust/policy").get("inForce").asText()).isEqualTo("shipped");

        realm.moveTime(Duration.ofMinutes(11));

        for (Node node : realm.nodes()) {
            assertThat(isDenied(application.refresh(node, tokens))).isTrue();
        }
        assertThat(rightAdmin.get("/trust/policy").get("inForce").asText()).isEqualTo(version);
    }

    @Test
    void whoStoresAPolicyInHasteHearsWhichOneWouldUndoIt() {
        ObjectNode scheduled = without(SMS);
        String from = Instant.now().plus(Duration.ofDays(30)).toString();
        scheduled.put("effectiveFrom", from);
        String version =
                Http.ok(leftAdmin.put("/trust/policy", scheduled)).get("id").asText();

        JsonNode now = Http.ok(rightAdmin.put("/trust/policy", without(SMS)));
        JsonNode instead = Http.ok(rightAdmin.put("/trust/policy", scheduled));

        assertThat(now.get("later"))
                .singleElement()
                .satisfies(later -> assertThat(later.get("id").asText()).isEqualTo(version));
        assertThat(instead.get("later"))
                .as("same instant, stored last: in its place")
                .isEmpty();
    }

    @Test
    void aPolicyThatMakesNoSenseIsRefusedWithThePlaceAndChangesNothing() {
        JsonNode before = leftAdmin.get("/trust/policy");
        ObjectNode policy = without(SMS);
        ((ObjectNode) policy.at("/levels/natural/1")).putArray("alternatives").addObject();

        HttpResponse<String> answer = leftAdmin.put("/trust/policy", policy);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Http.parse(answer.body()).path("path").asText()).isEqualTo("$.levels.natural[1].alternatives[0]");
        assertThat(leftAdmin.get("/trust/policy")).isEqualTo(before);
        assertThat(rightAdmin.get("/trust/policy")).isEqualTo(before);
    }

    @Test
    void whatHasAlreadyPassedCannotBeJudgedAnew() {
        ObjectNode policy = without(SMS);
        policy.put("effectiveFrom", Instant.now().minus(Duration.ofDays(1)).toString());

        HttpResponse<String> answer = leftAdmin.put("/trust/policy", policy);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Http.parse(answer.body()).path("path").asText()).isEqualTo("$.effectiveFrom");
        assertThat(leftAdmin.get("/trust/policy").get("versions")).isEmpty();
    }

    /** An account of level 2, and the tokens of its session. */
    private Tokens withAMobile(Application application, Browser browser) {
        TestPerson person = TestPerson.next();
        Journeys.register(browser, application, person);
        Journeys.proveMobile(realm, browser, person);
        return application.tokens(browser);
    }

    private ObjectNode without(String source) {
        ObjectNode policy = leftAdmin.get("/trust/policy").get("policy").deepCopy();
        ((ObjectNode) policy.get("sources")).remove(source);
        return policy;
    }

    private static boolean isDenied(HttpResponse<String> answer) {
        return answer.statusCode() == 400
                && Http.parse(answer.body()).path("error").asText().equals("access_denied");
    }
}
