// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.util.Set;
import org.oneaccount.it.harness.Browser;

/** Which mobile shall be proven. */
public record SmsPhonePage(Browser browser) {

    public SmsPhonePage {
        browser.expect("sms-phone");
    }

    public SmsCodePage send(String mobile) {
        type(mobile);
        return new SmsCodePage(browser);
    }

    public SmsPhonePage sendRefused(String mobile) {
        type(mobile);
        return new SmsPhonePage(browser);
    }

    public void type(String mobile) {
        browser.type("phone", mobile);
        browser.submit();
    }

    public void cancel() {
        browser.press("cancel");
    }

    public Set<String> refusals() {
        return browser.refusals();
    }
}
