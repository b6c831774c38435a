// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.FrontDesk;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.OnsitePage;

/** From an appointment code through a counter to level 5. */
@OneAccountServer
class OnsiteIT {

    private static final String LEVEL_5 = "urn:oneaccount:acr:natural:5";

    @Test
    void aPersonClimbsToLevelFiveThroughACounter(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        Application application = Application.needing(server, 5);

        browser.open(application.signIn());
        GatePage gate = new GatePage(browser);
        assertThat(gate.ways()).endsWith("onsite");
        OnsitePage page = gate.chooseOnsite();
        FrontDesk.open(server).confirm(page.code(), person);
        page.goOn();

        assertThat(new GatePage(browser).proven()).hasSize(3);
        assertThat(server.admin().attribute(person.username(), "trust_level")).isEqualTo("5");
        confirmTheSession(server, browser, person);
        JsonNode claims = application.tokens(browser).id();
        assertThat(claims.path("trust_level").asInt()).isEqualTo(5);
        assertThat(claims.path("acr").asText()).isEqualTo(LEVEL_5);
    }

    /** Level 5 asks for two kinds of sign-in, and evidence is none. */
    private static void confirmTheSession(Server server, Browser browser, TestPerson person) {
        server.moveTime(Duration.ofMinutes(2));
        browser.press("proof", "sms");
        new org.oneaccount.it.pages.SmsCodePage(browser).enter(server.sandbox().lastCodeTo(person.mobileE164()));
    }
}
