// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Database;
import org.oneaccount.it.harness.Node;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.SignInPage;
import org.oneaccount.it.pages.SmsCodePage;

/** What one node began, the other may finish. */
@OneAccountServer(database = Database.POSTGRESQL, nodes = 2)
class TwoNodesIT {

    @Test
    void aCodeSentByOneNodeCountsOnTheOther(Server server, Browser browser) {
        TestPerson person = TestPerson.next();
        Application application = Application.needing(server, 2);
        server.routeTo(server.nodes().get(0));
        Journeys.register(browser, application, person);
        SmsCodePage page = new GatePage(browser).chooseSms().send(person.mobile());

        server.routeTo(server.nodes().get(1));
        page.enter(server.sandbox().lastCodeTo(person.mobileE164()));

        assertThat(application.tokens(browser).id().path("trust_level").asInt()).isEqualTo(2);
    }

    @Test
    void whatWasProvenOnANodeThatDiesStays(Server server, Browser browser, Browser later) {
        TestPerson person = server.sandbox().add(TestPerson.next());
        Application application = Application.needing(server, 3);
        Node first = server.nodes().get(0);
        server.routeTo(first);
        Journeys.register(browser, application, person);
        Journeys.proveMobile(server, browser, person);
        new GatePage(browser);

        first.kill();
        server.routeTo(server.nodes().get(1));
        try {
            later.open(application.signIn());
            new SignInPage(later).signIn(person.username(), TestPerson.PASSWORD);
            assertThat(new GatePage(later).missing()).hasSize(1);
            Journeys.proveName(later, person);
            assertThat(application.tokens(later).id().path("trust_level").asInt())
                    .isEqualTo(3);
        } finally {
            first.start();
        }
    }
}
