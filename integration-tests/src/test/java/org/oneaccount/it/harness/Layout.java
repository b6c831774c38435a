// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * What axe does not see: whether a page fits a small telephone, a desktop zoomed in twice and large text without being
 * pushed sideways, whether everything to be pressed is large enough for a thumb, and whether words are cut off or broken.
 *
 * <p>With {@code -Doneaccount.pictures=true} each size is left as a picture under {@code target/pages}, for people to look at.
 */
final class Layout {

    /** The narrowest screen of WCAG 2.2, 1.4.10; and 1280 pixels at 200 %. */
    private static final ViewportSize SMALLEST = new ViewportSize(320, 640);

    private static final ViewportSize TELEPHONE = new ViewportSize(375, 812);
    private static final ViewportSize ZOOMED_IN = new ViewportSize(640, 400);
    private static final ViewportSize DESKTOP = new ViewportSize(1280, 800);

    /** They take longer than all the rest. */
    private static final boolean PICTURES = Boolean.getBoolean("oneaccount.pictures");

    private static final String FAULTS =
            """
            () => {
              const faults = [];
              const root = document.documentElement;
              if (root.scrollWidth > root.clientWidth) {
                faults.push(`is ${root.scrollWidth} px wide`);
              }
              const named = (element) => `${element.tagName.toLowerCase()} "${(element.textContent || element.name || element.id).trim().slice(0, 30)}"`;
              const hidden = (element, box) => box.width < 2 || box.height < 2 || box.bottom < 0
                  || getComputedStyle(element).visibility === "hidden";
              for (const target of document.querySelectorAll("a[href], button, select, textarea, input:not([type=hidden]), label:has(input)")) {
                const box = target.getBoundingClientRect();
                const inSentence = target.tagName === "A" && getComputedStyle(target).display === "inline";
                if (!hidden(target, box) && !inSentence && !target.closest("label:has(input) > *")
                    && (box.height < 43.5 || box.width < 43.5)) {
                  faults.push(`${named(target)} is ${Math.round(box.width)} by ${Math.round(box.height)} px`);
                }
              }
              // An input shows the rest of what was typed when one moves in it.
              for (const box of document.querySelectorAll("body *:not(input)")) {
                const style = getComputedStyle(box);
                const cut = style.overflowX === "hidden" || style.overflowX === "clip";
                if (cut && style.clipPath === "none" && box.clientWidth > 1 && box.scrollWidth > box.clientWidth + 1 && !box.closest("svg")) {
                  faults.push(`${named(box)} is cut off`);
                }
              }
              for (const box of document.querySelectorAll("main :is(p, h1, h2, h3, li, dt, dd, th, td, label, a, button, summary, figure, section)")) {
                if (box.clientWidth > 1 && box.scrollWidth > box.clientWidth + 1) {
                  faults.push(`${named(box)} spills over`);
                }
              }
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const text = texts.currentNode;
                if (text.parentElement.closest("h1, h2, a, button, label, summary")) {
                  for (const word of text.data.matchAll(/[A-Za-z]{4,}/g)) {
                    const range = document.createRange();
                    range.setStart(text, word.index);
                    range.setEnd(text, word.index + word[0].length);
                    if (new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size > 1) {
                      faults.push(`"${word[0]}" is broken`);
                    }
                  }
                }
              }
              return faults;
            }
            """;

    private Layout() {}

    static void check(Page page, PageState state) {
        if (!state.isNewTo("layout")) {
            return;
        }
        inEverySize(page, size -> {
            if (PICTURES) {
                photograph(page, state.fileName() + "-" + size);
            }
            @SuppressWarnings("unchecked")
            List<String> faults = (List<String>) page.evaluate(FAULTS);
            if (!faults.isEmpty()) {
                throw new AssertionError("layout of " + state + " at " + size + " px: " + faults);
            }
        });
    }

    /** Shows the page in each size, and on a telephone with large text; tells which, and shows it as before. */
    private static void inEverySize(Page page, Consumer<String> look) {
        ViewportSize before = page.viewportSize();
        try {
            for (ViewportSize size : List.of(SMALLEST, TELEPHONE, ZOOMED_IN, DESKTOP)) {
                page.setViewportSize(size.width, size.height);
                look.accept(Integer.toString(size.width));
            }
            page.setViewportSize(TELEPHONE.width, TELEPHONE.height);
            page.evaluate("() => document.documentElement.classList.add('large')");
            look.accept(TELEPHONE.width + "-large");
        } finally {
            page.evaluate("() => document.documentElement.classList.remove('large')");
            page.setViewportSize(before.width, before.height);
        }
    }

    private static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pages", name + ".png"))
                .setFullPage(true));
    }
}
