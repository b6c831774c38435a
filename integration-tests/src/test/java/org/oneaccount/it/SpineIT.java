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
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.SignInPage;
import org.oneaccount.it.pages.SmsCodePage;

/** The journey on which everything hangs. */
@OneAccountServer
class SpineIT {

    @Test
    void aNewcomerProvesWhatIsMissingAndLandsBackInTheApplication(Server server, Browser browser) {
        TestPerson person = server.sandbox().add(TestPerson.next());
        Application application = Application.needing(server, 3);

        browser.open(application.signIn());
        new SignInPage(browser).register().register(person);
        GatePage gate = new GatePage(browser);
        assertThat(gate.ways()).containsExactly("sms");
        assertThat(gate.missing()).hasSize(2);
        SmsCodePage code = gate.chooseSms().send(person.mobile());
        code.enter(server.sandbox().lastCodeTo(person.mobileE164()));
        new GatePage(browser).chooseIdCard().prove(person);

        JsonNode claims = application.tokens(browser).id();
        assertThat(claims.path("trust_level").isInt()).isTrue();
        assertThat(claims.path("trust_level").asInt()).isEqualTo(3);
        assertThat(claims.path("account_type").asText()).isEqualTo("natural");
        assertThat(claims.path("acr").asText()).isEqualTo("urn:oneaccount:acr:natural:3");
    }
}
