// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.util.Set;
import org.oneaccount.it.harness.Browser;

/** Where everybody arrives who is not signed in. */
public record SignInPage(Browser browser) {

    public SignInPage {
        browser.expect("login");
    }

    /** What is shown next depends on the account and on what the application needs. */
    public void signIn(String identifier, String password) {
        browser.type("username", identifier);
        browser.type("password", password);
        browser.submit();
    }

    public SignInPage signInWrongly(String identifier, String password) {
        signIn(identifier, password);
        return new SignInPage(browser);
    }

    public RegistrationPage register() {
        browser.followTo("registration");
        return new RegistrationPage(browser);
    }

    public ResetPage forgotPassword() {
        browser.followTo("reset-credentials");
        return new ResetPage(browser);
    }

    public Set<String> refusals() {
        return browser.refusals();
    }
}
