// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Http;

/** The source's page, where a camera would be: the sandbox's. */
public record FaceSourcePage(Browser browser) {

    public FaceSourcePage {
        browser.expect("sandbox-face");
    }

    public void pass() {
        finish("confirmed");
    }

    /** Lets the check end like this; the browser is sent back. */
    public void finish(String outcome) {
        browser.press("outcome", outcome);
    }

    /** The check ends like this, but the browser stays here. Where it would have been sent. */
    public URI finishWithoutReturning(String outcome) {
        HttpResponse<String> answer = Http.postForm(browser.address(), Map.of("outcome", outcome));
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    /** Stays on the source's page; the check stays unfinished. */
    public FaceSourcePage leave() {
        browser.press("outcome", "never");
        return new FaceSourcePage(browser);
    }

    /** After having left: back to where the check goes on. */
    public FaceSourcePage changeMind() {
        browser.back();
        return new FaceSourcePage(browser);
    }
}
