// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.util.Map;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestCompany;
import org.oneaccount.it.harness.TestPerson;

/** Stretches of the way up of an organisation's account. */
public final class AgentJourneys {

    private AgentJourneys() {}

    /** An application that needs this level of legal persons. */
    public static Application needing(Server server, int level) {
        return Application.with(server, Map.of("trust.min.legal", Integer.toString(level)));
    }

    /** Opens an account for an organisation, coming from this application. Ends at its gate, or in it. */
    public static void register(Browser browser, Application application, String username) {
        browser.open(application.signIn(Map.of("prompt", "create")));
        browser.followTo("accountType=legal");
        new RegistrationPage(browser).register(username, TestPerson.PASSWORD);
    }

    public static void proveOrganisation(Browser browser, TestCompany company) {
        new GatePage(browser).chooseOrganisation().prove(company);
    }

    /** From the application's gate on, until everything of Art. 12 (1) is proven. */
    public static void prove(Server server, Browser browser, TestCompany company, TestPerson agent) {
        proveOrganisation(browser, company);
        Journeys.proveName(browser, agent);
        Journeys.proveMobile(server, browser, agent);
    }

    /** A new account of level 1 that this person holds for this company; signed in in this browser. Answers its username. */
    public static String atLevelOne(Server server, Browser browser, TestCompany company, TestPerson agent) {
        Application application = needing(server, 1);
        String username = TestPerson.next().username();
        register(browser, application, username);
        prove(server, browser, company, agent);
        application.answer(browser);
        return username;
    }
}
