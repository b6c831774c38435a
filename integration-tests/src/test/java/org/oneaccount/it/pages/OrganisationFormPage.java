// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.util.Set;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.TestCompany;

/** For which organisation the account is held. */
public record OrganisationFormPage(Browser browser) {

    public OrganisationFormPage {
        browser.expect("organisation-form");
    }

    /** After which something else is shown. */
    public void prove(TestCompany company) {
        type(company.code(), company.name(), company.head().name());
        browser.submit();
    }

    public OrganisationFormPage proveRefused(TestCompany company) {
        return proveRefused(company.code(), company.name(), company.head().name());
    }

    public OrganisationFormPage proveRefused(String code, String name, String head) {
        type(code, name, head);
        return insist();
    }

    /** The same once more, as it stands there. */
    public OrganisationFormPage insist() {
        browser.submit();
        return new OrganisationFormPage(browser);
    }

    public void type(String code, String name, String head) {
        browser.type("orgCode", code);
        browser.type("orgName", name);
        browser.type("legalRepresentative", head);
    }

    /** What stands in a field. */
    public String typed(String field) {
        return browser.page().inputValue("[name='" + field + "']");
    }

    /** What the head of the organisation is called. */
    public String headLabel() {
        return browser.texts("label[for='legalRepresentative']").get(0).strip();
    }

    public Set<String> refusals() {
        return browser.refusals();
    }

    public void cancel() {
        browser.press("cancel");
    }
}
