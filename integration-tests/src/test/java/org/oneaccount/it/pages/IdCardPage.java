// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.util.Set;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.TestPerson;

/** Name and document. */
public record IdCardPage(Browser browser) {

    public IdCardPage {
        browser.expect("idcard-document");
    }

    /** After which something else is shown. */
    public void prove(TestPerson person) {
        type(person.name(), person.idNumber());
    }

    public IdCardPage proveRefused(String name, String idNumber) {
        type(name, idNumber);
        return new IdCardPage(browser);
    }

    /** Somebody whom another account stands for. Goes back to the gate. */
    public GatePage proveTaken(TestPerson person) {
        prove(person);
        browser.expect("idcard-taken");
        browser.press("back");
        return new GatePage(browser);
    }

    public void type(String name, String idNumber) {
        browser.type("realName", name);
        browser.choose("idType", "resident-id");
        browser.type("idNumber", idNumber);
        browser.submit();
    }

    public void cancel() {
        browser.press("cancel");
    }

    public Set<String> refusals() {
        return browser.refusals();
    }
}
