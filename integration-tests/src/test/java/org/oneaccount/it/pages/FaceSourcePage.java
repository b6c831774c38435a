// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import org.oneaccount.it.harness.Browser;

/** The source's page, where a camera would be: the sandbox's. */
public record FaceSourcePage(Browser browser) {

    public FaceSourcePage {
        browser.expect("sandbox-face");
    }

    public void pass() {
        finish("confirmed");
    }

    /** Lets the check end like this; the browser is sent back. */
    public void finish(String outcome) {
        browser.press("outcome", outcome);
    }

    /** Stays on the source's page; the check stays unfinished. */
    public FaceSourcePage leave() {
        browser.press("outcome", "never");
        return new FaceSourcePage(browser);
    }
}
