// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;

/** A source that does not answer says neither yes nor no. */
@OneAccountServer
class OutageIT {

    @Test
    void anIdentitySourceThatIsDownHurtsNobodyAndWorksWhenItIsBack(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        Application application = Application.needing(server, 3);
        browser.open(application.signIn());

        server.sandbox().set("identity", "down");
        new GatePage(browser).chooseIdCard().prove(person);
        assertThat(new GatePage(browser).refusals()).contains("trustUnavailable");
        assertThat(server.admin().attribute(person.username(), "trust_level")).isEqualTo("2");
        server.sandbox().set("identity", "up");
        browser.open(application.signIn());
        Journeys.proveName(browser, person);

        assertThat(application.tokens(browser).id().path("trust_level").asInt()).isEqualTo(3);
    }

    @Test
    void aGatewayThatIsDownSaysSoAndWorksWhenItIsBack(Server server, Browser browser) {
        TestPerson person = TestPerson.next();
        Application application = Application.needing(server, 2);
        Journeys.register(browser, application, person);

        server.sandbox().set("sms", "down");
        new GatePage(browser).chooseSms().type(person.mobile());
        assertThat(new GatePage(browser).refusals()).contains("trustUnavailable");
        server.sandbox().set("sms", "up");
        Journeys.proveMobile(server, browser, person);

        assertThat(application.tokens(browser).id().path("trust_level").asInt()).isEqualTo(2);
    }
}
