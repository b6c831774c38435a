// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Browser.Tab;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.FaceConsentPage;
import org.oneaccount.it.pages.FaceEndedPage;
import org.oneaccount.it.pages.FaceSourcePage;
import org.oneaccount.it.pages.FaceWaitingPage;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.SignInPage;

/** Back from the face service: not at all, too late, twice, with somebody else's check, or with none. */
@OneAccountServer
class FaceReturnIT {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    /** A real service writes its word into the address, and so can anybody. */
    @Test
    void theBrowsersWordCountsForNothing(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        FaceSourcePage source = atSource(server, browser);

        URI back = source.finishWithoutReturning("mismatch");
        browser.open(URI.create(back.toString().replace("passed=false", "passed=true")));

        assertThat(new FaceConsentPage(browser).refusals()).containsExactly("biometricMismatch");
        assertThat(level(server, person)).isEqualTo("3");
    }

    /** What the login shows of a check is not enough to pretend that the browser is back. */
    @Test
    void whoWasNotAtTheSourceIsNotBack(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        FaceWaitingPage waiting = atConsent(server, browser).agreeOnPhone();
        String check = waiting.check();
        waiting.goOnHere().finishWithoutReturning("confirmed");

        browser.open(URI.create(server.realm() + "/trust-biometric/return/" + check));

        assertThat(new FaceEndedPage(browser).refusals()).containsExactly("biometricLinkEnded");
        assertThat(level(server, person)).isEqualTo("3");
    }

    /**
     * Whoever begins a check and sends the source's address to somebody else gets nothing of the face that is seen there.
     */
    @Test
    void aFaceThatWasSeenInAnotherBrowserProvesNothing(Server server, Browser browser, Browser victim) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        FaceWaitingPage waiting = atConsent(server, browser).agreeOnPhone();
        waiting.goOnHere();
        URI sent = browser.address();
        browser.back();

        victim.open(sent);
        new FaceSourcePage(victim).finish("confirmed");

        assertThat(new FaceWaitingPage(browser).finishedTooEarly().hints()).contains("biometricNotYet");
        browser.reload();
        new FaceWaitingPage(browser);
        assertThat(level(server, person)).isEqualTo("3");
    }

    @Test
    void whatIsNeverFinishedIsGivenUpAndBegunAgain(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        atSource(server, browser).leave();
        browser.back();
        browser.back();
        browser.reload();
        new FaceWaitingPage(browser);

        server.moveTime(LIFETIME.plusSeconds(1));
        browser.press("finished");

        FaceConsentPage again = new FaceConsentPage(browser);
        assertThat(again.refusals()).containsExactly("biometricAbandoned");
        again.agree().pass();
        assertThat(level(server, person)).isEqualTo("4");
    }

    @Test
    void whoIsBackTooLateIsToldSoAndNothingIsWritten(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        URI back = atSource(server, browser).finishWithoutReturning("confirmed");

        server.moveTime(LIFETIME.plusSeconds(1));
        browser.open(back);

        FaceConsentPage again = new FaceConsentPage(browser);
        assertThat(again.refusals()).containsExactly("biometricLate");
        assertThat(level(server, person)).isEqualTo("3");
        again.agree().pass();
        assertThat(level(server, person)).isEqualTo("4");
    }

    @Test
    void aResultCountsOnceAndTheSecondReturnIsRefused(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        URI back = atSource(server, browser).finishWithoutReturning("not-live");
        browser.open(back);
        assertThat(new FaceConsentPage(browser).refusals()).containsExactly("biometricNotLive");

        browser.open(back);

        FaceConsentPage again = new FaceConsentPage(browser);
        assertThat(again.refusals()).containsExactly("biometricRepeated");
        again.agree().pass();
        assertThat(level(server, person)).isEqualTo("4");
    }

    @Test
    void afterTheLoginTheReturnLeadsNowhereAndWritesNothing(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        Application application = Application.needing(server, 4);
        browser.open(application.signIn());
        URI back = new GatePage(browser).chooseFace().agree().finishWithoutReturning("confirmed");
        browser.open(back);
        application.answer(browser);
        String recorded = recorded(server, person);

        browser.open(back);

        assertThat(application.answer(browser)).doesNotContainKey("code");
        assertThat(recorded(server, person)).isEqualTo(recorded);
    }

    @Test
    void aCheckThatNobodyBeganIsForged(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        FaceConsentPage consent = atConsent(server, browser);

        consent.comeBackWith("bm9ib2R5LWJlZ2FuLXRoaXM");
        assertThat(new FaceConsentPage(browser).refusals()).containsExactly("biometricForged");
        browser.open(URI.create(server.realm() + "/trust-biometric/return/bm9ib2R5LWJlZ2FuLXRoaXM?passed=true"));

        assertThat(new FaceEndedPage(browser).refusals()).containsExactly("biometricLinkEnded");
        assertThat(level(server, person)).isEqualTo("3");
    }

    @Test
    void aCheckOfAnotherAccountIsRefusedAndStaysTheOthers(Server server, Browser browser, Browser other) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        TestPerson thief = Journeys.atLevel(3, server, other);
        URI back = atSource(server, browser).finishWithoutReturning("confirmed");
        String check = back.getPath().substring(back.getPath().lastIndexOf('/') + 1);
        FaceConsentPage consent = atConsent(server, other);

        consent.comeBackWith(check);
        assertThat(new FaceConsentPage(other).refusals()).containsExactly("biometricOtherAccount");
        other.open(back);

        assertThat(level(server, thief)).isEqualTo("3");
        assertThat(level(server, person)).isEqualTo("3");
        browser.open(back);
        assertThat(level(server, person)).isEqualTo("4");
    }

    @Test
    void aCheckThatWasBegunInAnotherTabCountsThereAlone(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        URI back = atSource(server, browser).finishWithoutReturning("confirmed");
        String check = back.getPath().substring(back.getPath().lastIndexOf('/') + 1);
        Tab first = browser.newTab();

        atConsent(server, browser).comeBackWith(check);
        assertThat(new FaceConsentPage(browser).refusals()).containsExactly("biometricOtherDialogue");
        assertThat(level(server, person)).isEqualTo("3");
        browser.switchTo(first);
        browser.open(back);

        assertThat(level(server, person)).isEqualTo("4");
    }

    @Test
    void eachTabHasACheckOfItsOwn(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        FaceSourcePage source = atSource(server, browser);
        Tab first = browser.newTab();

        Application application = Application.needing(server, 4);
        browser.open(application.signIn());
        new GatePage(browser).chooseFace().agree().pass();
        application.tokens(browser);
        browser.switchTo(first);
        source.finish("mismatch");

        // The account is there already: nothing is missing any more, whatever this check says.
        assertThat(level(server, person)).isEqualTo("4");
        assertThat(browser.shown()).isEqualTo("application");
    }

    /** The login that began it is gone; the holder signs in again and begins anew. */
    @Test
    void aSessionThatWasLostTakesTheCheckWithIt(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        URI back = atSource(server, browser).finishWithoutReturning("confirmed");

        browser.clearCookies();
        browser.open(back);

        assertThat(level(server, person)).isEqualTo("3");
        Application application = Application.needing(server, 4);
        browser.open(application.signIn());
        new SignInPage(browser).signIn(person.username(), TestPerson.PASSWORD);
        new GatePage(browser).chooseFace().agree().pass();
        application.tokens(browser);
    }

    @Test
    void nobodyLearnsFromTheAddressesWhatBecameOfACheck(Server server, Browser browser) {
        Journeys.atLevel(3, server, browser);
        FaceWaitingPage waiting = atConsent(server, browser).agreeOnPhone();
        URI status = waiting.status();
        assertThat(stage(status)).isEqualTo("waiting");

        waiting.goOnHere().finish("mismatch");
        new FaceConsentPage(browser);

        assertThat(stage(status)).isEqualTo("ended");
        assertThat(stage(URI.create(server.realm() + "/trust-biometric/status/nobody")))
                .isEqualTo("ended");
    }

    private static String stage(URI status) {
        return Http.ok(Http.get(status)).path("stage").asText();
    }

    private static FaceConsentPage atConsent(Server server, Browser browser) {
        browser.open(Application.needing(server, 4).signIn());
        return new GatePage(browser).chooseFace();
    }

    private static FaceSourcePage atSource(Server server, Browser browser) {
        return atConsent(server, browser).agree();
    }

    private static String level(Server server, TestPerson person) {
        return server.admin().attribute(person.username(), "trust_level");
    }

    private static String recorded(Server server, TestPerson person) {
        return server.admin()
                .get("/trust/users/" + server.admin().userId(person.username()) + "/evidence")
                .toString();
    }
}
