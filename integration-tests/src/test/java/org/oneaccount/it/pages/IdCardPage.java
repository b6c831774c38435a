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
        return new IdCardTakenPage(browser).back();
    }

    /** Of a kind that no source can check: asks for more about it. */
    public IdCardPage declare(String idType, String name, String number) {
        browser.choose("idType", idType);
        browser.type("realName", name);
        browser.type("idNumber", number);
        browser.submit();
        return new IdCardPage(browser);
    }

    /** The rest of what is asked of a passport; after which something else is shown, if nothing is wrong. */
    public void complete(String country, String validUntil) {
        browser.choose("idCountry", country);
        browser.type("idValidUntil", validUntil);
        browser.submit();
    }

    public IdCardPage completeRefused(String country, String validUntil) {
        complete(country, validUntil);
        return new IdCardPage(browser);
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
