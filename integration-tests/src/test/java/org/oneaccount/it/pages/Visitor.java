// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Node;
import org.oneaccount.it.harness.PlainBrowser;
import org.oneaccount.it.harness.PlainPage;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;

/** Somebody with an account and an appointment, in front of its page in a {@link PlainBrowser}. */
public record Visitor(TestPerson person, PlainBrowser browser, Node node, PlainPage page) {

    private static final Pattern CODE = Pattern.compile("trust-appointment-code\">([0-9 ]{14})<");

    /** With a new account of level 1. */
    public static Visitor registered(Server server, Application application) {
        return registered(server, server.nodes().get(0), application);
    }

    public static Visitor registered(Server server, Node node, Application application) {
        TestPerson person = TestPerson.next();
        PlainBrowser browser = new PlainBrowser(server);
        PlainPage page = PlainJourneys.registerFor("onsite", browser, node, application, person.username());
        return new Visitor(person, browser, node, page.expect("onsite-appointment"));
    }

    /** Another time, when the counter has confirmed the first appointment. */
    public Visitor again(Server server, Application application) {
        PlainBrowser another = new PlainBrowser(server);
        PlainPage next = PlainJourneys.signInFor("onsite", another, node, application, person.username());
        return new Visitor(person, another, node, next.expect("onsite-appointment"));
    }

    /** As it stands on the page. */
    public String code() {
        Matcher code = CODE.matcher(page.html());
        if (!code.find()) {
            throw new AssertionError("No appointment code on " + page.html());
        }
        return code.group(1);
    }

    public Visitor withdraw() {
        PlainPage next = browser.submit(node, page, Map.of("withdraw", "true"));
        return new Visitor(person, browser, node, next.expect("onsite-appointment"));
    }

    /** What is shown to somebody who says that the counter has confirmed. */
    public PlainPage goOn() {
        return browser.submit(node, page, Map.of("been-there", "true"));
    }
}
