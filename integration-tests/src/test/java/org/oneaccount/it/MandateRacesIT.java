// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.CityCalendar;
import org.oneaccount.it.harness.Database;
import org.oneaccount.it.harness.FrontDesk;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.LeakSearch;
import org.oneaccount.it.harness.Node;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Race;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestCompany;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.CompanyJourneys;
import org.oneaccount.it.pages.MandatePages.Grants;
import org.oneaccount.it.pages.MandatePages.Wait;
import org.oneaccount.it.pages.SignInPage;

/** A mandate that is granted twice at the same instant, at two nodes; and what of it lies in tables and logs. */
@OneAccountServer(database = Database.POSTGRESQL, nodes = 2)
class MandateRacesIT {

    private static final int ROUNDS = 5;

    @Test
    void twoClicksAtTwoNodesWriteOneMandate(Server server, Browser browser, Browser head) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        Application application = CompanyJourneys.needing(server, 2);
        TestPerson agent = CompanyJourneys.agent(server, browser, company, application);
        Grants grants = CompanyJourneys.head(server, head, company.head());

        for (int round = 1; round <= ROUNDS; round++) {
            if (round > 1) {
                browser.open(application.signIn());
                // The login before stopped at the gate, so there is no session.
                new SignInPage(browser).signIn(agent.username(), TestPerson.PASSWORD);
            }
            String code = CompanyJourneys.askForMandate(browser).ask().code();
            String checker = head.attribute("input[name='stateChecker']", "value");
            Race.Results<HttpResponse<String>> results = Race.of(
                    grant(server, server.nodes().get(0), head, code, checker),
                    grant(server, server.nodes().get(1), head, code, checker));

            assertThat(List.of(results.one().statusCode(), results.other().statusCode()))
                    .containsOnly(200);
            assertThat(mandates(server, agent)).isEqualTo(1);
            head.open(Grants.address(server));
            grants = new Grants(head);
            assertThat(grants.listed()).isEqualTo(1);
            grants = grants.revokeFirst();
            assertThat(mandates(server, agent)).isZero();
        }
        assertThat(server.postgres().ledgers().withdrawn(agent.username()))
                .filteredOn("mandate"::equals)
                .hasSize(ROUNDS);
    }

    /** The representative and a counter at once. */
    @Test
    void aRepresentativeAndACounterWriteOneMandate(Server server, Browser browser, Browser head) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        TestPerson agent = CompanyJourneys.agent(server, browser, company, CompanyJourneys.needing(server, 2));
        CompanyJourneys.head(server, head, company.head());
        String code = CompanyJourneys.askForMandate(browser).ask().code();
        String checker = head.attribute("input[name='stateChecker']", "value");
        FrontDesk desk = FrontDesk.open(server);
        Map<String, Object> paper = FrontDesk.withMandate(
                FrontDesk.confirmation(code, agent),
                company,
                CityCalendar.today().plusMonths(12),
                false);
        String token = desk.token();

        Race.of(
                grant(server, server.nodes().get(0), head, code, checker),
                () -> desk.send(server.nodes().get(1), paper, token));

        assertThat(mandates(server, agent)).isEqualTo(1);
    }

    @Test
    void nothingOfAMandateLiesAnywhereInClear(Server server, Browser browser, Browser head) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        Application application = CompanyJourneys.needing(server, 2);
        TestPerson agent = CompanyJourneys.agent(server, browser, company, application);
        Wait waiting = CompanyJourneys.askForMandate(browser).ask("12", true);
        String withdrawn = waiting.code();
        String code = waiting.change().ask("6", true).code();
        Grants grants = CompanyJourneys.head(server, head, company.head());
        grants.look(withdrawn).look(code).grant().revokeFirst();

        LeakSearch search = new LeakSearch()
                .forPerson(agent)
                .forPerson(company.head())
                .forText("organisation", company.name())
                .forText("credit code", company.code());
        for (String typed : List.of(withdrawn, code)) {
            search.forText("mandate code in groups", typed).forText("mandate code", typed.replace(" ", ""));
        }
        assertThat(LeakSearchIT.everywhere(search, server, List.of(browser, head)))
                .isEmpty();
    }

    private static Callable<HttpResponse<String>> grant(
            Server server, Node node, Browser head, String code, String checker) {
        URI page = Grants.address(server);
        String cookies = head.cookies(page);
        return () -> Http.postForm(
                node.base().resolve(page.getPath()),
                Map.of("grant", "true", "code", code, "stateChecker", checker),
                "Cookie",
                cookies);
    }

    private static int mandates(Server server, TestPerson agent) {
        return Collections.frequency(server.postgres().ledgers().standing(agent.username()), "mandate");
    }
}
