// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.Words;

/** The pages of a mandate: the agent's two, and the one where it is granted and revoked. */
public final class MandatePages {

    private MandatePages() {}

    /** What is asked for. */
    public record Ask(Browser browser) {

        public Ask {
            browser.expect("mandate-ask");
        }

        public Wait ask(String months, boolean principal) {
            browser.choose("mandateMonths", months);
            browser.choose("mandatePrincipal", principal ? "yes" : "no");
            browser.press("ask");
            return new Wait(browser);
        }

        public Wait ask() {
            return ask("12", false);
        }

        public Ask askRefused() {
            browser.press("ask");
            return new Ask(browser);
        }

        public Set<String> hints() {
            return Words.keysOf(browser.texts(".notice .kc-feedback-text"));
        }

        public Set<String> refusals() {
            return browser.refusals();
        }
    }

    /** The code, and what has to be done with it. */
    public record Wait(Browser browser) {

        public Wait {
            browser.expect("mandate-waiting");
        }

        public String code() {
            return browser.texts(".trust-appointment-code").get(0);
        }

        public List<String> terms() {
            return browser.texts(".trust-terms dd");
        }

        /** The page goes on by itself once it is answered. */
        public void goOn() {
            browser.page().waitForFunction("() => document.body?.dataset.pageId !== 'login-mandate-waiting'");
            browser.page().waitForLoadState();
        }

        /** For who runs no scripts. */
        public void pressOn() {
            browser.press("granted");
        }

        public Wait goOnTooEarly() {
            browser.press("granted");
            return new Wait(browser);
        }

        public Ask change() {
            browser.press("change");
            return new Ask(browser);
        }

        public FaceConsentPage myself() {
            browser.press("myself");
            return new FaceConsentPage(browser);
        }

        public Set<String> hints() {
            return Words.keysOf(browser.texts(".notice .kc-feedback-text"));
        }

        public Set<String> refusals() {
            return browser.refusals();
        }
    }

    /** Where a representative types the code, and what was granted stands. */
    public record Grants(Browser browser) {

        public Grants {
            browser.expect("trust-mandate");
        }

        public static URI address(Server server) {
            return URI.create(server.realm() + "/trust-mandate");
        }

        /** Shows what is to be granted, or says why not. */
        public Grants look(String code) {
            browser.type("code", code);
            browser.press("look");
            return new Grants(browser);
        }

        public Grants grant() {
            browser.press("grant");
            return new Grants(browser);
        }

        public Grants decline() {
            browser.press("decline");
            return new Grants(browser);
        }

        /** Shows what others have granted for an organisation, or says why not. */
        public Grants ofOrganisation(String creditCode) {
            browser.type("orgCode", creditCode);
            browser.press("list");
            return new Grants(browser);
        }

        public Grants revokeFirst() {
            return revoke(0);
        }

        /** One of several, in the order they stand in; and says that it is meant. */
        public Grants revoke(int number) {
            browser.press("revoke", browser.values("button[name='revoke']").get(number));
            new Grants(browser);
            browser.press("revoke");
            return new Grants(browser);
        }

        /** What stands on the page of one mandate. */
        public List<String> terms() {
            return browser.texts(".trust-terms dd");
        }

        public int listed() {
            return browser.texts(".trust-mandates li").size();
        }

        public boolean mayGrant() {
            return browser.has("button[name='grant']");
        }

        /** The key of what was done. */
        public Set<String> done() {
            return Words.keysOf(browser.texts(".notice .kc-feedback-text"));
        }

        public Set<String> refusals() {
            return browser.refusals();
        }
    }
}
