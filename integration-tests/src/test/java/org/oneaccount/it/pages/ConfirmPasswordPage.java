// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.util.Set;
import org.oneaccount.it.harness.Browser;

/** The password of an account that is signed in already, once more. */
public record ConfirmPasswordPage(Browser browser) {

    public ConfirmPasswordPage {
        browser.expect("password-confirm");
    }

    /** A password after which something else is shown. */
    public void enter(String password) {
        browser.type("password", password);
        browser.submit();
    }

    /** A password after which this page is shown again. */
    public ConfirmPasswordPage enterRefused(String password) {
        enter(password);
        return new ConfirmPasswordPage(browser);
    }

    public Set<String> refusals() {
        return browser.refusals();
    }
}
