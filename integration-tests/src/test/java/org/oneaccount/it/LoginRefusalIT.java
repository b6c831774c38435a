// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.RegistrationPage;
import org.oneaccount.it.pages.ResetIdentityPage;
import org.oneaccount.it.pages.ResetPage;
import org.oneaccount.it.pages.SignInPage;

/** What is said to somebody who left something out, or asked for what nobody may have. */
@OneAccountServer
class LoginRefusalIT {

    @Test
    void whatIsMissingAtSignInIsSaid(Server server, Browser browser) {
        browser.open(Application.open(server).signIn());
        SignInPage page = new SignInPage(browser);

        page = page.signInWrongly("", "");
        assertThat(page.refusals()).contains("loginIdentifierMissing");
        page = page.signInWrongly("somebody", "");

        assertThat(page.refusals()).contains("loginPasswordMissing");
    }

    /** Whoever could choose a stranger's number as a name would be found in the stranger's place. */
    @ParameterizedTest
    @CsvSource({
        "13900000000,loginUsernameIsNumber",
        "11010519491231002X,loginUsernameIsNumber",
        "somebody@example.org,loginUsernameIsEmail"
    })
    void aNameThatReadsAsAnotherIdentifierIsRefused(String username, String refusal, Server server, Browser browser) {
        RegistrationPage page = registering(server, browser).registerRefused(username, TestPerson.PASSWORD);

        assertThat(page.refusals()).contains(refusal);
    }

    @Test
    void anAccountTypeThatThereIsNotIsRefused(Server server, Browser browser) {
        RegistrationPage page = registering(server, browser);
        browser.page()
                .evaluate("() => { const field = document.querySelector('[name=accountType]') ?? document"
                        + ".querySelector('main form').appendChild(document.createElement('input'));"
                        + " field.name = 'accountType'; field.type = 'hidden'; field.value = 'divine'; }");

        page = page.registerRefused(TestPerson.next().username(), TestPerson.PASSWORD);

        assertThat(page.refusals()).contains("loginAccountTypeUnknown");
    }

    @Test
    void aResetNeedsAWayThatThereIsAndAName(Server server, Browser browser) {
        browser.open(Application.open(server).signIn());
        ResetPage page = new SignInPage(browser).forgotPassword();

        browser.press("way", "sms");
        assertThat(page.refusals()).contains("loginIdentifierMissing");
        browser.type("username", "somebody");
        browser.page().evaluate("() => { document.querySelector('[name=way]').value = 'pigeon'; }");
        browser.press("way", "pigeon");

        assertThat(new ResetPage(browser).refusals()).contains("resetWayUnknown");
    }

    @Test
    void whoStandsForAPersonNamesItAndNotByGuessing(Server server, Browser before, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, before);
        server.moveTime(Duration.ofMinutes(2));
        browser.open(Application.open(server).signIn());
        new SignInPage(browser)
                .forgotPassword()
                .bySms(person.username())
                .enter(server.sandbox().lastCodeTo(person.mobileE164()));

        ResetIdentityPage page = new ResetIdentityPage(browser).enterRefused("", "");
        assertThat(page.refusals()).contains("resetNameMissing", "resetNumberMissing");
        for (int i = 0; i < 5; i++) {
            page = page.enterRefused(person.name(), TestPerson.next().idNumber());
            assertThat(page.refusals()).contains("resetIdentityMismatch");
        }
        page = page.enterRefused(person.name(), person.idNumber());

        assertThat(page.refusals()).contains("resetIdentityLocked");
    }

    private static RegistrationPage registering(Server server, Browser browser) {
        browser.open(Application.open(server).signIn());
        return new SignInPage(browser).register();
    }
}
