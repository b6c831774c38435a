// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/** A device with passkeys, plugged into the tab in front: the browser's own stand-in for one. */
public final class VirtualPasskeys {

    private final CDPSession session;
    private final String device;

    private VirtualPasskeys(CDPSession session, String device) {
        this.session = session;
        this.device = device;
    }

    public static VirtualPasskeys in(Browser browser) {
        CDPSession session = browser.page().context().newCDPSession(browser.page());
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        JsonObject request = new JsonObject();
        request.add("options", options);
        String device = session.send("WebAuthn.addVirtualAuthenticator", request)
                .get("authenticatorId")
                .getAsString();
        return new VirtualPasskeys(session, device);
    }

    /** Nobody's finger fits: the browser gives up and answers an error. */
    public void userIsAbsent() {
        verified(false);
    }

    public void userIsPresent() {
        verified(true);
    }

    private void verified(boolean verified) {
        JsonObject request = new JsonObject();
        request.addProperty("authenticatorId", device);
        request.addProperty("isUserVerified", verified);
        session.send("WebAuthn.setUserVerified", request);
    }
}
