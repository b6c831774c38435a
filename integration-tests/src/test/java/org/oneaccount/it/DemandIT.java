// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;

/** Every way in which an OIDC application says what it needs. */
@OneAccountServer
class DemandIT {

    private static final String LEVEL = "urn:oneaccount:acr:natural:";

    @Test
    void acrValuesDemandALevel(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);

        browser.open(application.signIn(Map.of("acr_values", LEVEL + 2)));
        Journeys.proveMobile(server, browser, person);

        assertThat(application.tokens(browser).id().path("acr").asText()).isEqualTo(LEVEL + 2);
    }

    @Test
    void anEssentialClaimDemandsALevel(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);

        browser.open(application.signIn(Map.of("claims", essential(LEVEL + 2))));
        Journeys.proveMobile(server, browser, person);

        assertThat(application.tokens(browser).id().path("acr").asText()).isEqualTo(LEVEL + 2);
    }

    @Test
    void aLowAcrValueDoesNotLowerTheMinimumOfTheClient(Server server, Browser browser) {
        Journeys.atLevel(1, server, browser);
        Application application = Application.needing(server, 2);

        browser.open(application.signIn(Map.of("acr_values", LEVEL + 1)));
        new GatePage(browser).cancel();

        assertThat(application.answer(browser)).containsEntry("error", "access_denied");
    }

    @Test
    void aMinimumThatIsRaisedLaterHoldsForWhoIsSignedIn(Server server, Browser browser) {
        Application application = Application.open(server);
        Journeys.register(browser, application, TestPerson.next());
        application.answer(browser);

        application.register(Map.of("trust.min.natural", "2"));
        browser.open(application.signIn());

        assertThat(new GatePage(browser).ways()).containsExactly("sms");
    }

    @ParameterizedTest(name = "{1} of [{0}] is answered to an account of level 2")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1       | 1
            2       | 2
            1 2     | 2
            2 1     | 2
            1 5     | 1
            ''      | 2
            """)
    void theHighestRequestedLevelThatIsMetIsAnswered(
            String requested, String answered, Server server, Browser browser) {
        Journeys.atLevel(2, server, browser);
        Application application = Application.open(server);

        browser.open(application.signIn(
                requested.isEmpty() ? Map.of() : Map.of("acr_values", requested.replaceAll("(\\d)", LEVEL + "$1"))));

        assertThat(application.tokens(browser).id().path("acr").asText()).isEqualTo(LEVEL + answered);
    }

    @Test
    void anUnknownVoluntaryValueCountsAsNotSent(Server server, Browser browser) {
        Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);

        browser.open(application.signIn(Map.of("acr_values", "urn:example:other")));

        assertThat(application.tokens(browser).id().path("acr").asText()).isEqualTo(LEVEL + 1);
    }

    @Test
    void anUnknownEssentialValueIsRefused(Server server, Browser browser) {
        Journeys.atLevel(1, server, browser);

        browser.open(Application.open(server).signIn(Map.of("claims", essential("urn:example:other"))));

        browser.expect("error");
    }

    @Test
    void withoutAPageNothingCanBeProven(Server server, Browser browser) {
        Journeys.atLevel(1, server, browser);
        Application application = Application.needing(server, 2);

        browser.open(application.signIn(Map.of("prompt", "none")));

        assertThat(application.answer(browser)).containsEntry("error", "interaction_required");
    }

    @Test
    void withoutAPageWhatIsMetIsAnswered(Server server, Browser browser) {
        Journeys.atLevel(2, server, browser);
        Application application = Application.needing(server, 2);

        browser.open(application.signIn(Map.of("prompt", "none")));

        assertThat(application.tokens(browser).id().path("trust_level").asInt()).isEqualTo(2);
    }

    @Test
    void whoeverIsNotSignedInIsNotAskedWithoutAPage(Server server, Browser browser) {
        Application application = Application.needing(server, 2);

        browser.open(application.signIn(Map.of("prompt", "none")));

        assertThat(application.answer(browser)).containsEntry("error", "login_required");
    }

    private static String essential(String acr) {
        return "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"" + acr + "\"]}}}";
    }
}
