// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.FaceConsentPage;
import org.oneaccount.it.pages.FacePhonePage;
import org.oneaccount.it.pages.FaceWaitingPage;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;

/** A live face: there and back, on this device and on a telephone. */
@OneAccountServer
class BiometricIT {

    private static final String LEVEL_4 = "urn:oneaccount:acr:natural:4";

    @Test
    void aPersonClimbsToLevelFourByFace(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        Application application = Application.needing(server, 4);
        browser.open(application.signIn());

        new GatePage(browser).chooseFace().agree().pass();

        JsonNode claims = application.tokens(browser).id();
        assertThat(claims.path("trust_level").asInt()).isEqualTo(4);
        assertThat(claims.path("acr").asText()).isEqualTo(LEVEL_4);
        assertThat(claims.path("amr")).extracting(JsonNode::asText).contains("face");
        assertThat(server.admin().attribute(person.username(), "trust_level")).isEqualTo("4");
    }

    @Test
    void aTelephoneLooksWhereTheComputerCannot(Server server, Browser browser, Browser phone) {
        Journeys.atLevel(3, server, browser);
        Application application = Application.needing(server, 4);
        browser.open(application.signIn());
        FaceWaitingPage waiting = new GatePage(browser).chooseFace().agreeOnPhone();

        FacePhonePage.open(phone, waiting.code()).goOn().pass();

        phone.expect("biometric-phone-done");
        waiting.awaitNext();
        assertThat(application.tokens(browser).id().path("trust_level").asInt()).isEqualTo(4);
    }

    @Test
    void anotherFaceIsRefusedAndMayTryAgain(Server server, Browser browser) {
        Journeys.atLevel(3, server, browser);
        Application application = Application.needing(server, 4);
        browser.open(application.signIn());

        new GatePage(browser).chooseFace().agree().finish("mismatch");

        FaceConsentPage again = new FaceConsentPage(browser);
        assertThat(again.refusals()).containsExactly("biometricMismatch");
        again.agree().pass();
        assertThat(application.tokens(browser).id().path("trust_level").asInt()).isEqualTo(4);
    }
}
