// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.util.Set;
import java.util.regex.Pattern;
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

    /** The tab for organisations, or the one for persons. */
    public SignInPage forOrganisation() {
        return chooseTab("legal");
    }

    public SignInPage forMyself() {
        return chooseTab("natural");
    }

    private SignInPage chooseTab(String type) {
        browser.followTo("accountType=" + type);
        return new SignInPage(browser);
    }

    /** {@code natural} or {@code legal}. */
    public String tab() {
        return Tabs.shown(browser);
    }

    public SmsPhonePage bySms() {
        browser.press("authenticationExecution");
        return new SmsPhonePage(browser);
    }

    /** Offered on the tab for organisations alone. */
    public CaCertPage byCertificate() {
        browser.page()
                .locator("button[name='authenticationExecution']")
                .getByText(Pattern.compile("数字证书|digital certificate"))
                .click();
        browser.page().waitForLoadState();
        return new CaCertPage(browser);
    }

    public RegistrationPage register() {
        browser.followTo("login-actions/registration");
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
