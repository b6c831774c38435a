// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.MandatedAgent;
import org.oneaccount.it.harness.Node;
import org.oneaccount.it.harness.PlainBrowser;
import org.oneaccount.it.harness.PlainPage;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;

/** The page that asks for a signature, in a {@link PlainBrowser}. */
public final class PlainCaCert {

    private static final Pattern TEXT = Pattern.compile("<pre[^>]* id=\"signing-text\"[^>]*>([^<]*)</pre>");
    private static final Pattern CHALLENGE = Pattern.compile("name=\"challenge\" value=\"([^\"]*)\"");
    private static final Pattern WAY =
            Pattern.compile("name=\"authenticationExecution\" value=\"([^\"]*)\"[^>]*>用数字证书登录<");

    private PlainCaCert() {}

    /** An application that only organisations' accounts enter, so that nobody has to change the tab. */
    public static Application application(Server server) {
        return Application.with(server, Map.of("trust.account.types", "legal"));
    }

    /** Signs in with a password and goes on to the proof. */
    public static PlainPage atTheProof(PlainBrowser browser, Node node, Application application, MandatedAgent agent) {
        PlainPage form = browser.open(node, application.signIn(Map.of("kc_action", "trust-verify-cacert")));
        return browser.submit(
                        node,
                        form.expect("login"),
                        Map.of("username", agent.username(), "password", TestPerson.PASSWORD))
                .expect("cacert-sign");
    }

    /** From the sign-in page of an application on. */
    public static PlainPage signInByCertificate(PlainBrowser browser, Node node, Application application) {
        PlainPage form = browser.open(node, application.signIn()).expect("login");
        return browser.submit(node, form, Map.of("authenticationExecution", first(WAY, form)))
                .expect("cacert-sign");
    }

    public static String text(PlainPage page) {
        return first(TEXT, page);
    }

    /** The fields of the page, with what a program has made of its text. */
    public static Map<String, String> answer(PlainPage page, JsonNode signed) {
        return answer(
                page,
                signed.path("certificate").asText(),
                signed.path("signature").asText());
    }

    public static Map<String, String> answer(PlainPage page, String certificate, String signature) {
        return Map.of("challenge", first(CHALLENGE, page), "certificate", certificate, "signature", signature);
    }

    private static String first(Pattern part, PlainPage page) {
        Matcher matcher = part.matcher(page.html());
        if (!matcher.find()) {
            throw new AssertionError("No " + part + " on page " + page.id() + ": " + page.html());
        }
        return matcher.group(1);
    }
}
