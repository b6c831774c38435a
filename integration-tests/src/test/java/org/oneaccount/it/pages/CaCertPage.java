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
        return browser.page().locator("#signing-text").textContent();
    }

    /** With the newest key of this label that the page's script finds. */
    public void signWith(String label) {
        browser.page().locator("#signing-sign").waitFor();
        var option = browser.page()
                .locator("#signing-key option", new com.microsoft.playwright.Page.LocatorOptions().setHasText(label));
        browser.page().locator("#signing-key").selectOption(option.first().getAttribute("value"));
        String before = text();
        browser.page().locator("#signing-sign").click();
        browser.page().waitForFunction("text => document.querySelector('#signing-text')?.textContent !== text", before);
        browser.page().waitForLoadState();
    }

    /** What another program has made of this page's text. */
    public void paste(MandatedAgent agent, String key) {
        paste(agent.sign(key, text()));
    }

    public void paste(JsonNode signed) {
        paste(signed.path("certificate").asText(), signed.path("signature").asText());
    }

    /** The fields are open then. */
    public void pasteWithoutScripts(MandatedAgent agent, String key) {
        JsonNode signed = agent.sign(key, text());
        fill(signed.path("certificate").asText(), signed.path("signature").asText());
    }

    public void paste(String certificate, String signature) {
        openManual();
        fill(certificate, signature);
    }

    private void fill(String certificate, String signature) {
        browser.type("certificate", certificate);
        browser.type("signature", signature);
        browser.submit();
    }

    /** The sandbox's keys are always found; then the fields are behind a click, except where something was wrong with them. */
    private void openManual() {
        browser.page().locator("#signing-sign").waitFor();
        if (!browser.has("#signing-manual[open]")) {
            browser.page().locator("#signing-manual summary").click();
        }
    }

    public CaCertPage pasteRefused(JsonNode signed) {
        paste(signed);
        return new CaCertPage(browser);
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
