// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.util.Set;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.TestPerson;

/** Where an account is opened. */
public record RegistrationPage(Browser browser) {

    public RegistrationPage {
        browser.expect("register");
    }

    /** {@code natural} or {@code legal}. */
    public String tab() {
        return Tabs.shown(browser);
    }

    public RegistrationPage forOrganisation() {
        browser.followTo("accountType=legal");
        return new RegistrationPage(browser);
    }

    /** What is shown next depends on what the application needs. */
    public void register(TestPerson person) {
        register(person.username(), TestPerson.PASSWORD);
    }

    public void register(String username, String password) {
        browser.type("username", username);
        browser.type("password", password);
        browser.type("password-confirm", password);
        browser.submit();
    }

    /** The same with an e-mail address. */
    public void registerWithMail(TestPerson person) {
        browser.type("email", person.email());
        register(person);
    }

    public RegistrationPage registerRefused(String username, String password) {
        register(username, password);
        return new RegistrationPage(browser);
    }

    public Set<String> refusals() {
        return browser.refusals();
    }
}
