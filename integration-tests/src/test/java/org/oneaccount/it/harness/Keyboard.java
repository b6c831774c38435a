// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import com.microsoft.playwright.Page;
import java.util.Map;

/** Somebody without a mouse. Wherever a key leads to, it has to be seen on the screen where one is. */
public final class Keyboard {

    /** More than there is on any page: whatever has not been met until then is not met. */
    private static final int ENOUGH = 60;

    private static final String WHERE =
            """
            (wanted) => {
              const here = document.activeElement;
              const ringed = here.closest("label") ?? here;
              const style = getComputedStyle(ringed);
              const box = ringed.getBoundingClientRect();
              return {
                there: here.matches(wanted),
                name: `${here.tagName.toLowerCase()} ${(here.name || here.textContent || "").trim().slice(0, 30)}`,
                seen: here === document.body
                    || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 3
                        && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth),
              };
            }
            """;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Goes on from one thing to the next until it is there. */
    public Keyboard goTo(String selector) {
        for (int stop = 0; stop < ENOUGH; stop++) {
            page.keyboard().press("Tab");
            Map<?, ?> where = (Map<?, ?>) page.evaluate(WHERE, selector);
            if (!(boolean) where.get("seen")) {
                throw new AssertionError("Nothing shows that the keyboard is at " + where.get("name"));
            }
            if ((boolean) where.get("there")) {
                return this;
            }
        }
        throw new AssertionError("No key leads to " + selector);
    }

    /** Fills the field of this name. */
    public Keyboard fill(String field, String text) {
        goTo("[name='" + field + "']");
        page.keyboard().type(text);
        return this;
    }

    /** Presses what the keyboard is at, or sends the form; another page is shown. */
    public void enter() {
        page.evaluate("() => { window.before = true; }");
        page.keyboard().press("Enter");
        page.waitForFunction("() => window.before === undefined && document.readyState === 'complete'");
    }
}
