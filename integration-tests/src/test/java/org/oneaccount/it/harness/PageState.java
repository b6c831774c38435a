// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A page in one of its states: what is looked at once is not looked at again.
 *
 * @param refused whether it says that something was wrong
 * @param fields how many there are to fill in
 * @param buttons how many there are
 * @param tab the place of the chosen one among the tabs, from 1; 0 where there are none
 */
record PageState(String page, String language, boolean refused, int fields, int buttons, int tab) {

    private static final Map<String, Set<PageState>> SEEN = new ConcurrentHashMap<>();

    static PageState of(Page page, String pageId) {
        return new PageState(
                pageId,
                page.locator("html").getAttribute("lang"),
                page.locator("[aria-invalid], #error-summary").count() > 0,
                page.locator("main form :is(input:not([type=hidden]), select, textarea)")
                        .count(),
                page.locator("main form button").count(),
                tab(page));
    }

    private static int tab(Page page) {
        List<String> current = page.locator(".tabs a").all().stream()
                .map(link -> link.getAttribute("aria-current"))
                .toList();
        for (int place = 0; place < current.size(); place++) {
            if (current.get(place) != null) {
                return place + 1;
            }
        }
        return 0;
    }

    /** Whether nobody has looked at this state for this purpose before. */
    boolean isNewTo(String purpose) {
        return SEEN.computeIfAbsent(purpose, any -> ConcurrentHashMap.newKeySet())
                .add(this);
    }

    /** For a file: {@code sms-code-refused-1-5-zh-CN}. */
    String fileName() {
        return page + (refused ? "-refused" : "") + "-" + fields + "-" + buttons + (tab > 0 ? "-tab" + tab : "") + "-"
                + language;
    }
}
