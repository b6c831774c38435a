// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Application.Tokens;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Browser.Tab;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.SamlAnswer;
import org.oneaccount.it.harness.SamlApplication;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.harness.VirtualPasskeys;
import org.oneaccount.it.pages.ConfirmPasswordPage;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.PasskeyPage;
import org.oneaccount.it.pages.SignInPage;
import org.oneaccount.it.pages.SmsCodePage;

/** A sensitive operation: the holder confirms within this very request, whatever the session already had (Art. 15). */
@OneAccountServer
class ReauthenticationIT {

    private static final String REAUTH = "urn:oneaccount:acr:reauth";
    private static final String LEVEL = "urn:oneaccount:acr:natural:";
    private static final Map<String, String> AGAIN = Map.of("acr_values", REAUTH);

    /** Until a mobile may get another message. */
    private static final Duration NEXT_MESSAGE = Duration.ofMinutes(2);

    @Test
    void theMobileIsAskedForDespiteTheCookieAndTheAnswerSaysSo(Server server, Browser browser) {
        TestPerson person = mobileHolder(server, browser);
        Application application = Application.open(server);

        browser.open(application.signIn(AGAIN));
        assertThat(new GatePage(browser).ways()).containsExactly("sms");
        Journeys.confirmBySms(server, browser, person);

        Tokens tokens = application.tokens(browser);
        assertThat(tokens.id().path("acr").asText()).isEqualTo(REAUTH);
        assertThat(tokens.access().path("acr").asText()).isEqualTo(REAUTH);
        assertThat(tokens.id().path("amr")).extracting(JsonNode::asText).contains("sms");
        assertThat(tokens.id().path("trust_level").asInt()).isEqualTo(2);
    }

    @Test
    void aRefreshDoesNotSayItAgain(Server server, Browser browser) {
        TestPerson person = mobileHolder(server, browser);
        Application application = Application.open(server);
        browser.open(application.signIn(AGAIN));
        Journeys.confirmBySms(server, browser, person);

        Tokens later = new Tokens(Http.ok(application.refresh(application.tokens(browser))));

        assertThat(later.id().path("acr").asText()).isEqualTo(LEVEL + 2);
        assertThat(later.access().path("acr").asText()).isEqualTo(LEVEL + 2);
    }

    @Test
    void aRequestThatDoesNotAskForItIsNeitherStoppedNorToldOfIt(Server server, Browser browser) {
        TestPerson person = mobileHolder(server, browser);
        Application application = Application.open(server);
        browser.open(application.signIn(AGAIN));
        Journeys.confirmBySms(server, browser, person);
        application.tokens(browser);

        browser.open(application.signIn());
        assertThat(application.tokens(browser).id().path("acr").asText()).isEqualTo(LEVEL + 2);
        Application other = Application.open(server);
        browser.open(other.signIn(Map.of("acr_values", LEVEL + 1)));
        assertThat(other.tokens(browser).id().path("acr").asText()).isEqualTo(LEVEL + 1);
    }

    @Test
    void everyRequestAndEveryApplicationAsksAnew(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);
        browser.open(application.signIn(AGAIN));
        new GatePage(browser).confirmByPassword().enter(TestPerson.PASSWORD);
        application.tokens(browser);

        browser.open(application.signIn(AGAIN));
        new GatePage(browser).confirmByPassword().enter(TestPerson.PASSWORD);
        assertThat(application.tokens(browser).id().path("acr").asText()).isEqualTo(REAUTH);
        Application other = Application.open(server);
        browser.open(other.signIn(AGAIN));
        new GatePage(browser).confirmByPassword().enter(TestPerson.PASSWORD);
        assertThat(other.tokens(browser).id().path("acr").asText()).isEqualTo(REAUTH);
        assertThat(server.admin().attribute(person.username(), "trust_level")).isEqualTo("1");
    }

    @Test
    void whatOneTabProvedIsNothingToAnother(Server server, Browser browser) {
        Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);
        browser.open(application.signIn(AGAIN));
        new GatePage(browser);

        Tab first = browser.newTab();
        browser.open(application.signIn(AGAIN));
        new GatePage(browser).confirmByPassword().enter(TestPerson.PASSWORD);
        application.answer(browser);
        browser.switchTo(first);
        browser.reload();
        new GatePage(browser).cancel();

        assertThat(application.answer(browser)).containsEntry("error", "access_denied");
    }

    @Test
    void aCodeThatWasSentForOneTabIsWorthNothingInAnother(Server server, Browser browser) {
        TestPerson person = mobileHolder(server, browser);
        Application application = Application.open(server);
        browser.open(application.signIn(AGAIN));
        SmsCodePage page = new GatePage(browser).confirmBySms();
        String code = server.sandbox().lastCodeTo(person.mobileE164());

        Tab first = browser.newTab();
        browser.open(Application.open(server).signIn(AGAIN));
        SmsCodePage other = new GatePage(browser).confirmBySms();
        assertThat(other.refusals()).containsExactly("smsTooSoon");
        assertThat(other.enterRefused(code).refusals()).containsExactly("smsCodeExpired");
        browser.switchTo(first);
        page.enter(code);

        assertThat(application.tokens(browser).id().path("acr").asText()).isEqualTo(REAUTH);
    }

    @Test
    void aPasswordTypedInAnotherTabIsNothingToThisOne(Server server, Browser browser, Browser later) {
        TestPerson person = Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);
        later.open(application.signIn(AGAIN));
        new SignInPage(later);

        Tab first = later.newTab();
        later.open(Application.open(server).signIn());
        new SignInPage(later).signIn(person.username(), TestPerson.PASSWORD);
        later.switchTo(first);
        later.open(application.signIn(AGAIN));

        assertThat(new GatePage(later).ways()).containsExactly("password");
    }

    @Test
    void theCodeOfATabThatAskedForLessDoesNotPassForTheOneThatConfirmed(Server server, Browser browser) {
        Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);
        browser.open(application.signIn());
        String plain = application.answer(browser).get("code");
        browser.open(application.signIn(AGAIN));
        new GatePage(browser).confirmByPassword().enter(TestPerson.PASSWORD);
        String confirmed = application.answer(browser).get("code");

        Tokens answerToPlain = new Tokens(Http.ok(application.exchange(plain)));
        Tokens answerToConfirmed = new Tokens(Http.ok(application.exchange(confirmed)));

        assertThat(answerToPlain.id().path("acr").asText()).isEqualTo(LEVEL + 1);
        assertThat(answerToConfirmed.id().path("acr").asText()).isEqualTo(REAUTH);
    }

    @Test
    void codesThatCannotBeToldApartSayNothingOfAFreshProof(Server server, Browser browser) {
        Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);
        browser.open(application.signIn(Map.of("nonce", "always the same")));
        application.answer(browser);
        browser.open(application.signIn(Map.of("nonce", "always the same", "acr_values", REAUTH)));
        new GatePage(browser).confirmByPassword().enter(TestPerson.PASSWORD);

        assertThat(application.tokens(browser).id().path("acr").asText()).isEqualTo(LEVEL + 1);
    }

    @Test
    void theTimeOfTheSignInMovesWithEveryKindOfFreshProof(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        Application application = Application.open(server);
        browser.open(application.signIn());
        long signedIn = authTime(application, browser);

        server.moveTime(NEXT_MESSAGE);
        browser.open(application.signIn());
        assertThat(authTime(application, browser)).isEqualTo(signedIn);
        browser.open(application.signIn(AGAIN));
        Journeys.confirmBySms(server, browser, person);

        assertThat(authTime(application, browser)).isGreaterThanOrEqualTo(signedIn + NEXT_MESSAGE.toSeconds());
    }

    @Test
    void theTimeOfTheSignInMovesWithThePasswordToo(Server server, Browser browser) {
        Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);
        browser.open(application.signIn());
        long signedIn = authTime(application, browser);

        server.moveTime(Duration.ofMinutes(1));
        browser.open(application.signIn(AGAIN));
        new GatePage(browser).confirmByPassword().enter(TestPerson.PASSWORD);

        assertThat(authTime(application, browser)).isGreaterThanOrEqualTo(signedIn + 60);
    }

    /** Else whoever finds a browser open could type its holder's name and number, and pass for a new sign-in. */
    @Test
    void theTimeOfTheSignInStandsStillWhenOnlyLevelIsProven(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);
        browser.open(application.signIn());
        long signedIn = authTime(application, browser);

        server.moveTime(Duration.ofMinutes(1));
        browser.open(application.signIn(Map.of("acr_values", LEVEL + 3)));
        Journeys.proveMobile(server, browser, person);
        Journeys.proveName(browser, person);

        assertThat(authTime(application, browser)).isEqualTo(signedIn);
    }

    @Test
    void whoeverGivesUpIsBackWithoutACode(Server server, Browser browser) {
        Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);

        browser.open(application.signIn(AGAIN));
        new GatePage(browser).confirmByPassword();
        browser.press("cancel");

        assertThat(application.answer(browser))
                .containsEntry("error", "access_denied")
                .doesNotContainKey("code");
    }

    @Test
    void withoutAPageNothingIsConfirmed(Server server, Browser browser) {
        Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);

        browser.open(application.signIn(Map.of("acr_values", REAUTH, "prompt", "none")));

        assertThat(application.answer(browser)).containsEntry("error", "interaction_required");
    }

    @Test
    void aWrongCodeConfirmsNothing(Server server, Browser browser) {
        TestPerson person = mobileHolder(server, browser);
        Application application = Application.open(server);
        browser.open(application.signIn(AGAIN));

        SmsCodePage page = new GatePage(browser).confirmBySms();
        String right = server.sandbox().lastCodeTo(person.mobileE164());
        page = page.enterRefused(right.equals("000000") ? "000001" : "000000");
        assertThat(page.refusals()).containsExactly("smsCodeWrong");
        page.enter(right);

        assertThat(application.tokens(browser).id().path("acr").asText()).isEqualTo(REAUTH);
    }

    @Test
    void wrongPasswordsLockTheAccountAsAtSignIn(Server server, Browser browser) {
        Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);
        browser.open(application.signIn(AGAIN));

        ConfirmPasswordPage page = new GatePage(browser).confirmByPassword().enterRefused("");
        assertThat(page.refusals()).contains("loginPasswordMissing");
        page = page.enterRefused("wrong");
        assertThat(page.refusals()).containsExactly("confirmPasswordWrong");
        // Keycloak counts behind the request's back, so a few more may pass before it locks.
        for (int tries = 0; tries < 20 && !page.refusals().contains("confirmPasswordLocked"); tries++) {
            page = page.enterRefused("wrong");
        }
        page = page.enterRefused(TestPerson.PASSWORD);

        assertThat(page.refusals()).containsExactly("confirmPasswordLocked");
    }

    @Test
    void aPasswordTypedForThisRequestIsEnoughForAnAccountThatHasNothingStronger(
            Server server, Browser browser, Browser later) {
        TestPerson person = Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);

        later.open(application.signIn(AGAIN));
        new SignInPage(later).signIn(person.username(), TestPerson.PASSWORD);
        assertThat(application.tokens(later).id().path("acr").asText()).isEqualTo(REAUTH);

        later.open(application.signIn(Map.of("acr_values", REAUTH, "prompt", "login")));
        later.type("password", TestPerson.PASSWORD);
        later.submit();
        assertThat(application.tokens(later).id().path("acr").asText()).isEqualTo(REAUTH);
    }

    @Test
    void aPasswordTypedForThisRequestIsNotEnoughForAnAccountThatHasAMobile(
            Server server, Browser browser, Browser later) {
        TestPerson person = mobileHolder(server, browser);
        Application application = Application.open(server);

        later.open(application.signIn(AGAIN));
        new SignInPage(later).signIn(person.username(), TestPerson.PASSWORD);
        assertThat(new GatePage(later).ways()).containsExactly("sms");
        Journeys.confirmBySms(server, later, person);

        assertThat(application.tokens(later).id().path("acr").asText()).isEqualTo(REAUTH);
    }

    @Test
    void aLevelThatIsMissingIsProvenAfterTheFreshProofAndNeedsNoOther(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);

        browser.open(application.signIn(Map.of("acr_values", REAUTH + " " + LEVEL + 2)));
        assertThat(new GatePage(browser).ways()).containsExactly("password");
        new GatePage(browser).confirmByPassword().enter(TestPerson.PASSWORD);
        Journeys.proveMobile(server, browser, person);

        JsonNode token = application.tokens(browser).id();
        assertThat(token.path("acr").asText()).isEqualTo(REAUTH);
        assertThat(token.path("trust_level").asInt()).isEqualTo(2);
    }

    @Test
    void aPasskeyIsAskedForBeforeTheMobile(Server server, Browser browser) {
        TestPerson person = mobileHolder(server, browser);
        VirtualPasskeys passkeys = VirtualPasskeys.in(browser);
        Application application = Application.open(server);
        registerPasskey(server, browser, application, person);

        browser.open(application.signIn(AGAIN));
        assertThat(new GatePage(browser).ways()).containsExactly("passkey");
        passkeys.userIsAbsent();
        PasskeyPage page = new GatePage(browser).confirmByPasskey();
        page.use();
        assertThat(new PasskeyPage(browser).refusals()).containsExactly("confirmPasskeyFailed");
        passkeys.userIsPresent();
        new PasskeyPage(browser).use();

        JsonNode token = application.tokens(browser).id();
        assertThat(token.path("acr").asText()).isEqualTo(REAUTH);
        assertThat(token.path("amr")).extracting(JsonNode::asText).contains("pop");
    }

    @Test
    void aFaceIsOneWayBesideTheStrongestOther(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        browser.open(Application.needing(server, 4).signIn());
        new GatePage(browser).chooseFace().agree().pass();
        server.moveTime(NEXT_MESSAGE);
        Application application = Application.open(server);

        browser.open(application.signIn(AGAIN));
        assertThat(new GatePage(browser).ways()).containsExactly("sms", "biometric");
        Journeys.confirmBySms(server, browser, person);
        assertThat(application.tokens(browser).id().path("acr").asText()).isEqualTo(REAUTH);

        browser.open(application.signIn(AGAIN));
        new GatePage(browser).chooseFace().agree().pass();
        assertThat(application.tokens(browser).id().path("acr").asText()).isEqualTo(REAUTH);
    }

    @Test
    void anAssertionSaysItAsATokenDoes(Server server, Browser browser) {
        Journeys.atLevel(1, server, browser);
        try (SamlApplication application = new SamlApplication(server)) {
            browser.open(application.asking("exact", REAUTH));
            new GatePage(browser).confirmByPassword().enter(TestPerson.PASSWORD);
            assertThat(application.answer(browser).accepted().classRef()).isEqualTo(REAUTH);

            browser.open(application.asking("exact", LEVEL + 1));
            assertThat(application.answer(browser).accepted().classRef()).isEqualTo(LEVEL + 1);
            browser.open(application.asking("exact", REAUTH, LEVEL + 1));
            new GatePage(browser).confirmByPassword().enter(TestPerson.PASSWORD);
            assertThat(application.answer(browser).accepted().classRef()).isEqualTo(REAUTH);
        }
    }

    @Test
    void whoeverGivesUpIsDeniedInSaml(Server server, Browser browser) {
        Journeys.atLevel(1, server, browser);
        try (SamlApplication application = new SamlApplication(server)) {
            browser.open(application.asking("exact", REAUTH));
            new GatePage(browser).cancel();

            SamlAnswer answer = application.answer(browser);
            assertThat(List.of(answer.status(), answer.assertions())).containsExactly("Responder/RequestDenied", 0);

            browser.open(application.askingPassively("exact", REAUTH));
            assertThat(application.answer(browser).status()).endsWith("/NoPassive");
        }
    }

    /** Signed in, and its mobile may get another message. */
    private static TestPerson mobileHolder(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        server.moveTime(NEXT_MESSAGE);
        return person;
    }

    /** Keycloak's own action, for which the gate wants two kinds of sign-in. */
    private static void registerPasskey(Server server, Browser browser, Application application, TestPerson person) {
        browser.open(application.signIn(Map.of("kc_action", "webauthn-register-passwordless")));
        if (browser.shown().equals("trust-gate")) {
            Journeys.confirmBySms(server, browser, person);
            server.moveTime(NEXT_MESSAGE);
        }
        Journeys.finishPasskey(browser);
    }

    private static long authTime(Application application, Browser browser) {
        return application.tokens(browser).id().path("auth_time").asLong();
    }
}
