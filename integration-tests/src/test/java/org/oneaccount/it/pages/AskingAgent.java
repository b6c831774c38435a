// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.CityCalendar;
import org.oneaccount.it.harness.FrontDesk;
import org.oneaccount.it.harness.Node;
import org.oneaccount.it.harness.PlainBrowser;
import org.oneaccount.it.harness.PlainPage;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestAgents;
import org.oneaccount.it.harness.TestCompany;
import org.oneaccount.it.harness.TestPerson;

/** An agent of a company who has asked for a mandate of a year and has its code, in a {@link PlainBrowser}. */
public record AskingAgent(
        PlainBrowser browser,
        Node node,
        String username,
        TestPerson person,
        TestCompany company,
        boolean principal,
        PlainPage page) {

    private static final Pattern CODE = Pattern.compile("trust-appointment-code\">([0-9 ]+)<");
    private static final int MONTHS = 12;

    public AskingAgent {
        page.expect("mandate-waiting");
    }

    /** @param principal whether the credit code is to lead to this account */
    public static AskingAgent of(Server server, TestCompany company, boolean principal) {
        TestPerson person = TestPerson.next();
        Application application = Application.with(server, Map.of("trust.account.types", "legal"));
        String username = new TestAgents(server).agent(person, company, TestPerson.PASSWORD);
        PlainBrowser browser = new PlainBrowser(server);
        Node node = server.nodes().get(0);
        PlainPage form = PlainJourneys.signInFor("mandate", browser, node, application, username)
                .expect("mandate-ask");
        PlainPage waiting = browser.submit(
                node,
                form,
                Map.of(
                        "mandateScope",
                        "all",
                        "mandateMonths",
                        Integer.toString(MONTHS),
                        "mandatePrincipal",
                        principal ? "yes" : "no",
                        "ask",
                        "true"));
        return new AskingAgent(browser, node, username, person, company, principal, waiting);
    }

    public String code() {
        Matcher code = CODE.matcher(page.html());
        if (!code.find()) {
            throw new AssertionError("No code on the page: " + page.html());
        }
        return code.group(1);
    }

    public void withdraw() {
        browser.submit(node, page, Map.of("change", "true")).expect("mandate-ask");
    }

    /** What a counter sends that has seen the agent's document and a sealed mandate of this company, which says what was asked for. */
    public Map<String, Object> atCounter(TestCompany named) {
        return FrontDesk.withMandate(
                FrontDesk.confirmation(code(), person),
                named,
                CityCalendar.today().plusMonths(MONTHS),
                principal);
    }

    public Map<String, Object> atCounter() {
        return atCounter(company);
    }
}
