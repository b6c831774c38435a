// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.util.Set;
import org.oneaccount.it.harness.Browser;

/** A bank card, and the mobile left with the bank. */
public record BankCardPage(Browser browser) {

    public BankCardPage {
        browser.expect("bankcard-card");
    }

    /** With the mobile that stands there; after which something else is shown. */
    public void prove(String card) {
        browser.type("cardNumber", card);
        browser.submit();
    }

    public BankCardPage proveRefused(String card) {
        prove(card);
        return new BankCardPage(browser);
    }

    /** The same once more, as it stands there. */
    public void insist() {
        browser.submit();
    }

    /** With another mobile than the proven one. */
    public BankCardCodePage send(String card, String mobile) {
        type(card, mobile);
        return new BankCardCodePage(browser);
    }

    public BankCardPage sendRefused(String card, String mobile) {
        type(card, mobile);
        return new BankCardPage(browser);
    }

    public void type(String card, String mobile) {
        browser.type("phone", mobile);
        prove(card);
    }

    public String phone() {
        return browser.page().inputValue("[name='phone']");
    }

    public Set<String> refusals() {
        return browser.refusals();
    }
}
