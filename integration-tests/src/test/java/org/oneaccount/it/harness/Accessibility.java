// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** axe on a page, with and without errors, in every language and on every tab it is met on; each combination once. */
final class Accessibility {

    private Accessibility() {}

    static void check(Page page, PageState state) {
        if (!state.isNewTo("axe")) {
            return;
        }
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        if (!violations.isEmpty()) {
            throw new AssertionError("axe on " + state + ": "
                    + violations.stream()
                            .map(rule -> rule.getId() + " (" + rule.getHelp() + "): " + rule.getNodes())
                            .collect(Collectors.joining("; ")));
        }
    }
}
