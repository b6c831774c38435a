// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.FaceConsentPage;
import org.oneaccount.it.pages.FaceEndedPage;
import org.oneaccount.it.pages.FacePhonePage;
import org.oneaccount.it.pages.FaceSourcePage;
import org.oneaccount.it.pages.FaceWaitingPage;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;

/** A computer without a camera: the check is continued on a telephone, and ends on the computer. */
@OneAccountServer
class FaceOnPhoneIT {

    @Test
    void aTelephoneLooksWhereTheComputerCannot(Server server, Browser browser, Browser phone) {
        Journeys.atLevel(3, server, browser);
        Application application = Application.needing(server, 4);
        FaceWaitingPage waiting = atCode(application, browser);

        FacePhonePage.open(phone, waiting.code()).goOn().pass();

        phone.expect("biometric-phone-done");
        waiting.awaitNext();
        assertThat(application.tokens(browser).id().path("trust_level").asInt()).isEqualTo(4);
    }

    /** Whoever follows the code and sends the source's address to somebody else gets nothing of the face that is seen there. */
    @Test
    void aFaceThatWasSeenOnAnotherTelephoneProvesNothing(
            Server server, Browser browser, Browser phone, Browser victim) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        FaceWaitingPage waiting = atCode(Application.needing(server, 4), browser);
        FacePhonePage.open(phone, waiting.code()).goOn();

        victim.open(phone.address());
        new FaceSourcePage(victim).finish("confirmed");

        assertThat(new FaceEndedPage(victim).refusals()).containsExactly("biometricLinkEnded");
        assertThat(waiting.finishedTooEarly().hints()).contains("biometricNotYet");
        assertThat(level(server, person)).isEqualTo("3");
    }

    @Test
    void withoutScriptsTheHolderGoesOnByHand(Server server, Browser browser, Browser phone) {
        Journeys.atLevel(3, server, browser);
        Application application = Application.needing(server, 4);
        browser.disableScripts();
        phone.disableScripts();
        FaceWaitingPage waiting = atCode(application, browser);

        waiting = waiting.finishedTooEarly();
        assertThat(waiting.hints()).contains("biometricNotYet");
        FacePhonePage.open(phone, waiting.code()).goOn().pass();
        phone.expect("biometric-phone-done");
        waiting.finished();

        assertThat(application.tokens(browser).id().path("trust_level").asInt()).isEqualTo(4);
    }

    @Test
    void whatTheTelephoneDidNotManageIsSaidOnTheComputer(Server server, Browser browser, Browser phone) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        FaceWaitingPage waiting = atCode(Application.needing(server, 4), browser);

        FacePhonePage.open(phone, waiting.code()).goOn().finish("not-live");

        phone.expect("biometric-phone-done");
        waiting.awaitNext();
        assertThat(new FaceConsentPage(browser).refusals()).containsExactly("biometricNotLive");
        assertThat(level(server, person)).isEqualTo("3");
    }

    @Test
    void aCodeIsFollowedOnceAndLookingAtItDoesNotCount(Server server, Browser browser, Browser phone, Browser other) {
        Journeys.atLevel(3, server, browser);
        URI code = atCode(Application.needing(server, 4), browser).code();

        FacePhonePage.open(other, code);
        FacePhonePage seen = FacePhonePage.open(phone, code);
        seen.goOn();

        new FacePhonePage(other).goOnInVain();
        assertThat(new FaceEndedPage(other).refusals()).containsExactly("biometricLinkUsed");
        other.open(code);
        assertThat(new FaceEndedPage(other).refusals()).containsExactly("biometricLinkUsed");
        new FaceSourcePage(phone).pass();
        phone.expect("biometric-phone-done");
    }

    @Test
    void aCodeIsDeadWithItsCheck(Server server, Browser browser, Browser phone) {
        Journeys.atLevel(3, server, browser);
        FaceWaitingPage waiting = atCode(Application.needing(server, 4), browser);
        URI first = waiting.code();
        waiting.again();

        phone.open(first);
        assertThat(new FaceEndedPage(phone).refusals()).containsExactly("biometricLinkEnded");
        URI second = new FaceConsentPage(browser).agreeOnPhone().code();
        FacePhonePage page = FacePhonePage.open(phone, second);
        server.moveTime(Duration.ofMinutes(10).plusSeconds(1));
        page.goOnInVain();
        assertThat(new FaceEndedPage(phone).refusals()).containsExactly("biometricLinkEnded");
        phone.open(URI.create(server.realm() + "/trust-biometric/phone/bm9ib2R5LWdhdmUtdGhpcw"));
        assertThat(new FaceEndedPage(phone).refusals()).containsExactly("biometricLinkEnded");
    }

    @Test
    void aNewCodeTakesThePlaceOfOneThatWasFollowedByNobody(Server server, Browser browser, Browser phone) {
        Journeys.atLevel(3, server, browser);
        Application application = Application.needing(server, 4);
        FaceWaitingPage waiting = atCode(application, browser);
        URI first = waiting.code();

        waiting = waiting.newCode();

        assertThat(waiting.code()).isNotEqualTo(first);
        phone.open(first);
        assertThat(new FaceEndedPage(phone).refusals()).containsExactly("biometricLinkEnded");
        FacePhonePage.open(phone, waiting.code()).goOn().pass();
        waiting.awaitNext();
        application.tokens(browser);
    }

    /** On the telephone too nothing is used that comes too late. */
    @Test
    void aTelephoneThatIsTooLateSaysSoAndTheComputerBeginsAgain(Server server, Browser browser, Browser phone) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        browser.disableScripts();
        FaceWaitingPage waiting = atCode(Application.needing(server, 4), browser);
        FaceSourcePage source = FacePhonePage.open(phone, waiting.code()).goOn();

        server.moveTime(Duration.ofMinutes(10).plusSeconds(1));
        source.pass();

        assertThat(new FaceEndedPage(phone).refusals()).containsExactly("biometricLinkEnded");
        waiting.finished();
        assertThat(new FaceConsentPage(browser).refusals()).containsExactly("biometricAbandoned");
        assertThat(level(server, person)).isEqualTo("3");
    }

    @Test
    void theComputerMayTakeOverFromTheTelephone(Server server, Browser browser, Browser phone) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        FaceWaitingPage waiting = atCode(Application.needing(server, 4), browser);
        FacePhonePage.open(phone, waiting.code());

        waiting.goOnHere().pass();

        assertThat(level(server, person)).isEqualTo("4");
    }

    private static FaceWaitingPage atCode(Application application, Browser browser) {
        browser.open(application.signIn());
        return new GatePage(browser).chooseFace().agreeOnPhone();
    }

    private static String level(Server server, TestPerson person) {
        return server.admin().attribute(person.username(), "trust_level");
    }
}
