// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import org.oneaccount.it.harness.Browser;

/** The two links at the top of the pages on which somebody signs in or registers. */
final class Tabs {

    private Tabs() {}

    static String shown(Browser browser) {
        return browser.attribute(".tabs a[aria-current]", "href").replaceFirst(".*accountType=", "");
    }
}
