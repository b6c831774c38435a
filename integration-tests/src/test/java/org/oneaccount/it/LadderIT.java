// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Application.Tokens;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.FrontDesk;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.SamlAnswer;
import org.oneaccount.it.harness.SamlApplication;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.OnsitePage;

/**
 * The whole ladder of natural persons (Art. 10–11), rung by rung: by a bank card, by a face, at a counter. Each rung is seen
 * in the tokens of one application and in the assertion of another.
 */
@OneAccountServer
class LadderIT {

    private static final Duration NEXT_MESSAGE = Duration.ofMinutes(2);

    private Server server;

    @BeforeEach
    void setUp(Server server) {
        this.server = server;
    }

    @Test
    void byBankCard(Browser browser) {
        TestPerson person = climbToThree(browser);
        assertRefusedWithoutDialogue(4, browser);

        // The application says level 4 and nothing of strength.
        Application application = Application.needing(server, 4);
        browser.open(application.signIn());
        Journeys.proveCard(browser, person);
        server.moveTime(NEXT_MESSAGE);
        Journeys.confirmBySms(server, browser, person);

        assertTokens(application.tokens(browser), 4, "pwd", "sms", "mfa");
        assertStandsAt(4, browser, "pwd", "sms", "mfa");
        assertRefusedWithoutDialogue(5, browser);
    }

    @Test
    void byFace(Browser browser) {
        climbToThree(browser);

        try (SamlApplication application = new SamlApplication(server, Map.of("trust.min.natural", "4"))) {
            browser.open(application.signIn());
            new GatePage(browser).chooseFace().agree().pass();

            assertAssertion(application.answer(browser).accepted(), 4);
        }
        assertStandsAt(4, browser, "face", "pwd", "mfa");
    }

    @Test
    void atACounter(Browser browser) {
        TestPerson person = climbToTwo(browser);
        assertRefusedWithoutDialogue(5, browser);

        Application application = Application.needing(server, 5);
        browser.open(application.signIn());
        OnsitePage page = new GatePage(browser).chooseOnsite();
        FrontDesk.open(server).confirm(page.code(), person);
        page.goOn();
        server.moveTime(NEXT_MESSAGE);
        Journeys.confirmBySms(server, browser, person);

        assertTokens(application.tokens(browser), 5, "pwd", "sms", "mfa");
        assertStandsAt(5, browser, "pwd", "sms", "mfa");
    }

    private TestPerson climbToTwo(Browser browser) {
        TestPerson person = server.sandbox().add(TestPerson.next());
        Application any = Application.needing(server, 1);
        Journeys.register(browser, any, person);
        assertTokens(any.tokens(browser), 1, "pwd");
        assertStandsAt(1, browser, "pwd");

        Application second = Application.needing(server, 2);
        browser.open(second.signIn());
        Journeys.proveMobile(server, browser, person);
        assertTokens(second.tokens(browser), 2, "pwd");
        assertStandsAt(2, browser, "pwd");
        return person;
    }

    private TestPerson climbToThree(Browser browser) {
        TestPerson person = climbToTwo(browser);

        Application third = Application.needing(server, 3);
        browser.open(third.signIn());
        Journeys.proveName(browser, person);
        assertTokens(third.tokens(browser), 3, "pwd");
        assertStandsAt(3, browser, "pwd");
        return person;
    }

    /** Whoever asks for it is told, by either protocol, and without another question to the holder. */
    private void assertStandsAt(int level, Browser browser, String... amr) {
        Application application = Application.open(server);
        browser.open(application.signIn(Map.of("acr_values", natural(level))));
        Tokens tokens = application.tokens(browser);
        assertTokens(tokens, level, amr);
        JsonNode userinfo = Http.ok(application.userinfo(tokens));
        assertThat(userinfo.path("trust_level").asInt()).isEqualTo(level);
        assertThat(userinfo.path("amr")).extracting(JsonNode::asText).containsExactly(amr);
        try (SamlApplication other = new SamlApplication(server)) {
            browser.open(other.asking("exact", natural(level)));
            assertAssertion(other.answer(browser).accepted(), level);
        }
    }

    private void assertRefusedWithoutDialogue(int level, Browser browser) {
        Application application = Application.needing(server, level);
        browser.open(application.signIn(Map.of("prompt", "none")));
        assertThat(application.answer(browser)).containsEntry("error", "interaction_required");
        try (SamlApplication other = new SamlApplication(server)) {
            browser.open(other.askingPassively("exact", natural(level)));
            SamlAnswer answer = other.answer(browser);
            assertThat(answer.status()).endsWith("/NoPassive");
            assertThat(answer.assertions()).isZero();
        }
    }

    private static void assertTokens(Tokens tokens, int level, String... amr) {
        for (JsonNode claims : List.of(tokens.id(), tokens.access())) {
            assertThat(claims.path("account_type").asText()).isEqualTo("natural");
            assertThat(claims.path("trust_level").asInt()).isEqualTo(level);
            assertThat(claims.path("acr").asText()).isEqualTo(natural(level));
            assertThat(claims.path("amr")).extracting(JsonNode::asText).containsExactly(amr);
        }
    }

    private static void assertAssertion(SamlAnswer answer, int level) {
        assertThat(answer.classRef()).isEqualTo(natural(level));
        assertThat(answer.attributes())
                .containsEntry("urn:oneaccount:attribute:account_type", List.of("natural"))
                .containsEntry("urn:oneaccount:attribute:trust_level", List.of(Integer.toString(level)));
    }

    private static String natural(int level) {
        return "urn:oneaccount:acr:natural:" + level;
    }
}
