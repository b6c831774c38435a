// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.net.URI;
import org.oneaccount.it.harness.Browser;

/** On the telephone that has followed a QR code: was it you who opened it? */
public record FacePhonePage(Browser browser) {

    public FacePhonePage {
        browser.expect("biometric-phone");
    }

    public static FacePhonePage open(Browser browser, URI code) {
        browser.open(code);
        return new FacePhonePage(browser);
    }

    public FaceSourcePage goOn() {
        browser.submit();
        return new FaceSourcePage(browser);
    }

    /** After which something else is shown than the source's page. */
    public void goOnInVain() {
        browser.submit();
    }
}
