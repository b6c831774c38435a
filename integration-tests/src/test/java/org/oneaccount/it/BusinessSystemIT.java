// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oneaccount.demo.app.Business;
import org.oneaccount.demo.app.BusinessSystem;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.FitsEveryScreen;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Ports;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestAgents;
import org.oneaccount.it.harness.TestCompany;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.SignInPage;

/** The demo's business system, a process of its own on a standard library, which checks everything it is told. */
@FitsEveryScreen
@OneAccountServer
class BusinessSystemIT {

    private Process process;
    private URI home;

    @BeforeEach
    void startForEverybody(Server server) throws IOException {
        start(server, Business.PROPERTY);
    }

    private void start(Server server, Business business) throws IOException {
        int port = Ports.free();
        home = URI.create("http://localhost:" + port + "/");
        JsonNode client =
                server.admin().get("/clients?clientId=" + business.clientId()).get(0);
        ((ObjectNode) client).putArray("redirectUris").add(home + "*");
        ((ObjectNode) client.get("attributes")).put("post.logout.redirect.uris", home + "*");
        Http.ok(server.admin().put("/clients/" + client.get("id").asText(), client));
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BusinessSystem.class.getName(),
                        Integer.toString(port),
                        server.realm().toString(),
                        business.clientId())
                .inheritIO()
                .start();
        Http.awaitAnswer(home);
    }

    @AfterEach
    void stop() {
        process.destroy();
    }

    @Test
    void whoeverHasProvenEnoughIsLetInAndSeesWhy(Server server, Browser browser) {
        TestPerson person = server.sandbox().add(TestPerson.next());

        browser.open(home);
        browser.look("demo-home");
        browser.open(home.resolve("/login"));
        new SignInPage(browser).register().register(person);
        Journeys.proveMobile(server, browser, person);
        Journeys.proveName(browser, person);
        assertThat(browser.texts("#trust_level")).containsExactly("3");
        assertThat(browser.texts("#account_type")).containsExactly("natural");
        browser.look("demo-signed-in");

        browser.followTo("/logout");
        browser.open(home);
        assertThat(browser.has("#trust_level")).isFalse();
    }

    @Test
    void theOneForCompaniesAsksForAnOrganisation(Server server, Browser browser) throws IOException {
        stop();
        start(server, Business.COMPANY);

        browser.open(home.resolve("/login"));
        SignInPage page = new SignInPage(browser);
        assertThat(page.tab()).isEqualTo("legal");
        page.register().register(TestPerson.next());

        assertThat(new GatePage(browser).missing()).hasSize(3);
    }

    @Test
    void anAgentOfACompanyIsLetInWithTheLevelOfTheOrganisation(Server server, Browser browser) throws IOException {
        stop();
        start(server, Business.COMPANY);
        TestCompany company = server.sandbox().add(TestCompany.next());
        TestPerson person = server.sandbox().add(TestPerson.next());
        String agent = new TestAgents(server).agent(person, company, TestPerson.PASSWORD);

        browser.open(home.resolve("/login"));
        new SignInPage(browser).signIn(agent, TestPerson.PASSWORD);

        assertThat(browser.address()).isEqualTo(home);
        assertThat(browser.texts("#account_type")).containsExactly("legal");
        assertThat(browser.texts("#trust_level")).containsExactly("1");
        assertThat(browser.texts("#acr")).containsExactly("urn:oneaccount:acr:legal:1");
        browser.look("demo-signed-in");

        browser.open(home.resolve("/login?level=2"));
        assertThat(new GatePage(browser).ways()).contains("mandate");
    }

    @Test
    void aLevelThatIsAskedForIsTheOneInTheAnswer(Server server, Browser browser) {
        Journeys.atLevel(3, server, browser);

        browser.open(home.resolve("/login?level=1"));
        assertThat(browser.texts("#acr")).containsExactly("urn:oneaccount:acr:natural:1");
        assertThat(browser.texts("#trust_level")).containsExactly("3");

        browser.followTo("/login?level=3");
        assertThat(browser.texts("#acr")).containsExactly("urn:oneaccount:acr:natural:3");

        browser.followTo("/login?level=4");
        new GatePage(browser).chooseFace().agree().pass();
        assertThat(browser.texts("#acr")).containsExactly("urn:oneaccount:acr:natural:4");
        assertThat(browser.texts("#trust_level")).containsExactly("4");
    }

    /** The request is changed on its way through the browser; what comes back is then not what was asked for. */
    @ParameterizedTest
    @CsvSource({
        "acr_values=[^&]+, acr_values=urn%3Aoneaccount%3Aacr%3Anatural%3A1, acr_not_met",
        "acr_values=[^&]+&?, '', acr_not_met",
        "state=[^&]+, state=another, state_mismatch",
        "state=[^&]+&?, '', state_mismatch",
        "nonce=[^&]+, nonce=another, invalid_answer",
        "nonce=[^&]+&?, '', invalid_answer"
    })
    void anAnswerToAnotherRequestSignsNobodyIn(
            String part, String instead, String refusal, Server server, Browser browser) {
        Journeys.atLevel(3, server, browser);
        browser.open(home);
        URI request = begun("/login?level=2", browser);

        browser.open(URI.create(request.toString().replaceFirst("\\b" + part, instead)));

        assertThat(browser.texts("[role='alert']")).singleElement().asString().contains("(" + refusal + ")");
        browser.open(home);
        assertThat(browser.has("#trust_level")).isFalse();
    }

    @Test
    void anAnswerIsTakenOnceAndByTheBrowserThatAsked(Server server, Browser browser, Browser other) {
        Journeys.atLevel(3, server, browser);
        browser.open(home.resolve("/login"));
        assertThat(browser.has("#trust_level")).isTrue();
        URI answer = browser.addresses().stream()
                .filter(address -> address.startsWith(home.resolve("/callback").toString()))
                .map(URI::create)
                .findFirst()
                .orElseThrow();

        other.open(answer);
        assertThat(other.address()).isEqualTo(home);
        assertThat(other.has("#trust_level")).isFalse();
        other.open(home);
        begun("/login", other);
        other.open(answer);
        assertThat(other.texts("[role='alert']")).singleElement().asString().contains("(state_mismatch)");

        browser.open(answer);
        assertThat(browser.address()).isEqualTo(home);
        assertThat(browser.has("[role='alert']")).isFalse();
    }

    @Test
    void whoeverLeavesIsToldThatTheyMayComeBack(Server server, Browser browser) {
        browser.open(home.resolve("/login"));
        new SignInPage(browser).register().register(TestPerson.next());

        new GatePage(browser).cancel();

        browser.look("demo-left");
        assertThat(browser.texts("[role='alert']")).singleElement().asString().contains("access_denied");
    }

    /** Where the business system would send this browser. */
    private URI begun(String login, Browser browser) {
        return Http.get(home.resolve(login), "Cookie", browser.cookies(home))
                .headers()
                .firstValue("Location")
                .map(URI::create)
                .orElseThrow();
    }
}
