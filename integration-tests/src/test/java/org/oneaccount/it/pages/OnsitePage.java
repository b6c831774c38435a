// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.util.Set;
import org.oneaccount.it.harness.Browser;

/** The appointment: its code, where to go, what to bring. */
public record OnsitePage(Browser browser) {

    public OnsitePage {
        browser.expect("onsite-appointment");
    }

    /** As it stands there, in groups. */
    public String code() {
        return browser.texts(".trust-appointment-code").get(0);
    }

    public boolean hasCode() {
        return browser.has(".trust-appointment-code");
    }

    /** After the counter has confirmed: something else is shown. */
    public void goOn() {
        browser.press("been-there");
    }

    /** Before the counter has confirmed. */
    public OnsitePage goOnTooEarly() {
        browser.press("been-there");
        return new OnsitePage(browser);
    }

    public OnsitePage renew() {
        browser.press("renew");
        return new OnsitePage(browser);
    }

    public OnsitePage withdraw() {
        browser.press("withdraw");
        return new OnsitePage(browser);
    }

    public void cancel() {
        browser.press("cancel");
    }

    /** The keys of sentences that are no refusals. */
    public Set<String> hints() {
        return browser.hints();
    }

    public Set<String> refusals() {
        return browser.refusals();
    }
}
