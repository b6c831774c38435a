// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.util.Set;
import org.oneaccount.it.harness.Browser;

/** A passkey of an account that is signed in already. */
public record PasskeyPage(Browser browser) {

    public PasskeyPage {
        browser.expect("passkey-confirm");
    }

    /** Whatever the device answers. */
    public void use() {
        browser.page().evaluate("() => { window.pressed = true; }");
        browser.page().locator("[data-use]").click();
        browser.page().waitForFunction("() => window.pressed === undefined");
    }

    public Set<String> refusals() {
        return browser.refusals();
    }
}
