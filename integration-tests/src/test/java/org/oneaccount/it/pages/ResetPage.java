// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.util.Set;
import org.oneaccount.it.harness.Browser;

/** Which account's password is forgotten, and by which way it is shown whose it is. */
public record ResetPage(Browser browser) {

    public ResetPage {
        browser.expect("login-reset-choose");
    }

    public SmsCodePage bySms(String identifier) {
        choose(identifier, "sms");
        return new SmsCodePage(browser);
    }

    public String tab() {
        return Tabs.shown(browser);
    }

    /** After which the sign-in page says that a link was sent. */
    public SignInPage byMail(String identifier) {
        choose(identifier, "email");
        return new SignInPage(browser);
    }

    public Set<String> refusals() {
        return browser.refusals();
    }

    private void choose(String identifier, String way) {
        browser.type("username", identifier);
        browser.press("way", way);
    }
}
