// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** What an administrator asks a holder for by e-mail: required actions behind a link, and then the way back to this application. */
public record EmailedActions(Server server, Mailbox mail, Application application) {

    /** An account with an address for e-mail, which has proven nothing. */
    public static void account(Server server, TestPerson person) {
        String id = server.admin().user(person.username(), TestPerson.PASSWORD);
        Http.ok(server.admin().put("/users/" + id, Map.of("email", person.email())));
    }

    /** Sends the e-mail, and gives its link. */
    public URI send(TestPerson person, String... actions) {
        Map<String, String> request = application.request(Map.of());
        Map<String, String> back =
                Map.of("client_id", request.get("client_id"), "redirect_uri", request.get("redirect_uri"));
        Http.ok(server.admin()
                .put(
                        "/users/" + server.admin().userId(person.username()) + "/execute-actions-email?"
                                + Http.encode(back),
                        List.of(actions)));
        return mail.lastLinkTo(person.email());
    }

    /** Opens the link and goes on to the first action. */
    public Browser follow(Browser browser, TestPerson person, String... actions) {
        browser.open(send(person, actions));
        goOn(browser);
        return browser;
    }

    /** The one way on from a page that only says something. */
    public static void goOn(Browser browser) {
        browser.expect("info");
        browser.page().locator("#kc-info-message a").click();
        browser.page().waitForLoadState();
    }
}
