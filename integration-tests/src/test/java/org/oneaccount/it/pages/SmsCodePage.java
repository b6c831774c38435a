// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.util.Set;
import org.oneaccount.it.harness.Browser;

/** The code that was sent. */
public record SmsCodePage(Browser browser) {

    public SmsCodePage {
        browser.expect("sms-code");
    }

    /** A code after which something else is shown. */
    public void enter(String code) {
        browser.type("code", code);
        browser.submit();
    }

    /** A code after which this page is shown again. */
    public SmsCodePage enterRefused(String code) {
        enter(code);
        return new SmsCodePage(browser);
    }

    /** Past the script that lets the button wait: it reckons with the browser's time, which no test moves. */
    public SmsCodePage sendAgain() {
        browser.pressHeldBack("resend");
        return new SmsCodePage(browser);
    }

    public void cancel() {
        browser.press("cancel");
    }

    public Set<String> refusals() {
        return browser.refusals();
    }
}
