// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Accounts of organisations, opened by a form as agents open them, with evidence that is written without its pages. */
public final class TestAgents {

    private final Server server;

    public TestAgents(Server server) {
        this.server = server;
    }

    /** An account of level 1 that this person holds for this company. */
    public String agent(TestPerson person, TestCompany company, String password) {
        return open(person, company, password, Map.of());
    }

    /** The same, and the account is called as the person is. */
    public void agentOfOwnName(TestPerson person, TestCompany company, String password) {
        open(person.username(), "legal", password);
        write(person.username(), person, company, Map.of());
    }

    /** The same with a mandate, and so of level 2. */
    public String mandated(TestPerson person, TestCompany company, String password) {
        return open(person, company, password, Map.of("mandate", "true"));
    }

    /** The same with a mandate that names the account principal. */
    public String principal(TestPerson person, TestCompany company, String password) {
        return open(person, company, password, Map.of("principal", "true"));
    }

    /** The same with a certificate that ends then, and is the principal by it if nobody else is. */
    public String withCertificate(TestPerson person, TestCompany company, String password, Instant ends) {
        return open(person, company, password, Map.of("certificateUntil", ends.toString()));
    }

    /** This person's own account, of level 4 by a bank card. */
    public void personal(TestPerson person, String password) {
        open(person.username(), "natural", password);
        write(
                "natural",
                Map.of(
                        "username", person.username(),
                        "name", person.name(),
                        "idNumber", person.idNumber(),
                        "mobile", person.mobile()));
    }

    /** An account that has proven nothing. */
    public String opened(String password) {
        String username = TestPerson.next().username();
        open(username, "legal", password);
        return username;
    }

    private void open(String username, String accountType, String password) {
        PlainBrowser browser = new PlainBrowser(server);
        Node node = server.nodes().get(0);
        PlainPage form = browser.open(node, Application.open(server).signIn(Map.of("prompt", "create")));
        PlainPage end = browser.submit(
                node,
                form.expect("register"),
                Map.of(
                        "accountType", accountType,
                        "username", username,
                        "password", password,
                        "password-confirm", password));
        if (!end.isSignedIn()) {
            throw new AssertionError("Not registered: " + end.html());
        }
    }

    private String open(TestPerson person, TestCompany company, String password, Map<String, String> more) {
        String username = opened(password);
        write(username, person, company, more);
        return username;
    }

    private void write(String username, TestPerson person, TestCompany company, Map<String, String> more) {
        Map<String, String> given = new HashMap<>(Map.of(
                "username", username,
                "code", company.code(),
                "organisation", company.name(),
                "head", company.head().name(),
                "name", person.name(),
                "idNumber", person.idNumber(),
                "mobile", person.mobile()));
        given.putAll(more);
        write("legal", given);
    }

    private void write(String accountType, Map<String, String> given) {
        Http.ok(Http.sendJson("POST", URI.create(server.realm() + "/test-ledger/" + accountType), given));
    }
}
