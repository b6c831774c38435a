// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.pages.RegistrationPage;
import org.oneaccount.it.pages.SignInPage;

/** The switch at the top of every page, for those who do not see well. */
@OneAccountServer
class LargeTextIT {

    @Test
    void staysOnUntilItIsPressedAgain(Server server, Browser browser) {
        browser.open(Application.open(server).signIn());
        SignInPage signIn = new SignInPage(browser);
        Sizes usual = Sizes.in(browser);

        press(browser);
        assertThat(Sizes.in(browser).isLargerThan(usual)).isTrue();
        signIn.register();
        Sizes large = Sizes.in(browser);
        assertThat(large.isLargerThan(usual)).as("next page").isTrue();
        browser.reload();
        assertThat(Sizes.in(browser)).as("after a reload").isEqualTo(large);
        assertThat(browser.has("#large-text:checked")).isTrue();

        press(browser);
        Sizes again = Sizes.in(browser);
        assertThat(large.isLargerThan(again)).isTrue();
        browser.reload();
        assertThat(Sizes.in(browser)).isEqualTo(again);
        assertThat(browser.has("#large-text:checked")).isFalse();
    }

    /** Nobody remembers it then. */
    @Test
    void worksOnThePageInFrontWithoutScripts(Server server, Browser browser) {
        browser.disableScripts();
        browser.open(Application.open(server).signIn());
        Sizes usual = Sizes.in(browser);

        press(browser);
        assertThat(Sizes.in(browser).isLargerThan(usual)).isTrue();

        browser.followTo("login-actions/registration");
        new RegistrationPage(browser);
        assertThat(browser.has("#large-text:checked")).isFalse();
    }

    private static void press(Browser browser) {
        browser.page().locator("label:has(#large-text)").click();
    }

    /** In pixels. */
    private record Sizes(double heading, double label, double button) {

        static Sizes in(Browser browser) {
            return new Sizes(
                    of(browser, "h1"), of(browser, "main .label"), of(browser, "main form button[type='submit']"));
        }

        boolean isLargerThan(Sizes other) {
            return heading > other.heading * 1.1 && label > other.label * 1.1 && button > other.button * 1.1;
        }

        private static double of(Browser browser, String selector) {
            Object size = browser.page()
                    .locator(selector)
                    .first()
                    .evaluate("element => parseFloat(getComputedStyle(element).fontSize)");
            return ((Number) size).doubleValue();
        }
    }
}
