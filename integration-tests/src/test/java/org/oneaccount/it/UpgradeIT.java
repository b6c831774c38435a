// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Application.Tokens;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestAgents;
import org.oneaccount.it.harness.TestCompany;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.SignInPage;

/** An upgrade that the application starts itself, and what it is told of the end. */
@OneAccountServer
class UpgradeIT {

    private static final String STATUS = "kc_action_status";

    @Test
    void whoProvesWhatIsMissingComesBackWithTheLevel(Server server, Browser browser) {
        TestPerson person = server.sandbox().add(TestPerson.next());
        Application application = Application.open(server);
        Journeys.register(browser, application, person);
        assertThat(level(application.tokens(browser))).isEqualTo(1);

        browser.open(upgrade(application, "3"));
        assertThat(new GatePage(browser).missing()).hasSize(2);
        Journeys.proveMobile(server, browser, person);
        Journeys.proveName(browser, person);

        assertThat(application.answer(browser)).containsEntry(STATUS, "success");
        Tokens tokens = application.tokens(browser);
        assertThat(level(tokens)).isEqualTo(3);
        assertThat(tokens.id().path("acr").asText()).isEqualTo("urn:oneaccount:acr:natural:3");
        assertThat(server.admin().attribute(person.username(), "trust_level")).isEqualTo("3");
    }

    @Test
    void whoGivesUpComesBackWithWhatIsProvenUntilThen(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);

        browser.open(upgrade(application, "3"));
        Journeys.proveMobile(server, browser, person);
        new GatePage(browser).cancel();

        assertThat(application.answer(browser)).containsEntry(STATUS, "cancelled");
        assertThat(level(application.tokens(browser))).isEqualTo(2);
    }

    @Test
    void aLevelThatIsHeldIsDoneAtOnce(Server server, Browser browser) {
        Journeys.atLevel(3, server, browser);
        Application application = Application.open(server);

        for (String level : new String[] {"1", "2", "3"}) {
            browser.open(upgrade(application, level));

            assertThat(application.answer(browser)).as(level).containsEntry(STATUS, "success");
            assertThat(level(application.tokens(browser))).as(level).isEqualTo(3);
        }
    }

    @Test
    void aLevelThatIsHeldIsNotDoneWithoutItsStrength(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(5, server, browser);
        server.moveTime(Duration.ofMinutes(2));
        Application application = Application.open(server);
        browser.open(application.signIn());
        assertThat(application.tokens(browser).id().path("acr").asText()).isEqualTo("urn:oneaccount:acr:natural:3");

        browser.open(upgrade(application, "5"));
        Journeys.confirmBySms(server, browser, person);

        assertThat(application.answer(browser)).containsEntry(STATUS, "success");
        Tokens tokens = application.tokens(browser);
        assertThat(tokens.amr()).contains("pwd", "sms");
        assertThat(tokens.id().path("acr").asText()).isEqualTo("urn:oneaccount:acr:natural:5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "6", "-1", "03", "three", "3 ", "urn:oneaccount:acr:natural:3"})
    void whatIsNoLevelOfTheAccountIsAnError(String level, Server server, Browser browser) {
        Journeys.atLevel(2, server, browser);
        Application application = Application.open(server);

        browser.open(upgrade(application, level));

        assertThat(application.answer(browser)).containsEntry(STATUS, "error");
        assertThat(level(application.tokens(browser))).isEqualTo(2);
    }

    @Test
    void anAccountOfAnOrganisationClimbsItsOwnLadder(Server server, Browser browser) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        TestPerson person = server.sandbox().add(TestPerson.next());
        String agent = new TestAgents(server).agent(person, company, TestPerson.PASSWORD);
        Application application = Application.open(server);
        browser.open(upgrade(application, "1"));
        new SignInPage(browser).forOrganisation().signIn(agent, TestPerson.PASSWORD);
        assertThat(application.answer(browser)).containsEntry(STATUS, "success");
        assertThat(level(application.tokens(browser))).isEqualTo(1);

        browser.open(upgrade(application, "4"));
        assertThat(application.answer(browser)).containsEntry(STATUS, "error");

        browser.open(upgrade(application, "2"));
        assertThat(new GatePage(browser).ways()).contains("mandate");
        new GatePage(browser).cancel();
        assertThat(application.answer(browser)).containsEntry(STATUS, "cancelled");
    }

    @Test
    void whatTheApplicationNeedsAnywayIsNotForTheHolderToCancel(Server server, Browser browser) {
        Application application = Application.needing(server, 2);
        Journeys.atLevel(1, server, browser);

        browser.open(upgrade(application, "3"));
        new GatePage(browser).cancel();

        assertThat(application.answer(browser))
                .containsEntry("error", "access_denied")
                .doesNotContainKey("code");
    }

    private static URI upgrade(Application application, String level) {
        return application.signIn(Map.of("kc_action", level.isEmpty() ? "trust-upgrade" : "trust-upgrade:" + level));
    }

    private static int level(Tokens tokens) {
        return tokens.id().path("trust_level").asInt();
    }
}
