// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Application.Tokens;
import org.oneaccount.it.harness.BackOffice;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Browser.Tab;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.ConfirmPasswordPage;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.SignInPage;

/** A holder confirms a text in the application's words, and the application gets a receipt for it. */
@OneAccountServer
class ConfirmationIT {

    private static final String TEXT = "转让房屋\n\n受让人：<b>测试乙</b> & \"共有人\"";

    @Test
    void theTextIsReadBeforeAndDuringTheProofAndTheReceiptVouchesForIt(Server server, Browser browser) {
        Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);
        BackOffice office = BackOffice.of(server, application);

        browser.open(office.pushed(BackOffice.confirming(TEXT)));
        GatePage gate = new GatePage(browser);
        assertShown(browser, TEXT);
        ConfirmPasswordPage page = gate.confirmByPassword();
        assertShown(browser, TEXT);
        page = page.enterRefused("wrong");
        assertShown(browser, TEXT);
        page.enter(TestPerson.PASSWORD);

        Tokens tokens = office.tokens(browser);
        assertThat(tokens.id().path("acr").asText()).isEqualTo("urn:oneaccount:acr:reauth");
        JsonNode receipt = Http.ok(office.receipt(tokens.id().path("receipt").asText()));
        assertThat(receipt.path("text_sha256").asText()).isEqualTo(sha256(TEXT));
        assertThat(receipt.path("client_id").asText()).isEqualTo(application.clientId());
        assertThat(receipt.path("amr")).extracting(JsonNode::asText).containsExactly("pwd");
        assertThat(receipt.path("confirmed_at").asText()).isNotEmpty();
    }

    @Test
    void aReceiptIsInTheIdTokenOfItsAnswerAlone(Server server, Browser browser) {
        Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);
        BackOffice office = BackOffice.of(server, application);
        Tokens tokens = confirm(office, browser, TEXT);

        assertThat(tokens.access().has("receipt")).isFalse();
        assertThat(tokens.access().has("authorization_details")).isFalse();
        assertThat(Http.ok(application.userinfo(tokens)).has("receipt")).isFalse();
        assertThat(office.refresh(tokens).id().has("receipt")).isFalse();
        browser.open(application.signIn());
        assertThat(office.tokens(browser).id().has("receipt")).isFalse();
    }

    @Test
    void aReceiptIsForItsApplicationAlone(Server server, Browser browser) {
        Journeys.atLevel(1, server, browser);
        BackOffice office = BackOffice.of(server, Application.open(server));
        BackOffice another = BackOffice.of(server, Application.open(server));
        Tokens tokens = confirm(office, browser, TEXT);
        String id = tokens.id().path("receipt").asText();

        assertThat(office.receipt(id).statusCode()).isEqualTo(200);
        assertThat(another.receipt(id).statusCode()).isEqualTo(404);
        assertThat(office.receipt(id, tokens.accessToken()).statusCode()).isEqualTo(403);
        assertThat(office.receipt(id, "none").statusCode()).isEqualTo(401);
        assertThat(office.receipt("unknown").statusCode()).isEqualTo(404);
    }

    @Test
    void twoTextsInTwoTabsGetAReceiptEach(Server server, Browser browser) {
        Journeys.atLevel(1, server, browser);
        BackOffice office = BackOffice.of(server, Application.open(server));
        browser.open(office.pushed(BackOffice.confirming("第一件事")));
        new GatePage(browser);

        Tab first = browser.newTab();
        Tokens second = confirm(office, browser, "第二件事");
        browser.switchTo(first);
        browser.reload();
        assertShown(browser, "第一件事");
        new GatePage(browser).confirmByPassword().enter(TestPerson.PASSWORD);

        assertThat(textOf(office, second)).isEqualTo(sha256("第二件事"));
        assertThat(textOf(office, office.tokens(browser))).isEqualTo(sha256("第一件事"));
    }

    @Test
    void aPasswordTypedBeforeTheTextWasReadConfirmsNothing(Server server, Browser browser, Browser later) {
        TestPerson person = Journeys.atLevel(1, server, browser);
        BackOffice office = BackOffice.of(server, Application.open(server));

        later.open(office.pushed(BackOffice.confirming(TEXT)));
        new SignInPage(later).signIn(person.username(), TestPerson.PASSWORD);
        assertThat(new GatePage(later).ways()).containsExactly("password");
        assertShown(later, TEXT);
        new GatePage(later).confirmByPassword().enter(TestPerson.PASSWORD);

        assertThat(textOf(office, office.tokens(later))).isEqualTo(sha256(TEXT));
    }

    @Test
    void aSignedRequestObjectWillDo(Server server, Browser browser) {
        Journeys.atLevel(1, server, browser);
        BackOffice office = BackOffice.of(server, Application.open(server));

        browser.open(office.withRequestObject("HS256", BackOffice.confirming(TEXT)));
        new GatePage(browser).confirmByPassword().enter(TestPerson.PASSWORD);

        assertThat(textOf(office, office.tokens(browser))).isEqualTo(sha256(TEXT));
    }

    @Test
    void anUnsignedRequestObjectWillNot(Server server, Browser browser) {
        Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);
        BackOffice office = BackOffice.of(server, application);

        browser.open(office.withRequestObject("none", BackOffice.confirming(TEXT)));
        browser.expect("error");
        server.admin()
                .client(
                        application.clientId(),
                        Map.of("publicClient", false, "attributes", Map.of("request.object.signature.alg", "")));
        browser.open(office.withRequestObject("none", BackOffice.confirming(TEXT)));

        assertRefused(application, browser, "a text to be confirmed comes in a pushed request");
    }

    @Test
    void aTextInTheAddressIsRefused(Server server, Browser browser) {
        Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);
        BackOffice.of(server, application);

        browser.open(application.signIn(BackOffice.confirming(TEXT)));

        assertRefused(application, browser, "a text to be confirmed comes in a pushed request");
    }

    @Test
    void anApplicationWithoutASecretCannotAsk(Server server, Browser browser) {
        Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);
        BackOffice office = BackOffice.of(server, application);
        server.admin().client(application.clientId(), Map.of("publicClient", true));

        browser.open(office.pushed(BackOffice.confirming(TEXT)));

        assertRefused(application, browser, "a public client");
    }

    static Stream<Arguments> requestsThatAskWrongly() {
        return Stream.of(
                wrong("needs the acr value", request -> with(request, "acr_values", "urn:oneaccount:acr:natural:1")),
                wrong("needs the scope openid", request -> with(request, "scope", "profile")),
                wrong("needs the scope openid and a nonce", request -> with(request, "nonce", "")),
                wrong("at most 1000 characters", request -> with(request, BackOffice.confirming("字".repeat(1001)))),
                wrong("at most 1000 characters", request -> with(request, BackOffice.confirming("左\u202E右"))),
                wrong(
                        "at most 1000 characters",
                        request ->
                                with(request, "authorization_details", "[{\"type\":\"urn:oneaccount:confirmation\"}]")),
                wrong(
                        "nothing else",
                        request -> with(
                                request,
                                "authorization_details",
                                request.get("authorization_details").replaceAll("^\\[(.*)]$", "[$1,$1]"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requestsThatAskWrongly")
    void aRequestThatAsksWronglyIsRefused(
            String reason, UnaryOperator<Map<String, String>> change, Server server, Browser browser) {
        Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);
        BackOffice office = BackOffice.of(server, application);

        browser.open(office.pushed(change.apply(BackOffice.confirming(TEXT))));

        assertRefused(application, browser, reason);
    }

    @Test
    void aRealmWhoseGateIsOffTakesNoText(Server server, Browser browser) {
        Application application = Application.open(server);
        BackOffice office = BackOffice.of(server, application);
        String path = "/authentication/required-actions/trust-gate";
        ObjectNode gate = server.admin().get(path).deepCopy();
        Http.ok(server.admin().put(path, gate.put("enabled", false)));
        try {
            browser.open(office.pushed(BackOffice.confirming(TEXT)));

            assertRefused(application, browser, "needs the required action trust-gate");
        } finally {
            Http.ok(server.admin().put(path, gate.put("enabled", true)));
        }
    }

    @Test
    void whoeverGivesUpConfirmsNothing(Server server, Browser browser) {
        Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);

        browser.open(BackOffice.of(server, application).pushed(BackOffice.confirming(TEXT)));
        new GatePage(browser).cancel();

        assertThat(application.answer(browser)).containsEntry("error", "access_denied");
    }

    @Test
    void receiptsGoWithTheAccount(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(1, server, browser);
        BackOffice office = BackOffice.of(server, Application.open(server));
        String id = confirm(office, browser, TEXT).id().path("receipt").asText();
        assertThat(office.receipt(id).statusCode()).isEqualTo(200);

        Http.ok(server.admin().delete("/users/" + server.admin().userId(person.username())));

        assertThat(office.receipt(id).statusCode()).isEqualTo(404);
    }

    private static Tokens confirm(BackOffice office, Browser browser, String text) {
        browser.open(office.pushed(BackOffice.confirming(text)));
        new GatePage(browser).confirmByPassword().enter(TestPerson.PASSWORD);
        return office.tokens(browser);
    }

    private static String textOf(BackOffice office, Tokens tokens) {
        return Http.ok(office.receipt(tokens.id().path("receipt").asText()))
                .path("text_sha256")
                .asText();
    }

    /** Word for word, with its lines, and nothing in it taken for markup. */
    private static void assertShown(Browser browser, String text) {
        assertThat(browser.texts(".trust-asked p")).containsExactly(text);
        assertThat(browser.has(".trust-asked b")).isFalse();
    }

    private static void assertRefused(Application application, Browser browser, String description) {
        assertThat(application.answer(browser)).containsEntry("error", "invalid_request");
        assertThat(application.answer(browser).get("error_description")).contains(description);
    }

    private static Arguments wrong(String reason, UnaryOperator<Map<String, String>> change) {
        return Arguments.of(reason, change);
    }

    private static Map<String, String> with(Map<String, String> request, String name, String value) {
        return with(request, Map.of(name, value));
    }

    private static Map<String, String> with(Map<String, String> request, Map<String, String> changes) {
        Map<String, String> changed = new HashMap<>(request);
        changed.putAll(changes);
        return changed;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
