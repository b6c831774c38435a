// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.EmailedActions;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.Mailbox;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.SamlApplication;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.SignInPage;

/** While anything is pending, no path of the login gives a token. */
@OneAccountServer
class PendingActionIT {

    private static final List<String> PATHS = List.of(
            "authenticate",
            "registration",
            "reset-credentials",
            "restart",
            "required-action",
            "consent",
            "action-token",
            "detached-info",
            "first-broker-login",
            "post-broker-login",
            "no-such-path");
    private static final Pattern CODE = Pattern.compile("[?&#]code=([^&]+)");

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void whileTheGateIsPendingNoPathGivesAToken(String method, Server server, Browser browser) {
        Application application = Application.needing(server, 2);
        TestPerson person = TestPerson.next();
        Journeys.register(browser, application, person);

        assertNoPathGivesAToken(application, browser, person.username(), "trust-gate", method);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void whileAnActionOfKeycloakIsPendingNoPathGivesAToken(String method, Server server, Browser browser) {
        Application application = Application.open(server);
        String username = withANewPasswordToChoose(server);

        assertNoPathGivesAToken(application, browser, username, "login-update-password", method);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void whileBothArePendingNoPathGivesATokenAndNeitherOpensTheOther(String method, Server server, Browser browser) {
        Application application = Application.needing(server, 2);
        String username = withANewPasswordToChoose(server);

        assertNoPathGivesAToken(application, browser, username, "login-update-password", method);
        browser.clearCookies();
        browser.open(application.signIn());
        new SignInPage(browser).signIn(username, TestPerson.PASSWORD);
        Journeys.newPassword(browser, "Xin-de-mima-2026");
        browser.expect("trust-gate");
    }

    /** Behind the link in an e-mail. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void whileAnEmailedActionIsPendingNoPathGivesAToken(String method, Server server, Browser browser) {
        Application application = Application.open(server);
        TestPerson person = TestPerson.next();
        EmailedActions.account(server, person);
        try (Mailbox mail = new Mailbox(server)) {
            EmailedActions emailed = new EmailedActions(server, mail, application);
            for (String path : PATHS) {
                browser.clearCookies();
                emailed.follow(browser, person, "UPDATE_PASSWORD").expect("login-update-password");

                assertNoToken(application::exchangeUnasked, browser, method, path);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"GET, 2, false", "POST, 2, false", "GET, 0, true", "POST, 0, true", "GET, 2, true", "POST, 2, true"})
    void whileAnythingIsPendingNoPathGivesAnAssertion(
            String method, String level, boolean newPassword, Server server, Browser browser) {
        String username = newPassword ? withANewPasswordToChoose(server) : withoutAction(server);
        try (SamlApplication application = new SamlApplication(server, Map.of("trust.min.natural", level))) {
            for (String path : PATHS) {
                browser.clearCookies();
                browser.open(application.signIn());
                new SignInPage(browser).signIn(username, TestPerson.PASSWORD);
                browser.expect(newPassword ? "login-update-password" : "trust-gate");

                assertNoAssertion(application, browser, method, path);
            }
        }
    }

    /** @param pending the page at which the login waits */
    private static void assertNoPathGivesAToken(
            Application application, Browser browser, String username, String pending, String method) {
        for (String path : PATHS) {
            browser.clearCookies();
            browser.open(application.signIn());
            new SignInPage(browser).signIn(username, TestPerson.PASSWORD);
            browser.expect(pending);

            assertNoToken(application::exchange, browser, method, path);
        }
    }

    private static String withoutAction(Server server) {
        String username = TestPerson.next().username();
        server.admin().user(username, TestPerson.PASSWORD);
        return username;
    }

    private static String withANewPasswordToChoose(Server server) {
        String username = withoutAction(server);
        Http.ok(server.admin()
                .put(
                        "/users/" + server.admin().userId(username),
                        Map.of("requiredActions", List.of("UPDATE_PASSWORD"))));
        return username;
    }

    /** Sends the form's address to another path, with the browser's cookies. */
    private static HttpResponse<String> send(Browser browser, String method, String path) {
        URI action = URI.create(browser.attribute("main form", "action"));
        URI address = action.resolve(
                URI.create(action.toString().replaceFirst("login-actions/[^?]+", "login-actions/" + path)));
        String cookies = browser.cookies(address);
        return method.equals("GET")
                ? Http.get(address, "Cookie", cookies)
                : Http.postForm(address, Map.of(), "Cookie", cookies);
    }

    /** Whatever comes back for the application is a denial. */
    private static void assertNoAssertion(SamlApplication application, Browser browser, String method, String path) {
        HttpResponse<String> answer = send(browser, method, path);

        application.answer(answer.body()).ifPresent(denial -> {
            assertThat(denial.status()).as(method + " " + path).isEqualTo("Responder/RequestDenied");
            assertThat(denial.isSigned()).as(method + " " + path).isTrue();
            assertThat(denial.assertions()).as(method + " " + path).isZero();
        });
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .as(method + " " + path)
                .doesNotContain("SAMLResponse");
    }

    /** Follows what comes back. */
    private static void assertNoToken(
            Function<String, HttpResponse<String>> exchange, Browser browser, String method, String path) {
        HttpResponse<String> answer = send(browser, method, path);

        codeIn(answer).ifPresent(code -> assertThat(exchange.apply(code).body())
                .as(method + " " + path)
                .doesNotContain("_token\"")
                .contains("access_denied"));
        assertThat(answer.body()).as(method + " " + path).doesNotContain("access_token");
    }

    private static Optional<String> codeIn(HttpResponse<String> answer) {
        Matcher matcher = CODE.matcher(answer.headers().firstValue("Location").orElse(""));
        return matcher.find()
                ? Optional.of(URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
