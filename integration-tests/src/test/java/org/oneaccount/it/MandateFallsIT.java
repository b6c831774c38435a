// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Database;
import org.oneaccount.it.harness.FrontDesk;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.SourceSystem;
import org.oneaccount.it.harness.TestAgents;
import org.oneaccount.it.harness.TestCompany;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.AgentJourneys;
import org.oneaccount.it.pages.AskingAgent;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.PlainGrants;
import org.oneaccount.it.pages.SignInPage;

/** A mandate goes with what it rests on, and does not come back with it. */
@OneAccountServer(database = Database.POSTGRESQL)
class MandateFallsIT {

    private Server server;
    private TestCompany company;

    @BeforeEach
    void setUp(Server server) {
        this.server = server;
        company = server.sandbox().add(TestCompany.next());
    }

    @Test
    void theRegisterTakesBackThatWhoGrantedItMay() {
        AskingAgent agent = AskingAgent.of(server, company, false);
        new TestAgents(server).personal(company.head(), TestPerson.PASSWORD);
        PlainGrants.ofPerson(server, company.head()).send(Map.of("grant", "true", "code", agent.code()));
        assertThat(level(agent)).isEqualTo("2");
        SourceSystem register = SourceSystem.of(server, "sandbox-registry");
        String reference = grantReference(agent);

        assertThat(SourceSystem.of(server, "sandbox-identity")
                        .revoke(reference, "not-mine")
                        .statusCode())
                .isEqualTo(404);
        assertThat(level(agent)).isEqualTo("2");
        Http.ok(register.revoke(reference, "wrong-representative"));

        assertThat(level(agent)).isEqualTo("1");
        assertThat(MandateIT.noticesTo(server, agent.person())).contains("mandateRevokedNotice");
        assertThat(register.revoke(reference, "wrong-representative").statusCode())
                .isEqualTo(404);
    }

    @Test
    void itGoesWithTheNameOfTheAgent(Browser browser) {
        AskingAgent agent = mandated();
        revoke(agent, "onsite-document");
        assertThat(level(agent)).isEqualTo("2");
        revoke(agent, "real-name");
        assertThat(level(agent)).isEqualTo("0");

        server.sandbox().add(agent.person());
        browser.open(AgentJourneys.needing(server, 1).signIn());
        new SignInPage(browser).signIn(agent.username(), TestPerson.PASSWORD);
        new GatePage(browser).chooseIdCard().prove(agent.person());

        assertThat(level(agent)).isEqualTo("1");
    }

    @Test
    void whatAnAuthorityTookDoesNotComeBackByTypingItAgain(Browser browser) {
        AskingAgent agent = mandated();
        Http.ok(server.admin()
                .post("/trust/organisations/revocations", Map.of("code", company.code(), "reason", "licence-revoked")));
        assertThat(level(agent)).isEqualTo("0");

        Application application = AgentJourneys.needing(server, 1);
        browser.open(application.signIn());
        new SignInPage(browser).signIn(agent.username(), TestPerson.PASSWORD);
        AgentJourneys.proveOrganisation(browser, company);

        assertThat(application.tokens(browser).id().path("trust_level").asInt()).isEqualTo(1);
    }

    private AskingAgent mandated() {
        AskingAgent agent = AskingAgent.of(server, company, true);
        Http.ok(FrontDesk.open(server).send(agent.atCounter()));
        assertThat(level(agent)).isEqualTo("2");
        return agent;
    }

    private void revoke(AskingAgent agent, String factor) {
        String id = server.admin().userId(agent.username());
        Http.ok(server.admin()
                .post("/trust/users/" + id + "/revocations", Map.of("factor", factor, "reason", "a-test")));
    }

    private String level(AskingAgent agent) {
        return server.admin().attribute(agent.username(), "trust_level");
    }

    private String grantReference(AskingAgent agent) {
        try (Connection connection = server.postgres().connect();
                PreparedStatement query =
                        connection.prepareStatement("SELECT GRANT_REFERENCE FROM OA_MANDATE WHERE USER_ID = ?")) {
            query.setString(1, server.admin().userId(agent.username()));
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
