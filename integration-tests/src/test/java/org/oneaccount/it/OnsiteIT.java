// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.FrontDesk;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.SamlAnswer;
import org.oneaccount.it.harness.SamlApplication;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.OnsitePage;
import org.oneaccount.it.pages.SignInPage;
import org.oneaccount.it.pages.SmsCodePage;

/** From an appointment code through a counter to level 5, and everything that may come between. */
@OneAccountServer
class OnsiteIT {

    private static final String LEVEL_5 = "urn:oneaccount:acr:natural:5";

    @Test
    void aPersonClimbsToLevelFiveThroughACounter(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        Application application = Application.needing(server, 5);

        browser.open(application.signIn());
        GatePage gate = new GatePage(browser);
        assertThat(gate.ways()).endsWith("onsite");
        OnsitePage page = gate.chooseOnsite();
        FrontDesk.open(server).confirm(page.code(), person);
        page.goOn();

        assertThat(new GatePage(browser).proven()).hasSize(3);
        assertThat(server.admin().attribute(person.username(), "trust_level")).isEqualTo("5");
        confirmTheSession(server, browser, person);
        JsonNode claims = application.tokens(browser).id();
        assertThat(claims.path("trust_level").asInt()).isEqualTo(5);
        assertThat(claims.path("acr").asText()).isEqualTo(LEVEL_5);
    }

    @Test
    void anAssertionNamesLevelFive(Server server, Browser browser) {
        try (SamlApplication application = new SamlApplication(server)) {
            TestPerson person = Journeys.atLevel(2, server, browser);

            browser.open(application.asking("exact", LEVEL_5));
            OnsitePage page = new GatePage(browser).chooseOnsite();
            FrontDesk.open(server).confirm(page.code(), person);
            page.goOn();
            confirmTheSession(server, browser, person);

            SamlAnswer answer = application.answer(browser).accepted();
            assertThat(answer.classRef()).isEqualTo(LEVEL_5);
            assertThat(answer.attributes())
                    .containsEntry("urn:oneaccount:attribute:trust_level", List.of("5"))
                    .containsEntry("urn:oneaccount:attribute:real_name", List.of(person.name()));
        }
    }

    @Test
    void theCodeStaysTheSameUntilItIsUsed(Server server, Browser browser, Browser later) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        OnsitePage page = appointment(server, browser);
        String code = page.code();

        browser.reload();
        assertThat(new OnsitePage(browser).code()).isEqualTo(code);
        page = new OnsitePage(browser).goOnTooEarly();
        assertThat(page.code()).isEqualTo(code);
        assertThat(page.hints()).contains("onsiteNotYet");
        page.cancel();
        server.moveTime(Duration.ofHours(71));
        Application application = Application.needing(server, 5);
        later.open(application.signIn());
        new SignInPage(later).signIn(person.username(), TestPerson.PASSWORD);
        assertThat(new GatePage(later).chooseOnsite().code()).isEqualTo(code);
    }

    /** Whoever has been to the counter meanwhile signs in again and goes on at once. */
    @Test
    void aCounterCountsWhetherOrNotTheHolderWaits(Server server, Browser browser, Browser later) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        OnsitePage page = appointment(server, browser);
        String code = page.code();
        page.cancel();

        server.moveTime(Duration.ofHours(24));
        FrontDesk.open(server).confirm(code, person);
        Application application = Application.needing(server, 3);
        later.open(application.signIn());
        new SignInPage(later).signIn(person.username(), TestPerson.PASSWORD);

        assertThat(application.tokens(later).id().path("trust_level").asInt()).isEqualTo(5);
    }

    @Test
    void anotherCodeTakesThePlaceOfTheFirst(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        FrontDesk desk = FrontDesk.open(server);
        OnsitePage page = appointment(server, browser);
        String first = page.code();

        page = page.renew();

        assertThat(page.code()).isNotEqualTo(first);
        assertThat(FrontDesk.reason(desk.send(FrontDesk.confirmation(first, person))))
                .isEqualTo("410 frontdeskAppointmentCancelled");
        desk.confirm(page.code(), person);
        page.goOn();
        assertThat(new GatePage(browser).proven()).hasSize(3);
    }

    /** The page before shows a code that is dead, and pressing anything there shows the one that stands. */
    @Test
    void theBackButtonLeadsToTheCodeThatStands(Server server, Browser browser) {
        Journeys.atLevel(2, server, browser);
        OnsitePage page = appointment(server, browser).renew();
        String standing = page.code();

        browser.back();
        browser.reload();

        assertThat(new OnsitePage(browser).code()).isEqualTo(standing);
    }

    @Test
    void anAppointmentIsWithdrawnAndAnotherMade(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        FrontDesk desk = FrontDesk.open(server);
        OnsitePage page = appointment(server, browser);
        String first = page.code();

        page = page.withdraw();
        assertThat(page.hasCode()).isFalse();
        browser.reload();
        page = new OnsitePage(browser);
        assertThat(page.hasCode()).isFalse();
        assertThat(FrontDesk.reason(desk.send(FrontDesk.confirmation(first, person))))
                .isEqualTo("410 frontdeskAppointmentCancelled");

        page = page.renew();
        desk.confirm(page.code(), person);
        page.goOn();
        assertThat(new GatePage(browser).proven()).hasSize(3);
    }

    /** The counter was quicker: what it has confirmed is not thrown away. */
    @Test
    void aConfirmedAppointmentCannotBeWithdrawn(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        OnsitePage page = appointment(server, browser);
        FrontDesk.open(server).confirm(page.code(), person);

        browser.press("withdraw");

        assertThat(new GatePage(browser).proven()).hasSize(3);
        assertThat(server.admin().attribute(person.username(), "trust_level")).isEqualTo("5");
    }

    @Test
    void aCodeRunsOutAndTheNextOneIsThereAtOnce(Server server, Browser browser, Browser later) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        FrontDesk desk = FrontDesk.open(server);
        OnsitePage page = appointment(server, browser);
        String first = page.code();
        page.cancel();
        server.moveTime(Duration.ofHours(72).minusMinutes(5));
        Application application = Application.needing(server, 5);
        later.open(application.signIn());
        new SignInPage(later).signIn(person.username(), TestPerson.PASSWORD);
        page = new GatePage(later).chooseOnsite();
        assertThat(page.code()).isEqualTo(first);

        server.moveTime(Duration.ofMinutes(6));
        page = page.goOnTooEarly();

        assertThat(page.hints()).contains("onsiteRunOut");
        assertThat(page.code()).isNotEqualTo(first);
        assertThat(FrontDesk.reason(desk.send(FrontDesk.confirmation(first, person))))
                .isEqualTo("410 frontdeskAppointmentExpired");
        desk.confirm(page.code(), person);
    }

    @Test
    void tooManyCodesAreRefusedAndTheOneThatStandsIsStillShown(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        OnsitePage page = appointment(server, browser);
        for (int i = 0; i < 4; i++) {
            page = page.renew();
        }
        String standing = page.code();

        page = page.renew();
        assertThat(page.refusals()).contains("onsiteAccountHourLimit");
        assertThat(page.code()).isEqualTo(standing);
        page = page.withdraw().renew();
        assertThat(page.refusals()).contains("onsiteAccountHourLimit");
        assertThat(page.hasCode()).isFalse();

        page = anHourLater(server, browser, person);
        for (int i = 0; i < 4; i++) {
            page = page.renew();
            assertThat(page.refusals()).isEmpty();
        }
        page = anHourLater(server, browser, person).renew();
        assertThat(page.refusals()).contains("onsiteAccountDayLimit");
    }

    @Test
    void whoCannotGoNowLeavesOrTakesAnotherWay(Server server, Browser browser) {
        Journeys.atLevel(2, server, browser);
        Application application = Application.needing(server, 4);
        browser.open(application.signIn());
        new GatePage(browser).chooseOnsite();

        browser.press("back");
        new GatePage(browser).chooseOnsite().cancel();

        assertThat(application.answer(browser)).containsEntry("error", "access_denied");
    }

    /** Somebody has typed a stranger's name and number. The stranger comes with the document. */
    @Test
    void aCounterTakesANumberFromWhoeverHoldsItByNameAndNumberAlone(
            Server server, Browser somebody, Browser stranger, Browser again) {
        TestPerson typist = TestPerson.next();
        TestPerson owner = server.sandbox().add(TestPerson.next());
        Application application = Application.needing(server, 3);
        Journeys.register(somebody, application, typist);
        Journeys.proveMobile(server, somebody, typist);
        Journeys.proveName(somebody, owner);
        Application.Tokens tokens = application.tokens(somebody);

        Application needingFive = Application.needing(server, 5);
        Journeys.register(stranger, needingFive, owner);
        Journeys.proveMobile(server, stranger, owner);
        OnsitePage page = new GatePage(stranger).chooseOnsite();
        FrontDesk.open(server).confirm(page.code(), owner);
        page.goOn();

        assertThat(server.admin().attribute(owner.username(), "trust_level")).isEqualTo("5");
        assertThat(withdrawn(server, typist)).containsExactly("real-name displaced counter");
        assertThat(server.admin().attribute(typist.username(), "trust_level")).isEqualTo("2");
        assertThat(application.refresh(tokens).statusCode()).isEqualTo(400);
        somebody.open(application.signIn());
        new SignInPage(somebody);
        assertThat(server.sandbox().noticesTo(typist)).contains("displacedNoticeText");
        assertThat(server.sandbox().noticesTo(owner)).contains("displacingNoticeText");

        again.open(application.signIn());
        new SignInPage(again).signIn(owner.idNumber(), TestPerson.PASSWORD);
        assertThat(application.tokens(again).id().path("trust_level").asInt()).isEqualTo(5);
    }

    /** What is confirmed by more than name and number is nobody else's, whoever comes. */
    @Test
    void aCounterTakesNothingFromWhoHasBeenThereBefore(Server server, Browser first, Browser second) {
        TestPerson person = Journeys.atLevel(2, server, first);
        FrontDesk desk = FrontDesk.open(server);
        desk.confirm(appointment(server, first).code(), person);

        Journeys.atLevel(2, server, second);
        OnsitePage page = appointment(server, second);

        assertThat(FrontDesk.reason(desk.send(FrontDesk.confirmation(page.code(), person))))
                .isEqualTo("409 frontdeskTaken");
        assertThat(page.goOnTooEarly().hints()).contains("onsiteNotYet");
        assertThat(withdrawn(server, person)).isEmpty();
    }

    /** Signed in already: at the appointment of an application that needs level 5. */
    private static OnsitePage appointment(Server server, Browser browser) {
        browser.open(Application.needing(server, 5).signIn());
        return new GatePage(browser).chooseOnsite();
    }

    private static OnsitePage anHourLater(Server server, Browser browser, TestPerson person) {
        server.moveTime(Duration.ofMinutes(61));
        browser.clearCookies();
        browser.open(Application.needing(server, 5).signIn());
        new SignInPage(browser).signIn(person.username(), TestPerson.PASSWORD);
        return new GatePage(browser).chooseOnsite();
    }

    /** Level 5 asks for two kinds of sign-in, and evidence is none. */
    private static void confirmTheSession(Server server, Browser browser, TestPerson person) {
        server.moveTime(Duration.ofMinutes(2));
        browser.press("proof", "sms");
        new SmsCodePage(browser).enter(server.sandbox().lastCodeTo(person.mobileE164()));
    }

    private static List<String> withdrawn(Server server, TestPerson person) {
        String id = server.admin().userId(person.username());
        List<String> rows = new ArrayList<>();
        for (JsonNode row : server.admin().get("/trust/users/" + id + "/evidence")) {
            JsonNode revoked = row.path("revoked");
            if (!revoked.isMissingNode()) {
                rows.add(row.path("factor").asText() + " "
                        + revoked.path("reason").asText() + " "
                        + revoked.path("by").asText());
            }
        }
        return rows;
    }
}
