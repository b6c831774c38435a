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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.OneAccountServer;
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

        for (String path : PATHS) {
            browser.clearCookies();
            browser.open(application.signIn());
            new SignInPage(browser).signIn(person.username(), TestPerson.PASSWORD);
            browser.expect("trust-gate");

            assertNoToken(application, browser, method, path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void whileAnActionOfKeycloakIsPendingNoPathGivesAToken(String method, Server server, Browser browser) {
        Application application = Application.open(server);
        TestPerson person = TestPerson.next();
        String id = server.admin().user(person.username(), TestPerson.PASSWORD);
        Http.ok(server.admin().put("/users/" + id, Map.of("requiredActions", List.of("UPDATE_PASSWORD"))));

        for (String path : PATHS) {
            browser.clearCookies();
            browser.open(application.signIn());
            new SignInPage(browser).signIn(person.username(), TestPerson.PASSWORD);
            browser.expect("login-update-password");

            assertNoToken(application, browser, method, path);
        }
    }

    /** Sends the form's address to another path, with the browser's cookies, and follows what comes back. */
    private static void assertNoToken(Application application, Browser browser, String method, String path) {
        URI action = URI.create(browser.attribute("main form", "action"));
        URI address = action.resolve(
                URI.create(action.toString().replaceFirst("login-actions/[^?]+", "login-actions/" + path)));
        String cookies = browser.cookies(address);

        HttpResponse<String> answer = method.equals("GET")
                ? Http.get(address, "Cookie", cookies)
                : Http.postForm(address, Map.of(), "Cookie", cookies);

        codeIn(answer).ifPresent(code -> assertThat(application.exchange(code).body())
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
