// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Application.Tokens;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.SamlAnswer;
import org.oneaccount.it.harness.SamlApplication;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.Soon;
import org.oneaccount.it.harness.TestCompany;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.AgentJourneys;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.OrganisationFormPage;

/** What a register said once is not true for ever: it is asked again, and its no is seen at the next token. */
@OneAccountServer
class AskingAgainIT {

    private TestCompany company;
    private Application application;

    @BeforeEach
    void setUp(Server server) {
        company = server.sandbox().add(TestCompany.next());
        application = AgentJourneys.needing(server, 1);
    }

    @Test
    void aDissolvedOrganisationLosesItsLevelForAllItsAccounts(Server server, Browser one, Browser other) {
        String first = agent(server, one);
        String second = agent(server, other);
        one.open(application.signIn());
        Tokens tokens = application.tokens(one);
        assertThat(check(server)).isEqualTo("confirmed");
        tokens = new Tokens(Http.ok(application.refresh(tokens)));

        server.sandbox().dissolve(company);
        assertThat(check(server)).isEqualTo("sourceDissolved");

        assertRefused(application.refresh(tokens));
        assertThat(application.userinfo(tokens).body()).doesNotContain(company.code());
        assertThat(level(server, first)).isEqualTo("0");
        assertThat(level(server, second)).isEqualTo("0");
        one.open(application.signIn());
        assertThat(new GatePage(one).missing()).containsExactly("单位信息");
    }

    @Test
    void samlRefusesIt(Server server, Browser browser) {
        agent(server, browser);
        try (SamlApplication saml = new SamlApplication(server, Map.of("trust.min.legal", "1"))) {
            browser.open(saml.signIn());
            assertThat(saml.answer(browser).accepted().attributes())
                    .containsEntry("urn:oneaccount:attribute:trust_level", List.of("1"))
                    .containsEntry("urn:oneaccount:attribute:account_type", List.of("legal"))
                    .containsEntry("urn:oneaccount:attribute:org_name", List.of(company.name()))
                    .containsEntry("urn:oneaccount:attribute:org_code", List.of(company.code()));
            server.sandbox().dissolve(company);
            check(server);

            browser.open(saml.signIn());
            new GatePage(browser).cancel();

            SamlAnswer answer = saml.answer(browser);
            assertThat(answer.status()).isEqualTo("Responder/RequestDenied");
            assertThat(answer.assertions()).isZero();
        }
    }

    @Test
    void anOutageChangesNothing(Server server, Browser browser) {
        String username = agent(server, browser);
        server.sandbox().set("registry", "down");

        assertThat(check(server)).isEqualTo("unavailable");

        assertThat(level(server, username)).isEqualTo("1");
        browser.open(application.signIn());
        assertThat(application.tokens(browser).id().path("trust_level").asInt()).isEqualTo(1);
    }

    @Test
    void anAgentWhoProvesAgainHearsItForEverybody(Server server, Browser one, Browser other) {
        agent(server, one);
        String colleague = agent(server, other);
        server.sandbox().dissolve(company);

        one.open(Application.open(server).signIn(Map.of("kc_action", "trust-verify-organisation")));
        OrganisationFormPage page = new OrganisationFormPage(one).proveRefused(company);

        assertThat(page.refusals()).contains("organisationDissolved");
        assertThat(level(server, colleague)).isEqualTo("0");
    }

    @Test
    void aRenamedOrganisationIsProvenAgainUnderItsNewName(Server server, Browser one, Browser other) {
        String first = agent(server, one);
        String second = agent(server, other);
        TestCompany renamed =
                server.sandbox().add(new TestCompany("新" + company.name(), company.code(), TestPerson.next()));
        assertThat(check(server)).isEqualTo("sourceMismatch");
        assertThat(level(server, first)).isEqualTo("0");

        one.open(application.signIn());
        AgentJourneys.proveOrganisation(one, renamed);

        assertThat(application.tokens(one).id().path("trust_level").asInt()).isEqualTo(1);
        assertThat(level(server, second)).isEqualTo("0");
        assertThat(check(server)).isEqualTo("confirmed");
    }

    /** By itself, a minute after a day has passed. */
    @Test
    void theRegisterIsAskedByItselfWhenItsYesIsOld(Server server, Browser browser) {
        String username = agent(server, browser);
        server.sandbox().dissolve(company);

        server.moveTime(Duration.ofHours(25));

        // So many each minute, and those of other tests on this server have waited longer.
        Soon.holds("the register was asked", () -> {
            server.moveTime(Duration.ofMinutes(1));
            server.runTask("oneaccount-organisations");
            return level(server, username).equals("0");
        });
    }

    @Test
    void anAuthorityMayTakeItFromAllItsAccounts(Server server, Browser one, Browser other) {
        String first = agent(server, one);
        String second = agent(server, other);

        JsonNode answer = Http.ok(server.admin()
                .post("/trust/organisations/revocations", Map.of("code", company.code(), "reason", "licence-revoked")));

        assertThat(answer.path("accounts").asInt()).isEqualTo(2);
        assertThat(level(server, first)).isEqualTo("0");
        assertThat(level(server, second)).isEqualTo("0");
        assertThat(server.admin().get("/admin-events?max=20").toString()).doesNotContain(company.code());
    }

    @Test
    void whatCannotBeAskedIsRefusedWithAReason(Server server) {
        assertThat(post(server, "checks", Map.of("code", "1")).statusCode()).isEqualTo(400);
        assertThat(post(server, "checks", Map.of("code", TestCompany.next().code()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(server, "revocations", Map.of("code", company.code())).statusCode())
                .isEqualTo(400);
    }

    private String agent(Server server, Browser browser) {
        return AgentJourneys.atLevelOne(
                server, browser, company, server.sandbox().add(TestPerson.next()));
    }

    private String check(Server server) {
        return Http.ok(post(server, "checks", Map.of("code", company.code())))
                .path("answer")
                .asText();
    }

    private static HttpResponse<String> post(Server server, String what, Map<String, String> body) {
        return server.admin().post("/trust/organisations/" + what, body);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Http.parse(answer.body()).path("error").asText()).isEqualTo("access_denied");
    }

    private static String level(Server server, String username) {
        return server.admin().attribute(username, "trust_level");
    }
}
