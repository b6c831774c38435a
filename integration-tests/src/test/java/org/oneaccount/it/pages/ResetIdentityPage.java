// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.util.Set;
import org.oneaccount.it.harness.Browser;

/** Name and number of whoever the account stands for. */
public record ResetIdentityPage(Browser browser) {

    public ResetIdentityPage {
        browser.expect("login-reset-identity");
    }

    /** After which something else is shown. */
    public void enter(String name, String idNumber) {
        browser.type("realName", name);
        browser.type("idNumber", idNumber);
        browser.submit();
    }

    public ResetIdentityPage enterRefused(String name, String idNumber) {
        enter(name, idNumber);
        return new ResetIdentityPage(browser);
    }

    public Set<String> refusals() {
        return browser.refusals();
    }
}
