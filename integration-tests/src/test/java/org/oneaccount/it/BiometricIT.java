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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Browser.Tab;
import org.oneaccount.it.harness.FrontDesk;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.OwnRealm;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.FaceConsentPage;
import org.oneaccount.it.pages.FaceSourcePage;
import org.oneaccount.it.pages.FaceWaitingPage;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.OnsitePage;

/** A live face: agreed to or not, seen or not, and what it is good for. */
@OneAccountServer
class BiometricIT {

    private static final String LEVEL_4 = "urn:oneaccount:acr:natural:4";

    @Test
    void aPersonClimbsToLevelFourByFaceAndTheSessionWithIt(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        Application application = Application.needing(server, 4);
        browser.open(application.signIn());

        new GatePage(browser).chooseFace().agree().pass();

        JsonNode claims = application.tokens(browser).id();
        assertThat(claims.path("trust_level").asInt()).isEqualTo(4);
        assertThat(claims.path("acr").asText()).isEqualTo(LEVEL_4);
        assertThat(claims.path("amr")).extracting(JsonNode::asText).containsExactly("face", "pwd", "mfa");
        assertThat(level(server, person)).isEqualTo("4");
    }

    @Test
    void whatWasAgreedToIsFoundAgainFromTheEvidence(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        atConsent(server, browser).agree().pass();

        assertThat(server.admin().events(person.username()))
                .extracting(event -> event.path("details"))
                .filteredOn(details ->
                        details.path("custom_required_action").asText().equals("trust-consented"))
                .singleElement()
                .satisfies(details -> {
                    assertThat(details.path("trust_consent").asText()).isEqualTo("face-1");
                    assertThat(details.path("trust_reference").asText())
                            .isEqualTo(evidence(server, person)
                                    .get("face")
                                    .path("reference")
                                    .asText());
                });
    }

    @Test
    void whoDoesNotAgreeIsLedToTheOtherWays(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        Application application = Application.needing(server, 4);
        browser.open(application.signIn());

        new GatePage(browser).chooseFace().decline();

        GatePage gate = new GatePage(browser);
        assertThat(gate.hints()).contains("biometricDeclined");
        assertThat(gate.refusals()).isEmpty();
        assertThat(gate.ways()).contains("bankcard", "onsite");
        Journeys.proveCard(browser, person);
        assertThat(level(server, person)).isEqualTo("4");
    }

    @ParameterizedTest
    @CsvSource({"mismatch,biometricMismatch", "not-live,biometricNotLive", "cancelled,biometricCancelled"})
    void whatTheSourceRefutesIsSaidAndMayBeTriedAgain(String outcome, String refusal, Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);

        atConsent(server, browser).agree().finish(outcome);

        FaceConsentPage again = new FaceConsentPage(browser);
        assertThat(again.refusals()).containsExactly(refusal);
        assertThat(level(server, person)).isEqualTo("3");
        again.agree().pass();
        assertThat(level(server, person)).isEqualTo("4");
    }

    @Test
    void withoutAPictureToCompareWithTheOtherWaysAreOffered(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);

        atConsent(server, browser).agree().finish("no-record");

        GatePage gate = new GatePage(browser);
        assertThat(gate.refusals()).contains("biometricNoRecord");
        assertThat(gate.ways()).contains("bankcard", "onsite");
        assertThat(level(server, person)).isEqualTo("3");
    }

    @Test
    void withoutANameThereIsNobodyToCompareWith(Server server, Browser browser) {
        Journeys.atLevel(2, server, browser);

        browser.open(Application.open(server).signIn(Map.of("kc_action", "trust-verify-biometric")));

        browser.expect("trust-stopped");
        assertThat(browser.refusals()).contains("trustProofRealNameFirst");
    }

    @Test
    void aChildIsNotAskedForItsFace(Server server, Browser browser) {
        TestPerson child = server.sandbox().add(TestPerson.nextChild());
        Application application = Application.needing(server, 4);
        Journeys.register(browser, application, child);
        Journeys.proveMobile(server, browser, child);
        Journeys.proveName(browser, child);

        browser.press("proof", "biometric");

        GatePage gate = new GatePage(browser);
        assertThat(gate.refusals()).contains("biometricTooYoung");
        assertThat(gate.ways()).contains("onsite");
    }

    @Test
    void aSourceThatIsDownAtTheStartCountsNothingAndServesWhenItIsBack(Server server, Browser browser) {
        try (OwnRealm realm = OwnRealm.on(server)) {
            TestPerson person = Journeys.atLevel(3, realm, browser);
            configure(realm, "biometric.per-account-hour", "1");
            FaceConsentPage consent = atConsent(realm, browser);

            for (String mode : List.of("down", "rate-limited")) {
                realm.sandbox().set("face", mode);
                consent.agreeInVain();
                GatePage gate = new GatePage(browser);
                assertThat(gate.refusals()).contains("trustUnavailable");
                assertThat(gate.ways()).contains("bankcard", "onsite");
                consent = gate.chooseFace();
            }
            realm.sandbox().set("face", "up");
            consent.agree().pass();

            assertThat(level(realm, person)).isEqualTo("4");
        }
    }

    /** The face was seen; that nobody could be asked for the result takes nothing away. */
    @Test
    void aResultThatCannotBeFetchedIsFetchedWhenTheSourceIsBack(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        FaceSourcePage source = atConsent(server, browser).agree();
        server.sandbox().set("face", "down");
        browser.open(source.finishWithoutReturning("confirmed"));
        GatePage gate = new GatePage(browser);
        assertThat(gate.refusals()).contains("trustUnavailable");
        assertThat(level(server, person)).isEqualTo("3");

        server.sandbox().set("face", "up");
        browser.press("proof", "biometric");

        assertThat(level(server, person)).isEqualTo("4");
    }

    /** One limit after the other: what was refused before keeps counting, so each is reached at once. */
    @Test
    void everyLimitRefusesWithItsOwnName(Server server, Browser browser) {
        Map<String, String> limits = new LinkedHashMap<>();
        limits.put("biometric.per-account-hour", "biometricAccountHourLimit");
        limits.put("biometric.per-account-day", "biometricAccountDayLimit");
        limits.put("biometric.per-person-hour", "biometricPersonHourLimit");
        limits.put("biometric.per-person-day", "biometricPersonDayLimit");
        limits.put("biometric.checks-per-account-day", "biometricAccountChecksLimit");
        limits.put("biometric.per-address-hour", "biometricAddressHourLimit");
        limits.put("biometric.per-address-day", "biometricAddressDayLimit");

        try (OwnRealm realm = OwnRealm.on(server)) {
            Journeys.atLevel(3, realm, browser);
            atConsent(realm, browser).agree().finish("mismatch");

            for (Map.Entry<String, String> limit : limits.entrySet()) {
                configure(realm, limit.getKey(), "1");
                new FaceConsentPage(browser).agreeInVain();
                assertThat(new FaceConsentPage(browser).refusals())
                        .as(limit.getKey())
                        .containsExactly(limit.getValue());
            }
        }
    }

    /** Whoever is back without a result goes on; but no source is asked without end, however often the page is loaded. */
    @Test
    void whoIsBackUnfinishedGoesOnAndNoSourceIsAskedWithoutEnd(Server server, Browser browser) {
        try (OwnRealm realm = OwnRealm.on(server)) {
            TestPerson person = Journeys.atLevel(3, realm, browser);
            configure(realm, "biometric.results-per-check", "1");
            atConsent(realm, browser).agree().finish("unfinished");
            assertThat(new FaceWaitingPage(browser).hints()).contains("biometricNotYet");

            new FaceWaitingPage(browser).goOnHere().finish("unfinished");

            FaceConsentPage consent = new FaceConsentPage(browser);
            assertThat(consent.refusals()).containsExactly("biometricResultsLimit");
            consent.agree().pass();
            assertThat(level(realm, person)).isEqualTo("4");
        }
    }

    /** The card made the account stronger, not the session; the face is compared with whom the account stands for. */
    @Test
    void aFaceStrengthensTheSessionOfAnAccountThatHasNoEvidenceOfIt(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        Application application = Application.needing(server, 4);
        browser.open(application.signIn());
        Journeys.proveCard(browser, person);

        new GatePage(browser).chooseFace().agree().finish("mismatch");
        FaceConsentPage again = new FaceConsentPage(browser);
        assertThat(again.refusals()).containsExactly("biometricMismatch");
        again.agree().pass();

        assertThat(application.tokens(browser).amr()).containsExactly("face", "pwd", "mfa");
        assertThat(evidence(server, person)).containsKey("bank-card").doesNotContainKey("face");
    }

    /** A face is nobody's where the account stands for nobody whose picture a source has. */
    @Test
    void noFaceStrengthensTheSessionOfAnAccountWithoutAPersonThatASourceKnows(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        browser.open(Application.needing(server, 5).signIn());
        OnsitePage page = new GatePage(browser).chooseOnsite();
        Http.ok(FrontDesk.open(server).send(FrontDesk.byPassport(FrontDesk.confirmation(page.code(), person))));
        page.goOn();

        assertThat(new GatePage(browser).ways()).containsExactly("sms");
        browser.open(Application.open(server).signIn(Map.of("kc_action", "trust-verify-biometric")));
        browser.expect("trust-stopped");
        assertThat(browser.refusals()).contains("biometricNameMissing");
    }

    /** Two kinds are strength 2 and no more; a face alone is 3. */
    @Test
    void aLiveFaceIsStrengthThree(Server server, Browser browser) {
        try (OwnRealm realm = OwnRealm.on(server)) {
            ObjectNode policy = realm.admin().get("/trust/policy").get("policy").deepCopy();
            ((ObjectNode) policy.at("/levels/natural/3")).put("strength", 3);
            ((ObjectNode) policy.at("/levels/natural/4")).put("strength", 3);
            Http.ok(realm.admin().put("/trust/policy", policy));
            TestPerson person = Journeys.atLevel(3, realm, browser);
            Application application = Application.needing(realm, 4);
            browser.open(application.signIn());
            Journeys.proveCard(browser, person);
            server.moveTime(Duration.ofMinutes(2));

            Journeys.confirmBySms(realm, browser, person);
            assertThat(new GatePage(browser).ways()).containsExactly("biometric");
            new GatePage(browser).chooseFace().agree().pass();

            assertThat(application.tokens(browser).amr()).containsExactly("face", "pwd", "sms", "mfa");
        }
    }

    @Test
    void whoProvesTheFaceWinsTheNumberFromWhoOnlyKnewIt(Server server, Browser first, Browser second) {
        TestPerson owner = server.sandbox().add(TestPerson.next());
        TestPerson stranger = TestPerson.next();
        Application application = Application.needing(server, 3);
        Journeys.register(first, application, stranger);
        Journeys.proveMobile(server, first, stranger);
        Journeys.proveName(first, owner);
        assertThat(level(server, stranger)).isEqualTo("3");

        Journeys.register(second, application, owner);
        Journeys.proveMobile(server, second, owner);
        new GatePage(second)
                .chooseIdCard()
                .proveTaken(owner)
                .chooseFace()
                .agree()
                .pass();

        assertThat(application.tokens(second).id().path("trust_level").asInt()).isEqualTo(4);
        assertThat(level(server, stranger)).isEqualTo("2");
    }

    @Test
    void aNumberProvenAsStronglyIsWonByNobody(Server server, Browser first, Browser second) {
        TestPerson holder = Journeys.atLevel(3, server, first);
        atConsent(server, first).agree().pass();
        TestPerson newcomer = TestPerson.next();
        Journeys.register(second, Application.needing(server, 3), newcomer);
        Journeys.proveMobile(server, second, newcomer);

        new GatePage(second)
                .chooseIdCard()
                .proveTaken(holder)
                .chooseFace()
                .agree()
                .pass();

        assertThat(new GatePage(second).refusals()).contains("biometricTaken");
        assertThat(level(server, newcomer)).isEqualTo("2");
        assertThat(level(server, holder)).isEqualTo("4");
    }

    /** Begun for one person, and meanwhile the account has become another's. */
    @Test
    void aFaceOfAnotherPersonThanTheAccountStandsForIsNotUsed(Server server, Browser first, Browser browser) {
        TestPerson somebody = Journeys.atLevel(3, server, first);
        TestPerson person = Journeys.atLevel(2, server, browser);
        browser.open(Application.needing(server, 4).signIn());
        FaceSourcePage source = new GatePage(browser)
                .chooseIdCard()
                .proveTaken(somebody)
                .chooseFace()
                .agree();
        Tab tab = browser.newTab();
        browser.open(Application.needing(server, 3).signIn());
        Journeys.proveName(browser, person);
        assertThat(level(server, person)).isEqualTo("3");

        browser.switchTo(tab);
        source.pass();

        assertThat(new GatePage(browser).refusals()).contains("biometricOtherPerson");
        assertThat(level(server, person)).isEqualTo("3");
    }

    @Test
    void whoCancelsOnOurPageIsBackInTheApplication(Server server, Browser browser) {
        Journeys.atLevel(3, server, browser);
        Application application = Application.needing(server, 4);
        browser.open(application.signIn());

        new GatePage(browser).chooseFace().cancel();

        assertThat(application.answer(browser)).containsEntry("error", "access_denied");
    }

    /** Away to the source and not back: the dialogue waits, and what was begun is begun once. */
    @Test
    void whoGoesBackFromTheSourceMayGoOnOrBeginAgain(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        Application application = Application.needing(server, 4);
        browser.open(application.signIn());
        FaceSourcePage source = new GatePage(browser).chooseFace().agree();
        String first = browser.address().getPath();
        source.leave();

        browser.back();
        browser.back();
        browser.reload();
        FaceWaitingPage waiting = new FaceWaitingPage(browser);
        assertThat(waiting.hasCode()).isFalse();
        assertThat(waiting.finishedTooEarly().hints()).contains("biometricNotYet");
        new FaceWaitingPage(browser).goOnHere();
        assertThat(browser.address().getPath()).isEqualTo(first);
        browser.back();
        browser.reload();
        new FaceWaitingPage(browser).again().agree();
        assertThat(browser.address().getPath()).isNotEqualTo(first);
        new FaceSourcePage(browser).pass();

        application.tokens(browser);
        assertThat(level(server, person)).isEqualTo("4");
    }

    private static FaceConsentPage atConsent(Server server, Browser browser) {
        browser.open(Application.needing(server, 4).signIn());
        return new GatePage(browser).chooseFace();
    }

    private static String level(Server server, TestPerson person) {
        return server.admin().attribute(person.username(), "trust_level");
    }

    /** The account's evidence by factor, as an administrator sees it. */
    private static Map<String, JsonNode> evidence(Server server, TestPerson person) {
        Map<String, JsonNode> rows = new HashMap<>();
        server.admin()
                .get("/trust/users/" + server.admin().userId(person.username()) + "/evidence")
                .forEach(row -> rows.put(row.path("factor").asText(), row));
        return rows;
    }

    private static void configure(Server realm, String key, String value) {
        Http.ok(realm.admin()
                .put(
                        "/authentication/required-actions/trust-verify-biometric/config",
                        Map.of("config", Map.of(key, value))));
    }
}
