// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.util.Set;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Words;

/** Name and number fit, and another account has them. */
public record IdCardTakenPage(Browser browser) {

    public IdCardTakenPage {
        browser.expect("idcard-taken");
    }

    public GatePage back() {
        browser.press("back");
        return new GatePage(browser);
    }

    public Set<String> refusals() {
        return Words.keysOf(browser.texts(".trust-lead"));
    }
}
