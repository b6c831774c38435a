// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Admin;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.OwnRealm;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.SmsCodePage;
import org.oneaccount.it.pages.SmsPhonePage;

/** When no message leaves, and when a right code does not help. */
@OneAccountServer
class SmsRefusalIT {

    private static final String NOT_SERVED = "13800009902";
    private static final String ACTION = "/authentication/required-actions/trust-verify-sms";
    private static final Duration PAUSE = Duration.ofSeconds(11);

    /** One limit after the other: what was sent before keeps counting, so each is reached at once. */
    @Test
    void everyLimitRefusesWithItsOwnName(Server server, Browser browser) {
        Map<String, String> limits = new LinkedHashMap<>();
        limits.put("sms.per-mobile-hour", "smsMobileHourLimit");
        limits.put("sms.per-mobile-day", "smsMobileDayLimit");
        limits.put("sms.per-account-hour", "smsAccountHourLimit");
        limits.put("sms.per-account-day", "smsAccountDayLimit");
        limits.put("sms.per-address-hour", "smsAddressHourLimit");
        limits.put("sms.per-address-day", "smsAddressDayLimit");

        try (OwnRealm realm = OwnRealm.on(server)) {
            TestPerson person = TestPerson.next();
            configure(realm, Map.of());
            SmsCodePage page = sent(realm, browser, person);

            for (Map.Entry<String, String> limit : limits.entrySet()) {
                configure(realm, Map.of(limit.getKey(), "1"));
                server.moveTime(PAUSE);
                page = page.sendAgain();
                assertThat(page.refusals()).as(limit.getKey()).contains(limit.getValue());
            }
            assertThat(realm.sandbox().countTo(person.mobileE164())).isEqualTo(1);
        }
    }

    @Test
    void wrongAnswersAreCountedOverAllCodesOfAMobile(Server server, Browser browser) {
        try (OwnRealm realm = OwnRealm.on(server)) {
            TestPerson person = TestPerson.next();
            configure(realm, Map.of("sms.wrong-per-mobile-hour", "2"));
            SmsCodePage page = sent(realm, browser, person);

            page = page.enterRefused("000").enterRefused("000");
            page = page.enterRefused(realm.sandbox().lastCodeTo(person.mobileE164()));

            assertThat(page.refusals()).contains("smsMobileWrongLimit");
        }
    }

    /** Without a script no computer does the sum: the holder is told, and the next minute is another one. */
    @Test
    void aFloodedRealmAsksForWorkAndSaysSoWhereNoneIsDone(Server server, Browser first, Browser browser) {
        try (OwnRealm realm = OwnRealm.on(server)) {
            configure(realm, Map.of("sms.flood-per-minute", "1"));
            sent(realm, first, TestPerson.next());
            TestPerson person = TestPerson.next();
            browser.disableScripts();
            Journeys.register(browser, Application.needing(realm, 2), person);

            SmsPhonePage page = new GatePage(browser).chooseSms().sendRefused(person.mobile());

            assertThat(page.refusals()).contains("smsWorkMissing");
            assertThat(realm.sandbox().countTo(person.mobileE164())).isZero();
            server.moveTime(Duration.ofSeconds(61));
            page.send(person.mobile());
        }
    }

    /** The browser does the sum while its holder types, a new one for each message. Whoever watches the realm is told once. */
    @Test
    void aFloodedRealmSendsWhereTheBrowserHasDoneTheSum(Server server, Browser first, Browser browser) {
        try (OwnRealm realm = OwnRealm.on(server)) {
            configure(realm, Map.of("sms.flood-per-minute", "1"));
            sent(realm, first, TestPerson.next());
            TestPerson person = TestPerson.next();
            Journeys.register(browser, Application.needing(realm, 2), person);
            SmsPhonePage page = new GatePage(browser).chooseSms();

            awaitSum(browser);
            SmsCodePage code = page.send(person.mobile());
            assertThat(realm.sandbox().countTo(person.mobileE164())).isEqualTo(1);
            server.moveTime(PAUSE);
            awaitSum(browser);
            code = code.sendAgain();
            assertThat(realm.sandbox().countTo(person.mobileE164())).isEqualTo(2);
            code.enter(realm.sandbox().lastCodeTo(person.mobileE164()));

            List<JsonNode> alarms = realm.admin()
                    .get("/events?type=CUSTOM_REQUIRED_ACTION_ERROR")
                    .findParents("trust_alarm");
            assertThat(alarms).singleElement().satisfies(alarm -> assertThat(
                            alarm.path("trust_alarm").asText())
                    .isEqualTo("smsFlood"));
            assertThat(server.log())
                    .containsOnlyOnce("realm " + realm.name()
                            + " sends more text messages than usual; proof of work is asked for");
        }
    }

    @Test
    void aNumberThatTheGatewayCannotServeIsRefused(Server server, Browser browser) {
        Journeys.register(browser, Application.needing(server, 2), TestPerson.next());

        SmsPhonePage page = new GatePage(browser).chooseSms().sendRefused(NOT_SERVED);

        assertThat(page.refusals()).contains("smsGatewayRefused");
    }

    @Test
    void aGatewayThatIsDownIsSaidAtSignInToo(Server server, Browser browser, Browser later) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        server.moveTime(Duration.ofMinutes(2));
        Application application = Application.open(server);
        later.open(application.signIn());
        later.press("authenticationExecution");

        server.sandbox().set("sms", "down");
        SmsPhonePage page = new SmsPhonePage(later).sendRefused(person.mobile());
        assertThat(page.refusals()).contains("smsGatewayDown");
        server.sandbox().set("sms", "up");
        page.send(person.mobile()).enter(server.sandbox().lastCodeTo(person.mobileE164()));

        assertThat(application.tokens(later).amr()).containsExactly("sms");
    }

    /** That an account is closed is told only to whoever reads its messages. */
    @Test
    void aRightCodeDoesNotOpenAnAccountThatAnAdministratorHasClosed(Server server, Browser browser, Browser later) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        server.moveTime(Duration.ofMinutes(2));
        later.open(Application.open(server).signIn());
        later.press("authenticationExecution");
        SmsCodePage page = new SmsPhonePage(later).send(person.mobile());
        String id = server.admin().userId(person.username());
        Http.ok(server.admin().put("/users/" + id, Map.of("enabled", false)));

        page.enter(server.sandbox().lastCodeTo(person.mobileE164()));

        assertThat(new SmsPhonePage(later).refusals()).contains("smsAccountLocked");
    }

    /** Withdrawn while the holder was about to confirm with it. */
    @Test
    void aMobileThatWasWithdrawnConfirmsNothing(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        server.moveTime(Duration.ofMinutes(2));
        browser.open(Application.open(server).signIn(Map.of("acr_values", "urn:oneaccount:acr:reauth")));
        new GatePage(browser).confirmBySms();
        String id = server.admin().userId(person.username());
        Http.ok(server.admin()
                .post("/trust/users/" + id + "/revocations", Map.of("factor", "mobile", "reason", "test")));

        browser.reload();

        assertThat(new GatePage(browser).refusals()).contains("smsPhoneMissing");
    }

    @Test
    void aProofThatIsHiddenStopsThoseWhoAreOnItsPage(Server server, Browser browser) {
        try (OwnRealm realm = OwnRealm.on(server)) {
            TestPerson person = TestPerson.next();
            Journeys.register(browser, Application.needing(realm, 2), person);
            SmsPhonePage page = new GatePage(browser).chooseSms();
            ObjectNode action = (ObjectNode) realm.admin().get(ACTION);
            Http.ok(realm.admin().put(ACTION, action.put("enabled", false)));

            page.type(person.mobile());

            GatePage gate = new GatePage(browser);
            assertThat(gate.refusals()).containsExactly("trustProofNotOffered");
            assertThat(gate.ways()).isEmpty();
            assertThat(realm.sandbox().countTo(person.mobileE164())).isZero();
        }
    }

    /** A flow as an administrator may build it, by mistake: anybody could name an account and bring a mobile of his own. */
    @Test
    void asTheFirstStepAfterANameItSignsNobodyIn(Server server, Browser holder, Browser browser) {
        try (OwnRealm realm = OwnRealm.on(server)) {
            TestPerson person = Journeys.atLevel(1, realm, holder);
            Application application = Application.open(realm);
            signInBy(realm, application, "auth-username-form", "trust-sms");

            browser.open(application.signIn());
            browser.type("username", person.username());
            browser.submit();
            browser.expect("trust-stopped");
            assertThat(browser.refusals()).containsExactly("trustProofSignInFirst");
            browser.press("cancel");

            assertThat(application.answer(browser)).containsEntry("error", "access_denied");
        }
    }

    /** By a flow of these steps, all of them required. */
    private static void signInBy(OwnRealm realm, Application application, String... steps) {
        Admin admin = realm.admin();
        Map<String, Object> flow =
                Map.of("alias", "by-steps", "providerId", "basic-flow", "topLevel", true, "builtIn", false);
        Http.ok(admin.post("/authentication/flows", flow));
        String executions = "/authentication/flows/by-steps/executions";
        for (String step : steps) {
            Http.ok(admin.post(executions + "/execution", Map.of("provider", step)));
        }
        for (JsonNode execution : admin.get(executions)) {
            Http.ok(admin.put(executions, ((ObjectNode) execution).put("requirement", "REQUIRED")));
        }
        for (JsonNode made : admin.get("/authentication/flows")) {
            if (made.path("alias").asText().equals("by-steps")) {
                Map<String, String> browser = Map.of("browser", made.path("id").asText());
                admin.client(application.clientId(), Map.of("authenticationFlowBindingOverrides", browser));
            }
        }
    }

    private static SmsCodePage sent(Server server, Browser browser, TestPerson person) {
        Journeys.register(browser, Application.needing(server, 2), person);
        return new GatePage(browser).chooseSms().send(person.mobile());
    }

    private static void awaitSum(Browser browser) {
        browser.page().waitForFunction("() => document.querySelector('main form input[name=altcha]')?.value");
    }

    private static void configure(Server realm, Map<String, String> settings) {
        Map<String, String> config = new HashMap<>(settings);
        config.put("sms.resend-after-seconds", "10");
        Http.ok(realm.admin().put(ACTION + "/config", Map.of("config", config)));
    }
}
