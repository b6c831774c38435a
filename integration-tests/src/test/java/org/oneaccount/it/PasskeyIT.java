// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.harness.VirtualPasskeys;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.SignInPage;

/** Keycloak's own passkeys, as the shipped realm offers them: a kind of sign-in like any other. */
@OneAccountServer
class PasskeyIT {

    @Test
    void aPasskeySignsIn(Server server, Browser browser) {
        VirtualPasskeys.in(browser);
        Application application = Application.open(server);
        Journeys.atLevel(1, server, browser);
        Journeys.registerPasskey(browser, application);
        assertThat(application.answer(browser)).containsEntry("kc_action_status", "success");

        browser.clearCookies();
        browser.open(application.signIn());
        browser.awaitSignInByPasskey(application);

        assertThat(application.tokens(browser).amr()).containsExactly("pop");
    }

    /** Making one asks for both kinds that the account has: otherwise whoever has one of them could make himself another. */
    @Test
    void aPasskeyAndAPasswordAreTwoKinds(Server server, Browser browser) {
        VirtualPasskeys.in(browser);
        Application application = Application.open(server);
        TestPerson person = Journeys.atLevel(5, server, browser);
        server.moveTime(Duration.ofMinutes(2));
        browser.open(application.signIn(Map.of("kc_action", "webauthn-register-passwordless")));
        Journeys.confirmBySms(server, browser, person);
        Journeys.finishPasskey(browser);
        assertThat(server.sandbox().noticesTo(person)).contains("passkeyAddedNoticeText");

        browser.clearCookies();
        browser.open(application.signIn());
        browser.awaitSignInByPasskey(application);
        Application demanding = Application.needing(server, 5);
        browser.open(demanding.signIn());
        new GatePage(browser).confirmByPassword().enter(TestPerson.PASSWORD);

        assertThat(demanding.tokens(browser).amr()).containsExactly("pop", "pwd", "mfa");
    }

    @Test
    void whoeverHasNoneSignsInAsBefore(Server server, Browser browser, Browser later) {
        TestPerson person = Journeys.atLevel(1, server, browser);
        VirtualPasskeys.in(later);
        Application application = Application.open(server);

        later.open(application.signIn());
        new SignInPage(later).signIn(person.username(), TestPerson.PASSWORD);

        assertThat(application.tokens(later).amr()).containsExactly("pwd");
    }
}
