// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody's browser, with cookies and an address of its own. Every page that is waited for is also checked for
 * accessibility, in whatever state it is.
 */
public final class Browser implements AutoCloseable {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final BrowserContext context;
    private final List<String> addresses = new CopyOnWriteArrayList<>();
    private Page page;
    private boolean everyScreen;
    private CDPSession scripts;

    Browser(com.microsoft.playwright.Browser process) {
        int number = PEOPLE.incrementAndGet();
        context = process.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setViewportSize(375, 812)
                // Limits per address must not add up over all tests.
                .setExtraHTTPHeaders(
                        Map.of("X-Forwarded-For", "10.0." + number / 250 % 250 + "." + (1 + number % 250))));
        context.setDefaultTimeout(20_000);
        context.onRequest(request -> addresses.add(request.url()));
        page = context.newPage();
    }

    public void open(URI address) {
        page.navigate(address.toString());
    }

    /** Another tab of the same browser, in front from now on. */
    public Tab newTab() {
        Tab before = new Tab(page);
        page = context.newPage();
        return before;
    }

    /** Returns to a tab that was opened before. */
    public void switchTo(Tab tab) {
        page = tab.page();
    }

    /** The tab in front. */
    public Tab tab() {
        return new Tab(page);
    }

    /** A tab to come back to. */
    public record Tab(Page page) {}

    public void back() {
        page.goBack();
    }

    public void reload() {
        page.reload();
    }

    /** Every address it asked for until now, redirects and parts of pages included. */
    public List<String> addresses() {
        return List.copyOf(addresses);
    }

    public URI address() {
        return URI.create(page.url());
    }

    /** Which of OneAccount's pages is shown ({@code login}, {@code trust-gate}, {@code sms-code} …); the address elsewhere. */
    public String shown() {
        Locator body = page.locator("body");
        String id = body.getAttribute("data-page-id");
        return id == null ? page.url() : id.replaceFirst("^login-", "");
    }

    /** See {@link FitsEveryScreen}. */
    void onEveryScreen() {
        everyScreen = true;
    }

    /** Fails unless this page is shown, and checks whether everybody can use it. */
    public void expect(String pageId) {
        if (!shown().equals(pageId)) {
            throw new AssertionError("Expected page " + pageId + ", but " + shown() + " is shown: " + text());
        }
        look(pageId);
    }

    /** Checks whether everybody can use what is shown, whatever it is. */
    public void look(String pageId) {
        if (scripts == null) {
            check(PageState.of(page, pageId));
            return;
        }
        // axe is a script that waits for itself. Those of the page have missed their time, and stay silent.
        runScripts(true);
        try {
            check(PageState.of(page, pageId));
        } finally {
            runScripts(false);
        }
    }

    private void check(PageState state) {
        Accessibility.check(page, state);
        if (everyScreen) {
            Layout.check(page, state);
        }
    }

    public void type(String field, String value) {
        page.locator("[name='" + field + "']").fill(value);
    }

    public void choose(String field, String value) {
        page.locator("select[name='" + field + "']").selectOption(value);
    }

    /** For going about without a mouse. */
    public Keyboard keyboard() {
        return new Keyboard(page);
    }

    /** Presses a button by its name. */
    public void press(String button) {
        press(page.locator("button[name='" + button + "']").first());
    }

    public void press(String button, String value) {
        press(page.locator("button[name='" + button + "'][value='" + value + "']"));
    }

    /** Presses a button that a script holds back, as a browser without scripts would. */
    public void pressHeldBack(String button) {
        page.evaluate(
                "name => { const held = document.querySelector(`button[name='${name}']`);"
                        + " held.disabled = false; window.pressed = true; held.click(); }",
                button);
        page.waitForFunction("() => window.pressed === undefined");
    }

    /** Presses the one main button of the page. */
    public void submit() {
        press(page.locator("main form button[type='submit']").first());
    }

    /** Follows the first link whose address contains this. */
    public void followTo(String partOfAddress) {
        press(page.locator("a[href*='" + partOfAddress + "']").first());
    }

    /** On the sign-in page: the device offers its passkey by itself, and nobody has to touch it. */
    public void awaitSignInByPasskey(Application application) {
        page.waitForURL(application::isAt);
    }

    public boolean has(String selector) {
        return page.locator(selector).count() > 0;
    }

    public String text() {
        return page.locator("body").innerText();
    }

    public List<String> texts(String selector) {
        return page.locator(selector).allInnerTexts();
    }

    public List<String> values(String selector) {
        return page.locator(selector).all().stream()
                .map(button -> button.getAttribute("value"))
                .toList();
    }

    public String attribute(String selector, String name) {
        return page.locator(selector).first().getAttribute(name);
    }

    /** The message keys whose words stand in the error summary or beside a field. */
    public Set<String> refusals() {
        return Words.keysOf(texts("#error-summary li, #error-summary p, [id^='input-error-']"));
    }

    /** The message keys of what is said without being a refusal. */
    public Set<String> hints() {
        return Words.keysOf(texts(".notice .kc-feedback-text"));
    }

    /** From now on the tab in front runs no script. */
    public void disableScripts() {
        scripts = context.newCDPSession(page);
        runScripts(false);
    }

    private void runScripts(boolean running) {
        JsonObject disabled = new JsonObject();
        disabled.addProperty("value", !running);
        scripts.send("Emulation.setScriptExecutionDisabled", disabled);
    }

    /** The cookies for an address, as a header: for requests that no page would send. */
    public String cookies(URI address) {
        StringBuilder header = new StringBuilder();
        for (Cookie cookie : context.cookies(address.toString())) {
            header.append(cookie.name).append('=').append(cookie.value).append("; ");
        }
        return header.toString();
    }

    /** Goes on where another browser has got to in this realm. */
    public void takeOver(PlainBrowser other, Server server) {
        context.addCookies(other.cookies().entrySet().stream()
                .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue())
                        .setDomain(server.base().getHost())
                        .setPath(server.realm().getPath() + "/"))
                .toList());
    }

    public void clearCookies() {
        context.clearCookies();
    }

    /** Playwright's own page, for what no word here says. */
    public Page page() {
        return page;
    }

    void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/failures", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }

    private void press(Locator button) {
        button.click();
        page.waitForLoadState();
    }
}
