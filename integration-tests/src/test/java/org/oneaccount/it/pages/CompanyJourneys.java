// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.util.Map;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestAgents;
import org.oneaccount.it.harness.TestCompany;
import org.oneaccount.it.harness.TestPerson;

/** Stretches of a company's way up. */
public final class CompanyJourneys {

    private CompanyJourneys() {}

    /** One with a minimum for accounts of organisations. */
    public static Application needing(Server server, int level) {
        return Application.with(
                server, Map.of("trust.min.legal", Integer.toString(level), "trust.account.types", "legal"));
    }

    /** A new agent opens an account for this company and proves what level 1 needs. Ends at the gate, or in the application. */
    public static TestPerson agent(Server server, Browser browser, TestCompany company, Application application) {
        return agent(server, browser, company, application, server.sandbox().add(TestPerson.next()));
    }

    private static TestPerson agent(
            Server server, Browser browser, TestCompany company, Application application, TestPerson person) {
        open(browser, company, application, person);
        Journeys.proveName(browser, person);
        Journeys.proveMobile(server, browser, person);
        return person;
    }

    /** The same for the head itself, whose name and number many know: a face shows that it is the one. */
    public static TestPerson headAsAgent(Server server, Browser browser, TestCompany company, Application application) {
        open(browser, company, application, company.head());
        Journeys.proveName(browser, company.head());
        new GatePage(browser).chooseFace().agree().pass();
        Journeys.proveMobile(server, browser, company.head());
        return company.head();
    }

    private static void open(Browser browser, TestCompany company, Application application, TestPerson person) {
        browser.open(application.signIn());
        RegistrationPage registration = new SignInPage(browser).register();
        browser.page()
                .evaluate("() => { const form = document.querySelector('main form');"
                        + " if (!form.elements.accountType) { const type = document.createElement('input');"
                        + " type.type = 'hidden'; type.name = 'accountType'; form.append(type); }"
                        + " form.elements.accountType.value = 'legal'; }");
        registration.register(person);
        new GatePage(browser);
        browser.press("proof", "organisation");
        browser.expect("organisation-form");
        browser.type("orgCode", company.code());
        browser.type("orgName", company.name());
        browser.type("legalRepresentative", company.head().name());
        browser.submit();
    }

    /** From the gate on, to the page that asks what is asked for. */
    public static MandatePages.Ask askForMandate(Browser browser) {
        new GatePage(browser);
        browser.press("proof", "mandate");
        return new MandatePages.Ask(browser);
    }

    /** The head's own natural account, of level 4 by face, at the page where mandates are granted. */
    public static MandatePages.Grants head(Server server, Browser browser, TestPerson head) {
        Application application = Application.needing(server, 4);
        Journeys.register(browser, application, head);
        Journeys.proveMobile(server, browser, head);
        Journeys.proveName(browser, head);
        new GatePage(browser).chooseFace().agree().pass();
        application.answer(browser);
        return atTheGrants(server, browser);
    }

    /** The same with an account of level 4 that was opened elsewhere. */
    public static MandatePages.Grants headAtTheGrants(Server server, Browser browser, TestPerson head) {
        new TestAgents(server).personal(head, TestPerson.PASSWORD);
        return signInAtTheGrants(server, browser, head);
    }

    /** The head comes, perhaps for another time. */
    public static MandatePages.Grants signInAtTheGrants(Server server, Browser browser, TestPerson head) {
        browser.open(MandatePages.Grants.address(server));
        new SignInPage(browser).signIn(head.username(), TestPerson.PASSWORD);
        Journeys.confirmBySms(server, browser, head);
        return new MandatePages.Grants(browser);
    }

    /** From a session of the head on: a fresh proof is asked for. */
    public static MandatePages.Grants atTheGrants(Server server, Browser browser) {
        browser.open(MandatePages.Grants.address(server));
        new GatePage(browser).chooseFace().agree().pass();
        return new MandatePages.Grants(browser);
    }
}
