// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.MandatedAgent;

/** A text to be signed by a certificate's key: with a key that the page reaches, or pasted. */
public record CaCertPage(Browser browser) {

    public CaCertPage {
        browser.expect("cacert-sign");
    }

    public String text() {
        return browser.page().locator("#cacert-text").inputValue();
    }

    /** With the newest key of this label that the page's script finds. */
    public void signWith(String label) {
        browser.page().locator("#cacert-sign").waitFor();
        var option = browser.page()
                .locator("#cacert-key option", new com.microsoft.playwright.Page.LocatorOptions().setHasText(label));
        browser.page().locator("#cacert-key").selectOption(option.first().getAttribute("value"));
        browser.page().locator("#cacert-sign").click();
        browser.page().waitForFunction("text => document.querySelector('#cacert-text')?.value !== text", text());
        browser.page().waitForLoadState();
    }

    /** What another program has made of this page's text. */
    public void paste(MandatedAgent agent, String key) {
        paste(agent.sign(key, text()));
    }

    public void paste(JsonNode signed) {
        paste(signed.path("certificate").asText(), signed.path("signature").asText());
    }

    public void paste(String certificate, String signature) {
        browser.page().evaluate("() => { document.querySelector('#cacert-manual').open = true; }");
        browser.type("certificate", certificate);
        browser.type("signature", signature);
        browser.submit();
    }

    public CaCertPage pasteRefused(MandatedAgent agent, String key) {
        paste(agent, key);
        return new CaCertPage(browser);
    }

    public CaCertPage pasteRefused(String certificate, String signature) {
        paste(certificate, signature);
        return new CaCertPage(browser);
    }

    public Set<String> refusals() {
        return browser.refusals();
    }
}
