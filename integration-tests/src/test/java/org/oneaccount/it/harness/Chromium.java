// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser's process. The machine's own Chromium if there is one, else the one that Playwright brings. The shell without
 * windows comes first: it shows the same pages for a third of the work.
 */
final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser process;

    Chromium() {
        Optional<Path> executable = executable();
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(executable.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setHeadless(true).setArgs(FLAGS);
        executable.ifPresent(options::setExecutablePath);
        process = playwright.chromium().launch(options);
    }

    /** A browser without history, of somebody at an address of their own. */
    Browser open() {
        return new Browser(process);
    }

    @Override
    public void close() {
        process.close();
        playwright.close();
    }

    private static Optional<Path> executable() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("ONEACCOUNT_CHROMIUM")),
                        Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
                                .map(name -> "/usr/bin/" + name))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
