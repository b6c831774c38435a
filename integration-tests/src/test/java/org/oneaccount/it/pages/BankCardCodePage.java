// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.util.Set;
import org.oneaccount.it.harness.Browser;

/** The code that was sent to the mobile left with the bank. */
public record BankCardCodePage(Browser browser) {

    public BankCardCodePage {
        browser.expect("bankcard-code");
    }

    /** A code after which something else is shown. */
    public void enter(String code) {
        browser.type("code", code);
        browser.submit();
    }

    public BankCardCodePage enterRefused(String code) {
        enter(code);
        return new BankCardCodePage(browser);
    }

    public BankCardPage change() {
        browser.press("change");
        return new BankCardPage(browser);
    }

    public Set<String> refusals() {
        return browser.refusals();
    }
}
