// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.util.Set;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Words;

/** Nothing goes on here: back to the device where it began. */
public record FaceEndedPage(Browser browser) {

    public FaceEndedPage {
        browser.expect("biometric-phone-ended");
    }

    public Set<String> refusals() {
        return Words.keysOf(browser.texts("#biometric-reason"));
    }
}
