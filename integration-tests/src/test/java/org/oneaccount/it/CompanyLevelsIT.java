// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Application.Tokens;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.CityCalendar;
import org.oneaccount.it.harness.FrontDesk;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.SamlAnswer;
import org.oneaccount.it.harness.SamlApplication;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestCompany;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.AskingAgent;
import org.oneaccount.it.pages.CaCertPage;
import org.oneaccount.it.pages.CompanyJourneys;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.MandatePages.Grants;
import org.oneaccount.it.pages.MandatePages.Wait;
import org.oneaccount.it.pages.SignInPage;

/** A company climbs 1 → 2 → 3, and comes down again: what it loses is seen at the next refresh, and refused in SAML. */
@OneAccountServer
class CompanyLevelsIT {

    private Server server;
    private TestCompany company;
    private SamlApplication saml;

    @BeforeEach
    void setUp(Server server) {
        this.server = server;
        company = server.sandbox().add(TestCompany.next());
        saml = new SamlApplication(server, Map.of("trust.min.legal", "2"));
    }

    @AfterEach
    void tearDown() {
        saml.close();
    }

    @Test
    void aCompanyClimbsToThreeAndEachLossIsSeenAtOnce(Browser browser, Browser head) {
        Application one = CompanyJourneys.needing(server, 1);
        Application two = CompanyJourneys.needing(server, 2);
        Application three = CompanyJourneys.needing(server, 3);
        TestPerson agent = CompanyJourneys.agent(server, browser, company, one);
        Tokens tokens = one.tokens(browser);
        assertThat(tokens.id().path("trust_level").asInt()).isEqualTo(1);

        browser.open(two.signIn());
        Wait waiting = CompanyJourneys.askForMandate(browser).ask();
        Grants grants = CompanyJourneys.head(server, head, company.head())
                .look(waiting.code())
                .grant();
        waiting.goOn();
        confirm(browser, agent);
        Tokens ofTwo = two.tokens(browser);
        assertThat(ofTwo.id().path("trust_level").asInt()).isEqualTo(2);
        assertThat(ofTwo.id().path("acr").asText()).isEqualTo("urn:oneaccount:acr:legal:2");

        browser.open(three.signIn());
        signWithCertificate(browser);
        Tokens ofThree = three.tokens(browser);
        assertThat(ofThree.id().path("trust_level").asInt()).isEqualTo(3);
        assertThat(ofThree.id().path("acr").asText()).isEqualTo("urn:oneaccount:acr:legal:3");
        browser.open(saml.signIn());
        assertThat(saml.answer(browser).accepted().attributes())
                .containsEntry("urn:oneaccount:attribute:trust_level", List.of("3"));

        grants = grants.revokeFirst();
        assertRefused(two.refresh(ofTwo));
        assertRefused(three.refresh(ofThree));
        tokens = new Tokens(Http.ok(one.refresh(tokens)));
        assertThat(tokens.id().path("trust_level").asInt()).isEqualTo(1);
        assertRefusedBySaml(browser);

        browser.open(three.signIn());
        waiting = CompanyJourneys.askForMandate(browser).ask();
        grants.look(waiting.code()).grant();
        waiting.goOn();
        ofThree = three.tokens(browser);
        assertThat(ofThree.id().path("trust_level").asInt()).isEqualTo(3);

        server.sandbox().dissolve(company);
        Http.ok(server.admin().post("/trust/organisations/checks", Map.of("code", company.code())));
        assertRefused(three.refresh(ofThree));
        assertRefused(one.refresh(tokens));
        assertRefusedBySaml(browser);
    }

    /** Time alone takes the level; that both sides are told waits for the timer. */
    @Test
    void whatAMandateGaveIsOverAtItsEnd(Browser browser) {
        AskingAgent agent = AskingAgent.of(server, company, false);
        Http.ok(FrontDesk.open(server).send(agent.atCounter()));
        Instant end = CityCalendar.endOf(CityCalendar.today().plusMonths(12));
        server.moveTime(Duration.between(Instant.now(), end.minus(Duration.ofMinutes(5))));
        Application two = CompanyJourneys.needing(server, 2);
        browser.open(two.signIn());
        new SignInPage(browser).signIn(agent.username(), TestPerson.PASSWORD);
        Journeys.confirmBySms(server, browser, agent.person());
        Tokens tokens = two.tokens(browser);
        browser.open(saml.signIn());
        // A year ahead of the clock of the service provider, which would not accept it.
        assertThat(saml.answer(browser).assertions()).isEqualTo(1);

        server.moveTime(Duration.ofMinutes(6));
        assertRefused(two.refresh(tokens));
        assertRefusedBySaml(browser);

        server.runTask("oneaccount-housekeeping");
        assertThat(server.admin().attribute(agent.username(), "trust_level")).isEqualTo("1");
        assertThat(MandateIT.noticesTo(server, agent.person())).contains("mandateEndedNotice");
    }

    private void signWithCertificate(Browser browser) {
        String key = server.sandbox().key(company, "sm2");
        new GatePage(browser);
        browser.press("proof", "cacert");
        CaCertPage page = new CaCertPage(browser);
        page.paste(server.sandbox().sign(key, page.text()));
    }

    private void confirm(Browser browser, TestPerson agent) {
        server.moveTime(Duration.ofMinutes(2));
        Journeys.confirmBySms(server, browser, agent);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Http.parse(answer.body()).path("error").asText()).isEqualTo("access_denied");
    }

    private void assertRefusedBySaml(Browser browser) {
        browser.open(saml.signIn());
        new GatePage(browser).cancel();
        SamlAnswer answer = saml.answer(browser);
        assertThat(answer.status()).isEqualTo("Responder/RequestDenied");
        assertThat(answer.assertions()).isZero();
    }
}
