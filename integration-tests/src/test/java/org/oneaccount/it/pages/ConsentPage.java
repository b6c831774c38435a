// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import org.oneaccount.it.harness.Browser;

/** Whether an application, or a device, may have what it asks for. */
public record ConsentPage(Browser browser) {

    public ConsentPage {
        browser.expect("login-oauth-grant");
    }

    public void accept() {
        browser.press("accept");
    }
}
