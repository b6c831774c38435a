// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oneaccount.it.harness.Node;
import org.oneaccount.it.harness.OwnRealm;
import org.oneaccount.it.harness.PlainBrowser;
import org.oneaccount.it.harness.PlainPage;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;

/** Somebody signed in, with a fresh proof, at the page where mandates are granted and withdrawn, in a {@link PlainBrowser}. */
public record PlainGrants(PlainBrowser browser, Node node, PlainPage page) {

    private static final Pattern CHECKER = Pattern.compile("name=\"stateChecker\" value=\"([^\"]+)\"");
    private static final Pattern LISTED = Pattern.compile("name=\"revoke\" value=\"([^\"]+)\"");
    private static final Pattern OWN_ALONE = Pattern.compile("href=\"([^\"]*acr_values=urn[^\"&+]*reauth[^\"]*)\"");
    private static final Pattern LEGAL = Pattern.compile("href=\"([^\"]*accountType=legal[^\"]*)\"");

    public PlainGrants {
        page.expect("trust-mandate");
    }

    /** The page's client lets nobody into another realm than the one that ships. */
    public static void admit(OwnRealm realm) {
        String page = "/realms/" + realm.name() + "/trust-mandate";
        realm.admin().client("trust-mandate", Map.of("redirectUris", List.of(page)));
    }

    /** With a personal account that is called as the person is. */
    public static PlainGrants ofPerson(Server server, TestPerson person) {
        PlainBrowser browser = new PlainBrowser(server);
        Node node = server.nodes().get(0);
        return entering(server, browser, node, atSignIn(server, browser, node), person.username(), person);
    }

    /** The same with an account whose level is too low to grant. It has granted something: without that its page has no form. */
    public static PlainGrants ofPersonOfLowLevel(Server server, TestPerson person) {
        PlainBrowser browser = new PlainBrowser(server);
        Node node = server.nodes().get(0);
        return entering(server, browser, node, atSignInForOwnAlone(server, browser, node), person.username(), person);
    }

    /** With an account of an organisation that has nothing left but its password and a mandate. */
    public static PlainGrants ofAgentByPassword(Server server, AskingAgent agent) {
        PlainBrowser browser = new PlainBrowser(server);
        Node node = server.nodes().get(0);
        PlainPage signIn = legal(browser, node, atSignInForOwnAlone(server, browser, node));
        return new PlainGrants(
                browser,
                node,
                browser.submit(
                        node,
                        signIn.expect("login"),
                        Map.of("username", agent.username(), "password", TestPerson.PASSWORD)));
    }

    /** With an account of an organisation, which has a mandate: without one its page has no form. */
    public static PlainGrants ofAgent(Server server, AskingAgent agent) {
        PlainBrowser browser = new PlainBrowser(server);
        Node node = server.nodes().get(0);
        PlainPage signIn = legal(browser, node, atSignIn(server, browser, node));
        return entering(server, browser, node, signIn, agent.username(), agent.person());
    }

    private static PlainPage legal(PlainBrowser browser, Node node, PlainPage signIn) {
        return follow(browser, node, signIn, LEGAL);
    }

    private static PlainPage follow(PlainBrowser browser, Node node, PlainPage page, Pattern link) {
        return browser.open(node, page.address().resolve(first(link, page).replace("&amp;", "&")));
    }

    /** By the way that is offered to whoever came back without having signed in. */
    private static PlainPage atSignInForOwnAlone(Server server, PlainBrowser browser, Node node) {
        PlainPage page = browser.open(node, URI.create(MandatePages.Grants.address(server) + "?state=back"));
        return follow(browser, node, page.expect("trust-mandate"), OWN_ALONE);
    }

    private static PlainPage atSignIn(Server server, PlainBrowser browser, Node node) {
        return browser.open(node, MandatePages.Grants.address(server));
    }

    private static PlainGrants entering(
            Server server, PlainBrowser browser, Node node, PlainPage signIn, String username, TestPerson person) {
        PlainPage gate = browser.submit(
                node, signIn.expect("login"), Map.of("username", username, "password", TestPerson.PASSWORD));
        PlainPage code = browser.submit(node, gate.expect("trust-gate"), Map.of("proof", "sms"));
        PlainPage page = browser.submit(node, code.expect("sms-code"), PlainJourneys.code(server, person));
        return new PlainGrants(browser, node, page);
    }

    /** What a code is refused for. */
    public Set<String> look(String code) {
        return send(Map.of("look", "true", "code", code)).refusals();
    }

    /** Sends a form of this page, whether or not it is offered on it. */
    public PlainPage send(Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("stateChecker", first(CHECKER, page));
        return browser.submit(node, page, form).expect("trust-mandate");
    }

    /** The one mandate that may be withdrawn here. */
    public String listed() {
        return first(LISTED, browser.open(node, page.address()));
    }

    private static String first(Pattern part, PlainPage page) {
        Matcher matcher = part.matcher(page.html());
        if (!matcher.find()) {
            throw new AssertionError("No " + part + " on page " + page.id() + ": " + page.html());
        }
        return matcher.group(1);
    }
}
