// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Application.Tokens;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.OneAccountServer;
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
