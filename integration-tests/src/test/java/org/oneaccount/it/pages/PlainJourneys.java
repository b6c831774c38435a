// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.util.Map;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Node;
import org.oneaccount.it.harness.PlainBrowser;
import org.oneaccount.it.harness.PlainPage;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestCompany;
import org.oneaccount.it.harness.TestPerson;

/** What people do before and within a proof, in a {@link PlainBrowser}. */
public final class PlainJourneys {

    private PlainJourneys() {}

    /** Opens an account and goes on to a proof. Ends at its first page. */
    public static PlainPage registerFor(
            String proof, PlainBrowser browser, Node node, Application application, String username) {
        PlainPage form = browser.open(
                node, application.signIn(Map.of("prompt", "create", "kc_action", "trust-verify-" + proof)));
        return browser.submit(node, form.expect("register"), registration(username));
    }

    /** Opens an account and proves what level 2 or 3 takes. */
    static PlainBrowser upTo(int level, Server server, TestPerson person) {
        PlainBrowser browser = new PlainBrowser(server);
        Node node = server.nodes().get(0);
        Application application = Application.open(server);
        PlainPage form = browser.open(node, application.signIn(Map.of("prompt", "create")));
        browser.submit(node, form.expect("register"), registration(person.username()))
                .expect(PlainPage.APPLICATION);
        if (level >= 2) {
            PlainPage phone = browser.open(node, application.signIn(Map.of("kc_action", "trust-verify-sms")));
            PlainPage code = sendCode(browser, node, phone, person);
            browser.submit(node, code, code(server, person)).expect(PlainPage.APPLICATION);
        }
        if (level >= 3) {
            PlainPage document = browser.open(node, application.signIn(Map.of("kc_action", "trust-verify-idcard")));
            browser.submit(node, document, document(person)).expect(PlainPage.APPLICATION);
        }
        return browser;
    }

    private static Map<String, String> registration(String username) {
        return Map.of(
                "username", username,
                "password", TestPerson.PASSWORD,
                "password-confirm", TestPerson.PASSWORD);
    }

    /** Opens an account for an organisation. Ends at the form that asks which. */
    public static PlainPage registerAgent(PlainBrowser browser, Node node, Application application, String username) {
        PlainPage form = browser.open(
                node, application.signIn(Map.of("prompt", "create", "kc_action", "trust-verify-organisation")));
        return browser.submit(
                        node,
                        form.expect("register"),
                        Map.of(
                                "accountType",
                                "legal",
                                "username",
                                username,
                                "password",
                                TestPerson.PASSWORD,
                                "password-confirm",
                                TestPerson.PASSWORD))
                .expect("organisation-form");
    }

    /** The same for this company, and goes on to a proof. Ends at its first page. */
    public static PlainPage agentFor(
            String proof,
            PlainBrowser browser,
            Node node,
            Application application,
            String username,
            TestCompany company) {
        PlainPage form = registerAgent(browser, node, application, username);
        browser.submit(node, form, organisation(company)).expect(PlainPage.APPLICATION);
        return browser.open(node, application.signIn(Map.of("kc_action", "trust-verify-" + proof)));
    }

    /** The fields of the organisation's page. */
    public static Map<String, String> organisation(TestCompany company) {
        return Map.of(
                "orgCode", company.code(),
                "orgName", company.name(),
                "legalRepresentative", company.head().name());
    }

    /** Signs in with a password and goes on to a proof. Ends at its first page. */
    public static PlainPage signInFor(
            String proof, PlainBrowser browser, Node node, Application application, String username) {
        PlainPage form = browser.open(node, application.signIn(Map.of("kc_action", "trust-verify-" + proof)));
        return browser.submit(
                node, form.expect("login"), Map.of("username", username, "password", TestPerson.PASSWORD));
    }

    /** Has a code sent. Ends at the page that asks for it. */
    public static PlainPage sendCode(PlainBrowser browser, Node node, PlainPage page, TestPerson person) {
        return browser.submit(node, page.expect("sms-phone"), Map.of("phone", person.mobile()))
                .expect("sms-code");
    }

    /** The fields of the code's page, as the holder of the mobile fills them in. */
    public static Map<String, String> code(Server server, TestPerson person) {
        return Map.of("code", server.sandbox().lastCodeTo(person.mobileE164()));
    }

    /** The fields of the document's page. */
    public static Map<String, String> document(TestPerson person) {
        return Map.of("realName", person.name(), "idType", "resident-id", "idNumber", person.idNumber());
    }
}
