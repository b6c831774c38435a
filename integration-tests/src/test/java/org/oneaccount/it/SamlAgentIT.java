// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.CityCalendar;
import org.oneaccount.it.harness.FrontDesk;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.Node;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.PlainBrowser;
import org.oneaccount.it.harness.PlainPage;
import org.oneaccount.it.harness.SamlAnswer;
import org.oneaccount.it.harness.SamlApplication;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestAgents;
import org.oneaccount.it.harness.TestCompany;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.AskingAgent;
import org.oneaccount.it.pages.PlainJourneys;

/** What a SAML application is told of an agent and of the organisation: what it was approved for, while it is proven. */
@OneAccountServer
class SamlAgentIT {

    private static final String PREFIX = "urn:oneaccount:attribute:";
    private static final String AUTHORITY = PREFIX + "authority";

    private Server server;
    private TestCompany company;
    private SamlApplication saml;

    @BeforeEach
    void setUp(Server server) {
        this.server = server;
        company = server.sandbox().add(TestCompany.next());
        saml = new SamlApplication(server);
    }

    @AfterEach
    void tearDown() {
        saml.close();
    }

    @Test
    void anApprovedApplicationIsToldTheMandateAsOidcTellsIt() {
        saml.approveFor("mandate-saml");
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        AskingAgent agent = mandated();
        PlainBrowser browser = new PlainBrowser(server);

        SamlAnswer answer = signIn(browser, saml, agent.username()).accepted();

        assertThat(answer.friendlyNames()).containsEntry(AUTHORITY, "authority");
        assertThat(answer.attributes())
                .containsEntry(PREFIX + "account_type", List.of("legal"))
                .containsEntry(PREFIX + "trust_level", List.of("2"));
        JsonNode authorities = authorities(answer);
        assertThat(authorities).hasSize(1);
        JsonNode authority = authorities.get(0);
        assertThat(names(authority)).containsExactlyInAnyOrder("applies_to", "permission", "granted_by");
        assertThat(authority.path("applies_to"))
                .isEqualTo(json(Map.of("organization_name", company.name(), "registration_number", company.code())));
        assertThat(authority.path("granted_by")).isEqualTo(json(Map.of("method", "counter")));
        assertThat(authority.path("permission")).hasSize(1);
        JsonNode permission = authority.path("permission").get(0);
        assertThat(names(permission)).containsExactlyInAnyOrder("role", "validity");
        assertThat(permission.path("role").asText()).isEqualTo("all");
        assertThat(permission.path("validity")).hasSize(1);
        JsonNode validity = permission.path("validity").get(0);
        assertThat(names(validity)).containsExactlyInAnyOrder("start", "end");
        assertThat(Instant.parse(validity.path("start").asText())).isBetween(before, Instant.now());
        assertThat(Instant.parse(validity.path("end").asText())).isEqualTo(endOfLastDay());
        assertThat(authorities).isEqualTo(oidcTells(browser));
    }

    @Test
    void whoWasNotApprovedIsToldNoMandate() {
        AskingAgent agent = mandated();

        SamlAnswer answer = signIn(saml, agent.username()).accepted();

        assertThat(answer.attributes())
                .containsEntry(PREFIX + "trust_level", List.of("2"))
                .doesNotContainKey(AUTHORITY);
    }

    @Test
    void whoHasNoMandateHasNoneToTell() {
        saml.approveFor("mandate-saml");
        TestAgents agents = new TestAgents(server);
        TestPerson person = TestPerson.next();
        agents.personal(person, TestPerson.PASSWORD);
        String agent = agents.agent(TestPerson.next(), company, TestPerson.PASSWORD);
        AskingAgent asking = AskingAgent.of(server, company, false);

        for (String username : List.of(agent, asking.username())) {
            assertThat(signIn(saml, username).accepted().attributes())
                    .containsEntry(PREFIX + "trust_level", List.of("1"))
                    .containsEntry(PREFIX + "org_name", List.of(company.name()))
                    .doesNotContainKey(AUTHORITY);
        }
        assertThat(signIn(saml, person.username()).accepted().attributes())
                .containsEntry(PREFIX + "account_type", List.of("natural"))
                .containsEntry(PREFIX + "real_name", List.of(person.name()))
                .doesNotContainKeys(AUTHORITY, PREFIX + "org_name", PREFIX + "org_code");
    }

    /** What is revoked is told no more within the same session; whoever demands it gets a denial. */
    @Test
    void whatIsRevokedIsToldNoMore() {
        saml.approveFor("mandate-saml");
        AskingAgent agent = mandated();
        PlainBrowser browser = new PlainBrowser(server);
        assertThat(signIn(browser, saml, agent.username()).accepted().attributes())
                .containsKey(AUTHORITY);

        revokeMandate(agent);
        assertThat(open(browser, saml).accepted().attributes())
                .containsEntry(PREFIX + "trust_level", List.of("1"))
                .containsEntry(PREFIX + "org_name", List.of(company.name()))
                .containsEntry(PREFIX + "org_code", List.of(company.code()))
                .doesNotContainKey(AUTHORITY);
        Http.ok(server.admin()
                .post("/trust/organisations/revocations", Map.of("code", company.code(), "reason", "test")));

        assertThat(signIn(saml, agent.username()).accepted().attributes())
                .containsEntry(PREFIX + "trust_level", List.of("0"))
                .doesNotContainKeys(AUTHORITY, PREFIX + "org_name", PREFIX + "org_code");
    }

    @Test
    void whoeverDemandsAMandateGetsADenialOnceItIsRevoked() {
        AskingAgent agent = mandated();
        try (SamlApplication demanding = new SamlApplication(server, Map.of("trust.min.legal", "2"))) {
            demanding.approveFor("mandate-saml");
            PlainBrowser browser = new PlainBrowser(server);
            PlainPage gate =
                    submitPassword(browser, demanding, agent.username()).expect("trust-gate");
            PlainPage code = browser.submit(node(), gate, Map.of("proof", "sms"));
            PlainPage end = browser.submit(node(), code, PlainJourneys.code(server, agent.person()));
            assertThat(answer(demanding, end).accepted().attributes()).containsKey(AUTHORITY);

            revokeMandate(agent);
            gate = browser.open(node(), demanding.signIn()).expect("trust-gate");
            SamlAnswer denial = answer(demanding, browser.submit(node(), gate, Map.of("cancel", "true")));

            assertThat(denial.status()).isEqualTo("Responder/RequestDenied");
            assertThat(denial.assertions()).isZero();
        }
    }

    @Test
    void aMandateThatHasRunOutIsToldNoMore() {
        saml.approveFor("mandate-saml");
        AskingAgent agent = mandated();
        server.moveTime(Duration.between(Instant.now(), endOfLastDay().minus(Duration.ofMinutes(5))));
        // A year ahead of the clock of the service provider, which would not accept it.
        assertThat(signIn(saml, agent.username()).attributes()).containsKey(AUTHORITY);

        server.moveTime(Duration.ofMinutes(6));

        assertThat(signIn(saml, agent.username()).attributes())
                .containsEntry(PREFIX + "org_name", List.of(company.name()))
                .doesNotContainKey(AUTHORITY);
    }

    @Test
    void whatTheTwinsTellOfAnAgentIsWhatOidcTells() {
        AskingAgent agent = AskingAgent.of(server, company, false);
        saml.approveFor("id_number-saml", "verified_phone-saml");

        SamlAnswer answer = signIn(saml, agent.username()).accepted();

        assertThat(answer.attributes())
                .containsEntry(PREFIX + "account_type", List.of("legal"))
                .containsEntry(PREFIX + "org_name", List.of(company.name()))
                .containsEntry(PREFIX + "org_code", List.of(company.code()))
                .containsEntry(PREFIX + "real_name", List.of(agent.person().name()))
                .containsEntry(PREFIX + "id_type", List.of("resident-id"))
                .containsEntry(PREFIX + "id_number", List.of(agent.person().idNumber()))
                .containsEntry(PREFIX + "phone_number", List.of(agent.person().mobileE164()))
                .containsEntry(PREFIX + "phone_number_verified", List.of("true"));
        assertThat(answer.friendlyNames())
                .containsEntry(PREFIX + "org_name", "orgName")
                .containsEntry(PREFIX + "org_code", "orgCode")
                .containsEntry(PREFIX + "real_name", "realName")
                .containsEntry(PREFIX + "id_type", "idType")
                .containsEntry(PREFIX + "id_number", "idNumber")
                .containsEntry(PREFIX + "phone_number", "phoneNumber")
                .containsEntry(PREFIX + "phone_number_verified", "phoneNumberVerified");
    }

    @Test
    void anApplicationThatWasApprovedForNothingIsToldTypeAndLevelAlone() {
        AskingAgent agent = mandated();
        saml.withdraw("organisation-saml", "real_name-saml");

        SamlAnswer answer = signIn(saml, agent.username()).accepted();

        assertThat(answer.attributes().keySet().stream().filter(name -> name.startsWith(PREFIX)))
                .containsExactlyInAnyOrder(PREFIX + "account_type", PREFIX + "trust_level");
        assertThat(answer.attributes().toString())
                .doesNotContain(
                        company.name(),
                        company.code(),
                        agent.person().name(),
                        agent.person().idNumber(),
                        agent.person().mobile());
    }

    /** Granted at a counter. */
    private AskingAgent mandated() {
        AskingAgent agent = AskingAgent.of(server, company, false);
        Http.ok(FrontDesk.open(server).send(agent.atCounter()));
        return agent;
    }

    private void revokeMandate(AskingAgent agent) {
        String id = server.admin().userId(agent.username());
        Http.ok(server.admin()
                .post("/trust/users/" + id + "/revocations", Map.of("factor", "mandate", "reason", "court-order")));
    }

    /** The claim of the same mandate, for another application of the same session. */
    private JsonNode oidcTells(PlainBrowser browser) {
        Application application = Application.open(server);
        application.approveFor("mandate");
        PlainPage end = browser.open(node(), application.signIn(Map.of("scope", "openid mandate")));
        return application.tokens(end).id().path("urn:oneaccount:claim:authority");
    }

    private SamlAnswer signIn(SamlApplication application, String username) {
        return signIn(new PlainBrowser(server), application, username);
    }

    private SamlAnswer signIn(PlainBrowser browser, SamlApplication application, String username) {
        return answer(application, submitPassword(browser, application, username));
    }

    private PlainPage submitPassword(PlainBrowser browser, SamlApplication application, String username) {
        PlainPage form = browser.open(node(), application.signIn()).expect("login");
        return browser.submit(node(), form, Map.of("username", username, "password", TestPerson.PASSWORD));
    }

    /** In a session that is there. */
    private SamlAnswer open(PlainBrowser browser, SamlApplication application) {
        return answer(application, browser.open(node(), application.signIn()));
    }

    private static SamlAnswer answer(SamlApplication application, PlainPage page) {
        return application.answer(page.html()).orElseThrow(() -> new AssertionError("No answer: " + page.html()));
    }

    private Node node() {
        return server.nodes().get(0);
    }

    /** The counter grants a year. */
    private static Instant endOfLastDay() {
        return CityCalendar.endOf(CityCalendar.today().plusMonths(12));
    }

    private static JsonNode authorities(SamlAnswer answer) {
        assertThat(answer.attributes().get(AUTHORITY)).hasSize(1);
        return Http.parse(answer.attributes().get(AUTHORITY).get(0));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode json(Map<String, String> members) {
        return Http.JSON.valueToTree(members);
    }
}
