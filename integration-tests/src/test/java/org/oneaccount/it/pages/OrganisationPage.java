// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Set;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.TestCompany;

/** For which organisation an agent is here, asked after the password or the code. */
public record OrganisationPage(Browser browser) {

    private static final String CHOICE = "button[name='organisation']";

    public OrganisationPage {
        browser.expect("trust-organisation");
    }

    /** Names and masked codes, as they are read. */
    public List<String> offered() {
        return browser.texts(CHOICE);
    }

    public void choose(TestCompany company) {
        browser.page()
                .locator(CHOICE)
                .filter(new Locator.FilterOptions().setHasText(company.name()))
                .click();
        browser.page().waitForLoadState();
    }

    /** Sends another account than any that is offered. */
    public void forge(String account) {
        browser.page()
                .evaluate(
                        "account => { document.querySelector(\"button[name='organisation']\").value = account; }",
                        account);
        browser.press("organisation");
    }

    public SignInPage useAnotherAccount() {
        browser.followTo("login-actions/restart");
        return new SignInPage(browser);
    }

    public Set<String> refusals() {
        return browser.refusals();
    }
}
