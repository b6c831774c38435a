// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Application.Tokens;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.Journeys;

/** Evidence that is withdrawn counts for nothing from then on. */
@OneAccountServer
class RevocationIT {

    @Test
    void anApplicationThatNeedsMoreGetsNoFurtherTokens(Server server, Browser browser) {
        Application application = Application.needing(server, 2);
        TestPerson person = Journeys.atLevel(2, server, browser);
        browser.open(application.signIn());
        Tokens tokens = application.tokens(browser);

        revoke(server, person, "mobile");
        HttpResponse<String> answer = application.refresh(tokens);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Http.parse(answer.body()).path("error").asText()).isEqualTo("access_denied");
    }

    @Test
    void anApplicationThatNeedsLessSeesTheLowerLevel(Server server, Browser browser) {
        Application application = Application.open(server);
        TestPerson person = Journeys.atLevel(2, server, browser);
        browser.open(application.signIn());
        Tokens tokens = application.tokens(browser);
        assertThat(tokens.id().path("trust_level").asInt()).isEqualTo(2);

        revoke(server, person, "mobile");
        JsonNode refreshed = Http.ok(application.refresh(tokens));

        assertThat(new Tokens(refreshed).access().path("trust_level").asInt()).isEqualTo(1);
    }

    @Test
    void theGateAsksForItAgain(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        Application application = Application.needing(server, 3);
        revoke(server, person, "real-name");

        browser.open(application.signIn());
        Journeys.proveName(browser, person);

        assertThat(application.tokens(browser).id().path("trust_level").asInt()).isEqualTo(3);
    }

    private static void revoke(Server server, TestPerson person, String factor) {
        String id = server.admin().userId(person.username());
        Http.ok(server.admin().post("/trust/users/" + id + "/revocations", Map.of("factor", factor, "reason", "test")));
    }
}
