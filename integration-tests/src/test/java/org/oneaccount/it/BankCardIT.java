// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Application.Tokens;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.FrontDesk;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.OwnRealm;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.Soon;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.BankCardCodePage;
import org.oneaccount.it.pages.BankCardPage;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.OnsitePage;

/** A bank card: the way to level 4, everything it may be refused for, and the number it wins from who only knew it. */
@OneAccountServer
class BankCardIT {

    private static final String LEVEL_4 = "urn:oneaccount:acr:natural:4";
    private static final String MISMATCHING = "6200009900000023";
    private static final String NOT_ON_RECORD = "6200009900000031";
    private static final String RATE_LIMITED = "6200009900000049";
    private static final String SLOW = "6200009900000056";
    private static final String DOWN = "6200009900000064";

    @Test
    void aNewcomerClimbsToLevelFourAndTheSessionWithIt(Server server, Browser browser) {
        TestPerson person = server.sandbox().add(TestPerson.next());
        Application application = Application.needing(server, 4);
        Journeys.register(browser, application, person);
        Journeys.proveMobile(server, browser, person);
        Journeys.proveName(browser, person);

        assertThat(new GatePage(browser).ways()).contains("bankcard");
        Journeys.proveCard(browser, person);
        assertThat(new GatePage(browser).ways()).containsExactly("sms", "biometric");
        assertThat(browser.text()).contains("****" + ending(person));
        server.moveTime(Duration.ofMinutes(2));
        Journeys.confirmBySms(server, browser, person);

        Tokens tokens = application.tokens(browser);
        assertThat(tokens.id().path("trust_level").asInt()).isEqualTo(4);
        assertThat(tokens.id().path("acr").asText()).isEqualTo(LEVEL_4);
        assertThat(tokens.amr()).contains("pwd", "sms");
        assertThat(evidenceOf(server, tokens, "bank-card").path("masked").asText())
                .isEqualTo("****" + ending(person));
    }

    @Test
    void aMobileThatIsNotTheProvenOneIsReadBeforeTheBankHearsOfIt(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        TestPerson other = server.sandbox().add(registeredElsewhere(person));
        server.sandbox().set("bank", "down");

        BankCardPage page = atTheCard(server, browser);
        assertThat(page.phone())
                .isEqualTo(person.mobile().substring(0, 3) + "****"
                        + person.mobile().substring(7));
        BankCardCodePage code = page.send(other.card(), other.mobile());
        code = code.enterRefused("000");
        assertThat(code.refusals()).contains("smsCodeWrong");
        page = code.change();
        code = page.send(other.card(), other.mobile());
        assertThat(server.sandbox().countTo(other.mobileE164())).isEqualTo(1);
        server.sandbox().set("bank", "up");
        code.enter(server.sandbox().lastCodeTo(other.mobileE164()));

        assertThat(new GatePage(browser).proven()).hasSize(3);
        assertThat(level(server, person)).isEqualTo("4");
    }

    @Test
    void whatWasTypedWronglyIsSaidBesideIt(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);

        BankCardPage page = atTheCard(server, browser).sendRefused("1", "12345");
        assertThat(page.refusals()).contains("bankcardNumberInvalid", "bankcardPhoneInvalid");
        page.type(person.card(), person.mobile());

        assertThat(level(server, person)).isEqualTo("4");
    }

    @Test
    void aNumberThatLooksWrongIsAskedAboutAllTheSameOnceTheHolderInsists(Server server, Browser browser) {
        Journeys.atLevel(3, server, browser);
        String unlikely = NOT_ON_RECORD.substring(0, 15) + "2";

        BankCardPage page = atTheCard(server, browser).proveRefused(unlikely);
        assertThat(page.refusals()).contains("bankcardNumberUnlikely");
        page.insist();

        assertThat(new BankCardPage(browser).refusals()).contains("bankcardNoRecord");
    }

    @Test
    void theBanksNoIsSaidAndItsSilenceIsNoNo(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);

        BankCardPage page = atTheCard(server, browser).proveRefused(MISMATCHING);
        assertThat(page.refusals()).contains("bankcardMismatch");
        page = page.proveRefused(NOT_ON_RECORD);
        assertThat(page.refusals()).contains("bankcardNoRecord");
        for (String silent : new String[] {RATE_LIMITED, DOWN, SLOW}) {
            page.prove(silent);
            GatePage gate = new GatePage(browser);
            assertThat(gate.refusals()).contains("trustUnavailable");
            page = gate.chooseBankCard();
        }
        assertThat(level(server, person)).isEqualTo("3");
        page.prove(person.card());

        assertThat(level(server, person)).isEqualTo("4");
    }

    /** One limit after the other: what was refused before keeps counting, so each is reached at once. */
    @Test
    void everyLimitRefusesWithItsOwnName(Server server, Browser browser) {
        Map<String, String> limits = new LinkedHashMap<>();
        limits.put("bankcard.per-account-hour", "bankcardAccountHourLimit");
        limits.put("bankcard.per-account-day", "bankcardAccountDayLimit");
        limits.put("bankcard.per-card-hour", "bankcardCardHourLimit");
        limits.put("bankcard.per-card-day", "bankcardCardDayLimit");
        limits.put("bankcard.per-mobile-hour", "bankcardMobileHourLimit");
        limits.put("bankcard.per-mobile-day", "bankcardMobileDayLimit");
        limits.put("bankcard.checks-per-account-day", "bankcardAccountChecksLimit");
        limits.put("bankcard.per-address-hour", "bankcardAddressHourLimit");
        limits.put("bankcard.per-address-day", "bankcardAddressDayLimit");

        try (OwnRealm realm = OwnRealm.on(server)) {
            Journeys.atLevel(3, realm, browser);
            BankCardPage page = atTheCard(realm, browser).proveRefused(MISMATCHING);

            for (Map.Entry<String, String> limit : limits.entrySet()) {
                Http.ok(realm.admin()
                        .put(
                                "/authentication/required-actions/trust-verify-bankcard/config",
                                Map.of("config", Map.of(limit.getKey(), "1"))));
                page = page.proveRefused(MISMATCHING);
                assertThat(page.refusals()).as(limit.getKey()).contains(limit.getValue());
            }
        }
    }

    @Test
    void withoutAPersonNobodyCanBeAskedAbout(Server server, Browser browser) {
        Journeys.atLevel(2, server, browser);
        Application application = Application.open(server);

        browser.open(application.signIn(Map.of("kc_action", "trust-verify-bankcard")));

        browser.expect("trust-stopped");
        assertThat(browser.refusals()).contains("trustProofRealNameFirst");
    }

    /** A name is there, and no bank keeps passports of this kind. */
    @Test
    void whomNoSourceKnowsNobodyCanBeAskedAbout(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        browser.open(Application.needing(server, 5).signIn());
        OnsitePage page = new GatePage(browser).chooseOnsite();
        Http.ok(FrontDesk.open(server).send(FrontDesk.byPassport(FrontDesk.confirmation(page.code(), person))));

        browser.open(Application.open(server).signIn(Map.of("kc_action", "trust-verify-bankcard")));

        browser.expect("trust-stopped");
        assertThat(browser.refusals()).contains("bankcardPersonMissing");
    }

    @Test
    void whoProvesTheCardWinsTheNumberFromWhoOnlyKnewIt(Server server, Browser first, Browser second) {
        TestPerson owner = server.sandbox().add(TestPerson.next());
        TestPerson stranger = TestPerson.next();
        Application application = Application.needing(server, 3);
        Journeys.register(first, application, stranger);
        Journeys.proveMobile(server, first, stranger);
        Journeys.proveName(first, owner);
        Tokens tokens = application.tokens(first);
        assertThat(tokens.id().path("trust_level").asInt()).isEqualTo(3);

        Journeys.register(second, application, owner);
        Journeys.proveMobile(server, second, owner);
        GatePage gate = new GatePage(second).chooseIdCard().proveTaken(owner);
        assertThat(gate.ways()).contains("bankcard");
        Journeys.proveCard(second, owner);

        assertThat(application.tokens(second).id().path("trust_level").asInt()).isEqualTo(4);
        assertThat(level(server, stranger)).isEqualTo("2");
        Soon.holds(
                "the stranger's session ends", () -> error(application, tokens).equals("invalid_grant"));
        Soon.holds(
                "the stranger is told",
                () -> server.sandbox().noticesTo(stranger).contains("displacedNoticeText"));
        Soon.holds("the owner is told", () -> server.sandbox().noticesTo(owner).contains("displacingNoticeText"));
    }

    @Test
    void aNumberProvenAsStronglyIsWonByNobody(Server server, Browser first, Browser second) {
        TestPerson holder = Journeys.atLevel(3, server, first);
        atTheCard(server, first).prove(holder.card());
        assertThat(level(server, holder)).isEqualTo("4");
        TestPerson newcomer = TestPerson.next();
        Journeys.register(second, Application.needing(server, 3), newcomer);
        Journeys.proveMobile(server, second, newcomer);
        GatePage gate = new GatePage(second).chooseIdCard().proveTaken(holder);
        server.moveTime(Duration.ofMinutes(2));

        gate.chooseBankCard()
                .send(holder.card(), holder.mobile())
                .enter(server.sandbox().lastCodeTo(holder.mobileE164()));

        assertThat(new GatePage(second).refusals()).contains("bankcardTaken");
        assertThat(level(server, newcomer)).isEqualTo("2");
        assertThat(level(server, holder)).isEqualTo("4");
    }

    private static BankCardPage atTheCard(Server server, Browser browser) {
        browser.open(Application.needing(server, 4).signIn());
        return new GatePage(browser).chooseBankCard();
    }

    /** The same person with another mobile at the bank. */
    private static TestPerson registeredElsewhere(TestPerson person) {
        TestPerson other = TestPerson.next();
        return new TestPerson(person.username(), person.name(), person.idNumber(), other.mobile());
    }

    private static String ending(TestPerson person) {
        return person.card().substring(person.card().length() - 4);
    }

    private static String level(Server server, TestPerson person) {
        return server.admin().attribute(person.username(), "trust_level");
    }

    private static JsonNode evidenceOf(Server server, Tokens tokens, String factor) {
        JsonNode me = Http.ok(
                Http.get(URI.create(server.realm() + "/trust/me"), "Authorization", "Bearer " + tokens.accessToken()));
        for (JsonNode evidence : me.path("evidence")) {
            if (evidence.path("factor").asText().equals(factor)) {
                return evidence;
            }
        }
        throw new AssertionError("No evidence of " + factor + ": " + me);
    }

    private static String error(Application application, Tokens tokens) {
        return Http.parse(application.refresh(tokens).body()).path("error").asText();
    }
}
