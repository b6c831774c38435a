// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.net.URI;
import java.util.Set;
import org.oneaccount.it.harness.Browser;

/** Do you agree that a camera looks at your face? Nothing has begun yet. */
public record FaceConsentPage(Browser browser) {

    public FaceConsentPage {
        browser.expect("biometric-consent");
    }

    /** Goes to the source, on this device. */
    public FaceSourcePage agree() {
        browser.press("device", "here");
        return new FaceSourcePage(browser);
    }

    /** After which something else is shown than the source's page. */
    public void agreeInVain() {
        browser.press("device", "here");
    }

    public FaceWaitingPage agreeOnPhone() {
        browser.press("device", "phone");
        return new FaceWaitingPage(browser);
    }

    /** As if the source had sent the browser back to this dialogue with this check. */
    public void comeBackWith(String check) {
        String page = browser.address().toString().replaceAll("(?<=[?&])(session_code|face)=[^&]*&?", "");
        browser.open(URI.create(page + "&face=" + check));
    }

    /** Leads to the other ways. */
    public void decline() {
        browser.press("decline");
    }

    public void cancel() {
        browser.press("cancel");
    }

    public Set<String> refusals() {
        return browser.refusals();
    }
}
