// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.it.harness.Admin;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Application.Tokens;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.OwnRealm;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.harness.TokenClient;
import org.oneaccount.it.harness.TokenClient.Device;
import org.oneaccount.it.pages.ConsentPage;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.SmsCodePage;

/** Tokens leave on many ways besides the code: each is guarded at the moment of leaving. */
@OneAccountServer
class WayOutIT {

    private static final String OFFLINE = "openid offline_access";
    private static final String IDENTITY = "openid real_name id_number verified_phone";
    private static final List<String> IDENTITY_CLAIMS =
            List.of("real_name", "id_type", "id_number", "phone_number", "phone_number_verified");

    private static final String[] TOKENS = {"access_token", "id_token"};
    private static final String SECRET = "way-out-test-secret";

    private static final String SERVED = "served";
    private static final String TOO_LOW = "access_denied: the trust level of the account is too low";
    private static final String TOO_WEAK = "access_denied: the session is not signed in strongly enough";

    private Server server;
    private Application application;
    private TokenClient client;

    @BeforeEach
    void setUp(Server server) {
        this.server = server;
        application = Application.open(server);
        client = TokenClient.open(server);
        application.addAudience(client.clientId());
    }

    @Test
    void everyWayIsOpenOnlyWhileLevelAndStrengthAreMet(Browser browser) {
        TestPerson person = Journeys.atLevel(5, server, browser);
        Tokens tokens = signIn(browser, Map.of());
        Tokens offline = signIn(browser, Map.of("scope", OFFLINE));

        assertThat(outcomes(3, tokens, offline, approved(browser))).isEqualTo(all(SERVED));
        assertThat(outcomes(5, tokens, offline, approved(browser))).isEqualTo(all(TOO_WEAK));

        strengthen(browser, person);
        // What is kept for later is as strong as the sign-in it was made in.
        Tokens stronger = signIn(browser, Map.of("scope", OFFLINE));
        Device approved = approved(browser);
        assertThat(outcomes(5, tokens, stronger, approved)).isEqualTo(all(SERVED));

        Device later = approved(browser);
        withdraw(person, "onsite-document");
        assertThat(outcomes(5, tokens, stronger, later)).isEqualTo(all(TOO_LOW));
        assertThat(outcomes(3, tokens, stronger, approved(browser))).isEqualTo(all(SERVED));
    }

    @Test
    void aDeviceGetsTokensOnceWhatItsClientNeedsIsProven(Browser browser) {
        client.need(2);
        Device device = client.device();
        TestPerson person = Journeys.atLevel(1, server, browser);

        browser.open(device.approval());
        Journeys.proveMobile(server, browser, person);
        new ConsentPage(browser).accept();

        Tokens tokens = new Tokens(Http.ok(client.poll(device)));
        assertThat(tokens.access().path("trust_level").asInt()).isEqualTo(2);
    }

    @Test
    void aDeviceGetsNothingFromWhoLeavesTheGate(Browser browser) {
        client.need(2);
        Device device = client.device();
        Journeys.atLevel(1, server, browser);

        browser.open(device.approval());
        new GatePage(browser).cancel();

        assertThat(Http.parse(client.poll(device).body()).path("error").asText())
                .isEqualTo("access_denied");
    }

    @Test
    void userinfoAndIntrospectionGiveTheIdentityOnlyWhileTheDemandIsMet(Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        application.approveFor("real_name", "id_number", "verified_phone");
        Tokens tokens = signIn(browser, Map.of("scope", IDENTITY));
        Map<String, String> identity = Map.of(
                "real_name", person.name(),
                "id_type", "resident-id",
                "id_number", person.idNumber(),
                "phone_number", person.mobileE164(),
                "phone_number_verified", "true");

        assertThat(identityIn(userinfo(tokens))).isEqualTo(identity);
        assertThat(identityIn(client.introspect(tokens))).isEqualTo(identity);

        application.register(Map.of("trust.min.natural", "4"));
        assertThat(identityIn(userinfo(tokens))).isEmpty();
        assertThat(userinfo(tokens).path("trust_level").asInt()).isEqualTo(3);
        assertThat(identityIn(client.introspect(tokens))).isEmpty();
        assertThat(client.introspect(tokens).path("trust_level").asInt()).isEqualTo(3);

        application.register(Map.of("trust.min.natural", "3"));
        assertThat(identityIn(userinfo(tokens))).isEqualTo(identity);
    }

    @Test
    void whatIsWithdrawnIsNoLongerGiven(Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        application.approveFor("real_name", "verified_phone");
        Tokens tokens = signIn(browser, Map.of("scope", "openid real_name verified_phone"));

        withdraw(person, "real-name");

        assertThat(identityIn(userinfo(tokens)))
                .isEqualTo(Map.of("phone_number", person.mobileE164(), "phone_number_verified", "true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id_token token", "code id_token", "code token", "code id_token token"})
    void noTokenLeavesByTheAddressEither(String responseType, Browser browser) {
        Map<String, String> request = Map.of("response_type", responseType);
        try (OwnRealm realm = OwnRealm.on(server, WayOutIT::admitImplicitFlow)) {
            TestPerson person = Journeys.atLevel(3, realm, browser);
            Application own = Application.needing(realm, 3);
            realm.admin().client(own.clientId(), Map.of("implicitFlowEnabled", true));

            browser.open(own.signIn(request));
            Map<String, String> met = fragment(browser);
            assertThat(String.join(" ", met.keySet())).containsPattern("(access|id)_token");
            withdraw(realm, person, "real-name");

            if (met.containsKey("code")) {
                assertThat(outcome(own.exchange(met.get("code")))).isEqualTo(TOO_LOW);
            }
            browser.open(own.signIn(with(request, "prompt", "none")));
            assertThat(fragment(browser))
                    .containsEntry("error", "interaction_required")
                    .doesNotContainKeys(TOKENS);
            for (String path : List.of("required-action", "consent", "authenticate")) {
                browser.open(own.signIn(request));
                new GatePage(browser);
                assertThat(past(browser, path)).as(path).doesNotContain(TOKENS);
            }
            String before = realm.log();
            browser.open(own.signIn(request));
            new GatePage(browser);
            assertThat(past(browser, "consent")).containsPattern("[#&]error=access_denied&");
            assertThat(realm.log().substring(before.length())).doesNotContain("Uncaught server error");
            browser.open(own.signIn(request));
            new GatePage(browser).cancel();
            assertThat(fragment(browser))
                    .containsEntry("error", "access_denied")
                    .doesNotContainKeys(TOKENS);
        }
    }

    @Test
    void theRealmThatShipsAdmitsNoneOfThem(Browser browser) {
        String clientId = "implicit-" + application.clientId();

        HttpResponse<String> answer = server.admin()
                .post("/clients", Map.of("clientId", clientId, "publicClient", true, "implicitFlowEnabled", true));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("implicit flow enabled");
        assertThat(server.admin().get("/clients?clientId=" + clientId)).isEmpty();

        Journeys.atLevel(1, server, browser);
        for (String responseType : List.of("id_token token", "code id_token")) {
            browser.open(application.signIn(Map.of("response_type", responseType)));
            assertThat(fragment(browser))
                    .as(responseType)
                    .containsKey("error")
                    .doesNotContainKeys(TOKENS)
                    .doesNotContainKey("code");
        }
    }

    @Test
    void anApplicationThatActsForItselfIsLeftAlone() {
        String clientId = "itself-" + application.clientId();
        service(server.admin(), clientId);

        JsonNode tokens = Http.ok(ofItself(tokenEndpoint(server.realm()), clientId));

        JsonNode claims = new Tokens(tokens).access();
        assertThat(claims.path("azp").asText()).isEqualTo(clientId);
        assertThat(claims.path("trust_level").asInt(-1)).isZero();
        assertThat(claims.has("account_type")).isFalse();
    }

    @Test
    void anotherRealmIsLeftAloneUntilOneOfItsApplicationsNamesAMinimum() {
        String name = "way-out-stock";
        Admin stock = server.admin(name);
        stock.createRealm();
        try {
            service(stock, "itself");
            stock.client("people", Map.of("directAccessGrantsEnabled", true));
            String user = stock.user("stock-user", TestPerson.PASSWORD);
            // A stock profile is not complete without these.
            Http.ok(stock.put(
                    "/users/" + user, Map.of("email", "stock@example.org", "firstName", "Stock", "lastName", "User")));
            URI token = tokenEndpoint(server.base().resolve("/realms/" + name));
            Map<String, String> password = Map.of(
                    "grant_type", "password",
                    "client_id", "people",
                    "username", "stock-user",
                    "password", TestPerson.PASSWORD);

            Tokens tokens = new Tokens(Http.ok(Http.postForm(token, password)));
            assertThat(tokens.access().has("trust_level")).isFalse();
            Map<String, String> refresh = Map.of(
                    "grant_type", "refresh_token", "client_id", "people", "refresh_token", tokens.refreshToken());
            assertThat(outcome(Http.postForm(token, refresh))).isEqualTo(SERVED);

            stock.client(
                    "people",
                    Map.of("directAccessGrantsEnabled", true, "attributes", Map.of("trust.min.natural", "5")));
            assertThat(outcome(Http.postForm(token, refresh))).isEqualTo(TOO_LOW);
            assertThat(outcome(Http.postForm(token, password))).isEqualTo(TOO_LOW);
            assertThat(outcome(ofItself(token, "itself"))).isEqualTo(SERVED);
        } finally {
            Http.ok(stock.delete(""));
        }
    }

    /** So that the guards are seen: otherwise the realm's policy is there before them. */
    private static void admitImplicitFlow(ObjectNode realm) {
        ArrayNode executors = (ArrayNode) realm.at("/clientProfiles/profiles/0/executors");
        for (int i = executors.size() - 1; i >= 0; i--) {
            if (executors.get(i).path("executor").asText().equals("reject-implicit-grant")) {
                executors.remove(i);
            }
        }
    }

    /** What came back behind the {@code #} of the address. */
    private static Map<String, String> fragment(Browser browser) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : browser.address().getRawFragment().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    /** Where the form of the page leads, and what is said there, if it is sent to another path. */
    private static String past(Browser browser, String path) {
        URI address = URI.create(
                browser.attribute("main form", "action").replaceFirst("login-actions/[^?]+", "login-actions/" + path));
        HttpResponse<String> answer = Http.postForm(address, Map.of(), "Cookie", browser.cookies(address));
        return answer.headers().firstValue("Location").orElse("") + answer.body();
    }

    private static void service(Admin admin, String clientId) {
        admin.client(
                clientId,
                Map.of(
                        "publicClient",
                        false,
                        "secret",
                        SECRET,
                        "serviceAccountsEnabled",
                        true,
                        "attributes",
                        Map.of("trust.min.natural", "5", "trust.min.legal", "3")));
    }

    private static HttpResponse<String> ofItself(URI token, String clientId) {
        return Http.postForm(
                token, Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", SECRET));
    }

    private static URI tokenEndpoint(URI realm) {
        return URI.create(realm + "/protocol/openid-connect/token");
    }

    private static Map<String, String> with(Map<String, String> request, String name, String value) {
        Map<String, String> more = new TreeMap<>(request);
        more.put(name, value);
        return more;
    }

    /** What comes out on each way when the minimum is this. */
    private Map<String, String> outcomes(int minimum, Tokens tokens, Tokens offline, Device device) {
        application.register(Map.of("trust.min.natural", Integer.toString(minimum)));
        client.need(minimum);
        Map<String, Supplier<HttpResponse<String>>> ways = Map.of(
                "refresh", () -> application.refresh(tokens),
                "offline", () -> application.refresh(offline),
                "exchange", () -> client.exchange(tokens),
                "device", () -> client.poll(device));
        Map<String, String> outcomes = new TreeMap<>();
        ways.forEach((way, request) -> outcomes.put(way, outcome(request.get())));
        application.register(Map.of("trust.min.natural", "0"));
        client.need(0);
        return outcomes;
    }

    private static Map<String, String> all(String outcome) {
        return Map.of("refresh", outcome, "offline", outcome, "exchange", outcome, "device", outcome);
    }

    private static String outcome(HttpResponse<String> answer) {
        JsonNode body = Http.parse(answer.body());
        return answer.statusCode() == 200
                ? SERVED
                : body.path("error").asText() + ": "
                        + body.path("error_description").asText();
    }

    /** Approved while nothing was demanded. */
    private Device approved(Browser browser) {
        Device device = client.device();
        browser.open(device.approval());
        new ConsentPage(browser).accept();
        return device;
    }

    private Tokens signIn(Browser browser, Map<String, String> extra) {
        browser.open(application.signIn(extra));
        return application.tokens(browser);
    }

    /** A second kind of sign-in, in the same session. */
    private void strengthen(Browser browser, TestPerson person) {
        server.moveTime(Duration.ofMinutes(2));
        Application demanding = Application.needing(server, 5);
        browser.open(demanding.signIn());
        browser.press("proof", "sms");
        new SmsCodePage(browser).enter(server.sandbox().lastCodeTo(person.mobileE164()));
        demanding.answer(browser);
    }

    private void withdraw(TestPerson person, String factor) {
        withdraw(server, person, factor);
    }

    private static void withdraw(Server server, TestPerson person, String factor) {
        String id = server.admin().userId(person.username());
        Http.ok(server.admin().post("/trust/users/" + id + "/revocations", Map.of("factor", factor, "reason", "test")));
    }

    private JsonNode userinfo(Tokens tokens) {
        return Http.ok(application.userinfo(tokens));
    }

    private static Map<String, String> identityIn(JsonNode claims) {
        Map<String, String> identity = new TreeMap<>();
        for (String claim : IDENTITY_CLAIMS) {
            if (claims.has(claim)) {
                identity.put(claim, claims.path(claim).asText());
            }
        }
        return identity;
    }
}
