// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import java.util.Map;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.FrontDesk;
import org.oneaccount.it.harness.PlainBrowser;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;

/** Stretches of the way up, for tests that are about something else. */
public final class Journeys {

    private Journeys() {}

    /** Opens an account, coming from this application. Ends at its gate, or in it. */
    public static void register(Browser browser, Application application, TestPerson person) {
        browser.open(application.signIn());
        new SignInPage(browser).register().register(person);
    }

    /** From the gate on, until the mobile is proven. */
    public static void proveMobile(Server server, Browser browser, TestPerson person) {
        new GatePage(browser)
                .chooseSms()
                .send(person.mobile())
                .enter(server.sandbox().lastCodeTo(person.mobileE164()));
    }

    /** From the gate on, until name and number are proven. */
    public static void proveName(Browser browser, TestPerson person) {
        new GatePage(browser).chooseIdCard().prove(person);
    }

    /** From the gate on, until a bank card is proven, with the proven mobile. */
    public static void proveCard(Browser browser, TestPerson person) {
        new GatePage(browser).chooseBankCard().prove(person.card());
    }

    /** From the gate on, until a code to the mobile that is proven already has come back. */
    public static void confirmBySms(Server server, Browser browser, TestPerson person) {
        new GatePage(browser).confirmBySms().enter(server.sandbox().lastCodeTo(person.mobileE164()));
    }

    /** By Keycloak's own action, on a device that is plugged into the tab. */
    public static void registerPasskey(Browser browser, Application application) {
        browser.open(application.signIn(Map.of("kc_action", "webauthn-register-passwordless")));
        finishPasskey(browser);
    }

    /** From Keycloak's page on: the holder gives the passkey a name. */
    public static void finishPasskey(Browser browser) {
        browser.expect("webauthn-register");
        browser.page().onceDialog(dialog -> dialog.accept("passkey"));
        browser.page().locator("#registerWebAuthn").click();
        browser.page().waitForURL(address -> address.contains("kc_action_status"));
    }

    /** From the sign-in page on, for an account without a real name: a code to its mobile, then a new password. */
    public static void resetBySms(Server server, Browser browser, TestPerson person, String password) {
        new SignInPage(browser)
                .forgotPassword()
                .bySms(person.username())
                .enter(server.sandbox().lastCodeTo(person.mobileE164()));
        newPassword(browser, password);
    }

    public static void newPassword(Browser browser, String password) {
        browser.expect("login-update-password");
        browser.type("password-new", password);
        browser.type("password-confirm", password);
        browser.submit();
    }

    /**
     * A new person whom the register knows, with an account of level 1, 2, 3 or 5, signed in in this browser with a
     * password alone. The way up is walked in a {@link PlainBrowser}.
     */
    public static TestPerson atLevel(int level, Server server, Browser browser) {
        TestPerson person = server.sandbox().add(TestPerson.next());
        browser.takeOver(PlainJourneys.upTo(Math.min(level, 3), server, person), server);
        if (level > 3) {
            proveAtACounter(server, browser, person);
        }
        return person;
    }

    /** Asks for an appointment and keeps it. Ends at its page: the session is not strong enough to go on. */
    private static void proveAtACounter(Server server, Browser browser, TestPerson person) {
        browser.open(Application.needing(server, 5).signIn());
        String code = new GatePage(browser).chooseOnsite().code();
        FrontDesk.open(server).confirm(code, person);
    }
}
