// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Application.Tokens;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.FrontDesk;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.Node;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.PlainBrowser;
import org.oneaccount.it.harness.PlainPage;
import org.oneaccount.it.harness.SamlApplication;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestAgents;
import org.oneaccount.it.harness.TestCompany;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.harness.Words;
import org.oneaccount.it.pages.AskingAgent;
import org.oneaccount.it.pages.CompanyJourneys;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.MandatePages.Ask;
import org.oneaccount.it.pages.MandatePages.Grants;
import org.oneaccount.it.pages.MandatePages.Wait;
import org.oneaccount.it.pages.SignInPage;

/** An organisation's word that an agent may act for it: asked for, granted, revoked. */
@Order(1)
@OneAccountServer
class MandateIT {

    private static final String AUTHORITY = "urn:oneaccount:claim:authority";

    @Test
    void aCompanyClimbsToLevelTwoByItsRepresentativesOwnAccount(Server server, Browser browser, Browser head) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        Application application = CompanyJourneys.needing(server, 2);
        TestPerson agent = CompanyJourneys.agent(server, browser, company, application);
        Wait waiting = CompanyJourneys.askForMandate(browser).ask().goOnTooEarly();
        assertThat(waiting.hints()).containsExactly("mandateNotYet");

        Grants grants = CompanyJourneys.head(server, head, company.head()).look(waiting.code());
        assertThat(grants.terms()).anySatisfy(line -> assertThat(line).contains(company.name(), company.code()));
        assertThat(grants.terms()).noneMatch(line -> line.contains(agent.name()) || line.contains(agent.idNumber()));
        grants = grants.grant();
        assertThat(grants.done()).containsExactly("mandateDoneGranted");
        assertThat(grants.listed()).isEqualTo(1);
        waiting.goOn();

        assertThat(level(server, application, browser, agent)).isEqualTo(2);
        assertThat(noticesTo(server, agent)).contains("mandateGrantedNotice");
        assertThat(noticesTo(server, company.head())).contains("mandateGivenNotice");
    }

    @Test
    void aRepresentativeWhoIsTheAgentGrantsByALiveFace(Server server, Browser browser) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        Application application = CompanyJourneys.needing(server, 2);
        TestPerson agent = CompanyJourneys.headAsAgent(server, browser, company, application);

        CompanyJourneys.askForMandate(browser).ask();
        browser.press("myself");

        assertThat(level(server, application, browser, agent)).isEqualTo(2);
    }

    @Test
    void aFaceOfSomebodyWhoIsNotTheRepresentativeGrantsNothing(Server server, Browser browser) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        TestPerson agent = signedInAgent(server, browser, company, CompanyJourneys.needing(server, 2));

        CompanyJourneys.askForMandate(browser).ask().myself().agree().pass();

        assertThat(new Wait(browser).refusals()).containsExactly("mandateNotHead");
        assertThat(server.admin().attribute(agent.username(), "trust_level")).isEqualTo("1");
    }

    /** Whoever chose the face by mistake comes back to the code. */
    @Test
    void theFaceIsLeftByGoingBack(Server server, Browser browser) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        signedInAgent(server, browser, company, CompanyJourneys.needing(server, 2));
        CompanyJourneys.askForMandate(browser).ask().myself().decline();

        new GatePage(browser);
        browser.press("proof", "mandate");
        new Wait(browser);
    }

    @Test
    void anOrganisationSignsWithItsCertificate(Server server, Browser browser) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        TestCompany another = server.sandbox().add(TestCompany.next());
        Application application = CompanyJourneys.needing(server, 2);
        TestPerson agent = signedInAgent(server, browser, company, application);
        CompanyJourneys.askForMandate(browser).ask();
        browser.press("sign");

        sign(server, browser, server.sandbox().key(another, "rsa"));
        assertThat(browser.refusals()).containsExactly("mandateOtherOrganisation");
        browser.type("signature", "x");
        browser.press("signed");
        assertThat(browser.refusals()).containsExactly("certificateSignatureUnreadable");
        sign(server, browser, server.sandbox().key(company, "sm2"));

        assertThat(level(server, application, browser, agent)).isEqualTo(2);
    }

    @Test
    void aCounterConfirmsAMandateOnPaper(Server server) {
        TestCompany company = TestCompany.next();
        AskingAgent agent = AskingAgent.of(server, company, false);
        FrontDesk desk = FrontDesk.open(server);
        TestPerson other = TestPerson.next();
        Map<String, Object> paper = agent.atCounter();

        assertThat(FrontDesk.reason(desk.send(FrontDesk.with(
                        FrontDesk.with(agent.atCounter(), "name", other.name()), "idNumber", other.idNumber()))))
                .isEqualTo("409 frontdeskOtherPerson");
        assertThat(server.admin().attribute(agent.username(), "trust_level")).isEqualTo("1");
        JsonNode confirmed = Http.ok(desk.send(paper));
        assertThat(confirmed.path("factors")).extracting(JsonNode::asText).contains("mandate");
        assertThat(Http.ok(desk.send(paper))).isEqualTo(confirmed);

        assertThat(server.admin().attribute(agent.username(), "trust_level")).isEqualTo("2");
        assertThat(noticesTo(server, agent.person())).contains("mandateGrantedNotice");
    }

    /** The desk need not know whether a code is that of an appointment or of a mandate. */
    @Test
    void anAgentsMobileIsReadBackBesideThePaper(Server server) {
        AskingAgent agent = AskingAgent.of(server, TestCompany.next(), false);
        FrontDesk desk = FrontDesk.open(server);
        TestPerson newMobile = TestPerson.next();
        Map<String, Object> paper = agent.atCounter();

        Http.ok(desk.sendMobileCode(FrontDesk.mobileCode(paper, newMobile.mobile())));
        String code = server.sandbox().lastCodeTo(newMobile.mobileE164());
        JsonNode confirmed = Http.ok(desk.send(FrontDesk.readBack(paper, newMobile.mobile(), code)));

        assertThat(confirmed.path("factors"))
                .extracting(JsonNode::asText)
                .containsExactly("onsite-document", "real-name", "mobile", "mandate");
        assertThat(server.admin().attribute(agent.username(), "trust_level")).isEqualTo("2");
    }

    @Test
    void aMobileOfAColleagueIsNamedAsWhatIsTaken(Server server) {
        TestCompany company = TestCompany.next();
        AskingAgent colleague = AskingAgent.of(server, company, false);
        AskingAgent agent = AskingAgent.of(server, company, false);
        FrontDesk desk = FrontDesk.open(server);
        String mobile = colleague.person().mobile();
        Map<String, Object> paper = agent.atCounter();

        Http.ok(desk.sendMobileCode(FrontDesk.mobileCode(paper, mobile)));
        String code = server.sandbox().lastCodeTo(colleague.person().mobileE164());

        assertThat(FrontDesk.reason(desk.send(FrontDesk.readBack(paper, mobile, code))))
                .isEqualTo("409 frontdeskMobileTaken");
        assertThat(server.admin().attribute(agent.username(), "trust_level")).isEqualTo("1");
    }

    /** An agent who asks for everything with a paper that says less in hand. */
    @Test
    void aPaperThatSaysLessThanWasAskedForGrantsNothing(Server server) {
        AskingAgent agent = AskingAgent.of(server, TestCompany.next(), true);
        FrontDesk desk = FrontDesk.open(server);

        Map.of("mandateScope", List.of("annual-report"), "mandateUntil", "2027-05-31", "mandatePrincipal", false)
                .forEach((field, said) -> assertThat(
                                FrontDesk.reason(desk.send(FrontDesk.with(agent.atCounter(), field, said))))
                        .as(field)
                        .isEqualTo("409 frontdeskMandateDiffers"));
        assertThat(server.admin().attribute(agent.username(), "trust_level")).isEqualTo("1");
    }

    @Test
    void onlyWhoTheRegisterConfirmsMayGrant(Server server, Browser other) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        TestCompany another = server.sandbox().add(TestCompany.next());
        AskingAgent waiting = AskingAgent.of(server, company, false);

        Grants grants =
                CompanyJourneys.headAtTheGrants(server, other, another.head()).look(waiting.code());

        assertThat(grants.refusals()).containsExactly("mandateNotHead");
        assertThat(grants.mayGrant()).isFalse();
        assertThat(other.text()).doesNotContain(company.name());
    }

    @Test
    void aNaturalAccountOfLevelThreeSeesWhatIsMissing(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        server.moveTime(Duration.ofMinutes(2));

        browser.open(Grants.address(server));
        Journeys.confirmBySms(server, browser, person);

        GatePage gate = new GatePage(browser);
        assertThat(gate.ways()).contains("biometric", "bankcard");
        gate.cancel();
        browser.expect("trust-mandate");
        assertThat(browser.has("button[name='look']")).isFalse();
        assertThat(browser.text()).contains("4 级");
    }

    @Test
    void aSilentRegisterIsNeitherYesNorNo(Server server, Browser head) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        AskingAgent waiting = AskingAgent.of(server, company, false);
        Grants grants = CompanyJourneys.headAtTheGrants(server, head, company.head());

        server.sandbox().set("registry", "down");
        grants = grants.look(waiting.code());
        assertThat(grants.refusals()).containsExactly("mandateUnavailable");
        server.sandbox().set("registry", "up");
        grants = grants.look(waiting.code());
        server.sandbox().set("registry", "down");
        grants = grants.grant();
        assertThat(grants.refusals()).containsExactly("mandateUnavailable");
        assertThat(server.admin().attribute(waiting.username(), "trust_level")).isEqualTo("1");
        server.sandbox().set("registry", "up");

        assertThat(grants.look(waiting.code()).grant().done()).containsExactly("mandateDoneGranted");
    }

    @Test
    void everyCodeThatLeadsNowhereIsRefusedByName(Server server, Browser browser, Browser head) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        signedInAgent(server, browser, company, CompanyJourneys.needing(server, 2));
        Wait waiting = CompanyJourneys.askForMandate(browser).ask();
        String first = waiting.code();
        String second = waiting.change().ask("6", false).code();
        Grants grants = CompanyJourneys.headAtTheGrants(server, head, company.head());

        assertThat(grants.look("1234").refusals()).containsExactly("mandateCodeMistyped");
        assertThat(grants.look(FrontDesk.codeOfNobody()).refusals()).containsExactly("mandateCodeUnknown");
        assertThat(grants.look(first).refusals()).containsExactly("mandateCancelled");
        assertThat(grants.look(second).decline().done()).containsExactly("mandateDoneDeclined");
        assertThat(grants.look(second).refusals()).containsExactly("mandateDeclined");
        waiting.goOn();
        assertThat(new Ask(browser).hints()).containsExactly("mandateWasDeclined");
        String third = new Ask(browser).ask().code();
        assertThat(grants.look(third).grant().done()).containsExactly("mandateDoneGranted");
        assertThat(grants.look(third).refusals()).containsExactly("mandateAlreadyGranted");
    }

    @Test
    void aCodeRunsOutAndGuessingEnds(Server server, Browser head) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        String code = AskingAgent.of(server, company, false).code();
        server.moveTime(Duration.ofDays(7).plusMinutes(1));

        Grants grants =
                CompanyJourneys.headAtTheGrants(server, head, company.head()).look(code);
        assertThat(grants.refusals()).containsExactly("mandateCodeExpired");
        for (int i = 0; i < 9; i++) {
            grants = grants.look(code);
        }

        assertThat(grants.look(code).refusals()).containsExactly("mandateWrongCodesHourLimit");
    }

    @Test
    void aFormOfAnotherSiteGrantsNothing(Server server, Browser head) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        String code = AskingAgent.of(server, company, false).code();
        CompanyJourneys.headAtTheGrants(server, head, company.head());
        URI page = Grants.address(server);

        for (Map<String, String> forged : List.of(
                Map.of("grant", "true", "code", code),
                Map.of("grant", "true", "code", code, "stateChecker", "guessed"))) {
            assertThat(Http.postForm(page, forged, "Cookie", head.cookies(page)).statusCode())
                    .isEqualTo(403);
        }

        assertThat(new Grants(head).look(code).grant().done()).containsExactly("mandateDoneGranted");
    }

    @Test
    void aFreshProofIsAskedForAgainAfterAWhile(Server server, Browser head) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        CompanyJourneys.head(server, head, company.head());

        server.moveTime(Duration.ofMinutes(16));
        head.open(Grants.address(server));

        new GatePage(head).chooseFace().agree().pass();
        new Grants(head);
    }

    @Test
    void whatTheRepresentativeRevokesIsGoneAtTheNextRefresh(Server server, Browser browser, Browser head) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        Application application = CompanyJourneys.needing(server, 2);
        application.approveFor("mandate");
        TestPerson agent = signedInAgent(server, browser, company, application);
        Wait waiting = CompanyJourneys.askForMandate(browser).ask();
        Grants grants = CompanyJourneys.headAtTheGrants(server, head, company.head());
        grants = grants.look(waiting.code()).grant();
        waiting.goOn();
        confirm(server, browser, agent);
        Tokens tokens = application.tokens(browser);
        assertThat(tokens.id().has(AUTHORITY)).isFalse();
        browser.open(application.signIn(Map.of("scope", "openid mandate")));
        tokens = application.tokens(browser);
        JsonNode authority = tokens.id().path(AUTHORITY).path(0);
        assertThat(authority.path("applies_to").path("organization_name").asText())
                .isEqualTo(company.name());
        assertThat(authority.path("applies_to").path("registration_number").asText())
                .isEqualTo(company.code());
        assertThat(authority.path("permission").path(0).path("role").asText()).isEqualTo("all");
        assertThat(authority.path("granted_by").path("method").asText()).isEqualTo("representative");
        Http.ok(application.refresh(tokens));

        grants = grants.revokeFirst();

        assertThat(grants.done()).containsExactly("mandateDoneRevoked");
        assertThat(grants.listed()).isZero();
        assertThat(application.refresh(tokens).statusCode()).isEqualTo(400);
        assertThat(server.admin().attribute(agent.username(), "trust_level")).isEqualTo("1");
        assertThat(noticesTo(server, agent)).contains("mandateRevokedNotice");
        assertThat(noticesTo(server, company.head())).contains("mandateWithdrawnNotice");
    }

    @Test
    void anAuthorityRevokesAndSamlIsRefused(Server server, Browser browser) {
        AskingAgent agent = AskingAgent.of(server, TestCompany.next(), false);
        Http.ok(FrontDesk.open(server).send(agent.atCounter()));
        try (SamlApplication saml = new SamlApplication(server, Map.of("trust.min.legal", "2"))) {
            browser.open(saml.signIn());
            new SignInPage(browser).signIn(agent.username(), TestPerson.PASSWORD);
            Journeys.confirmBySms(server, browser, agent.person());
            saml.answer(browser).accepted();

            String id = server.admin().userId(agent.username());
            Http.ok(server.admin()
                    .post("/trust/users/" + id + "/revocations", Map.of("factor", "mandate", "reason", "court-order")));

            browser.open(saml.signIn());
            new GatePage(browser).cancel();
            assertThat(saml.answer(browser).assertions()).isZero();
        }
        assertThat(noticesTo(server, agent.person())).contains("mandateRevokedNotice");
    }

    @Test
    void thePrincipalIsTheOneThatTheCreditCodeSignsIn(Server server, Browser head) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        AskingAgent one = AskingAgent.of(server, company, true);
        assertThat(whoSignsInByCode(server, company)).isEqualTo("nobody");
        Grants grants = CompanyJourneys.headAtTheGrants(server, head, company.head());
        grants = grants.look(one.code()).grant();
        assertThat(whoSignsInByCode(server, company)).isEqualTo(one.username());
        AskingAgent other = AskingAgent.of(server, company, true);

        assertThat(grants.look(other.code()).grant().refusals()).containsExactly("mandatePrincipalTaken");
        assertThat(server.admin().attribute(other.username(), "trust_level")).isEqualTo("1");
        grants = new Grants(head).revokeFirst();
        assertThat(whoSignsInByCode(server, company)).isEqualTo("nobody");
        assertThat(grants.look(other.code()).grant().done()).containsExactly("mandateDoneGranted");

        assertThat(server.admin().attribute(one.username(), "trust_level")).isEqualTo("1");
        assertThat(server.admin().attribute(other.username(), "trust_level")).isEqualTo("2");
        assertThat(whoSignsInByCode(server, company)).isEqualTo(other.username());
    }

    /** A certificate that named the principal and has run out keeps the credit code from nobody. */
    @Test
    void aCertificateThatHasRunOutLeavesTheCreditCodeToTheNext(Server server, Browser head) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        String former = new TestAgents(server)
                .withCertificate(
                        TestPerson.next(),
                        company,
                        TestPerson.PASSWORD,
                        Instant.now().plus(Duration.ofDays(1)));
        AskingAgent next = AskingAgent.of(server, company, true);
        Grants grants = CompanyJourneys.headAtTheGrants(server, head, company.head());
        assertThat(whoSignsInByCode(server, company)).isEqualTo(former);
        assertThat(grants.look(next.code()).grant().refusals()).containsExactly("mandatePrincipalTaken");

        server.moveTime(Duration.ofDays(2));
        assertThat(whoSignsInByCode(server, company)).isEqualTo("nobody");
        CompanyJourneys.signInAtTheGrants(server, head, company.head());
        assertThat(new Grants(head).look(next.code()).grant().done()).containsExactly("mandateDoneGranted");

        assertThat(whoSignsInByCode(server, company)).isEqualTo(next.username());
    }

    /** On the same page as the representative, each with an own account of the organisation. */
    @Test
    void anAgentGivesUpItsOwnAndThePrincipalRevokesThoseOfAll(
            Server server, Browser head, Browser principal, Browser agent) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        AskingAgent main = AskingAgent.of(server, company, true);
        AskingAgent one = AskingAgent.of(server, company, false);
        AskingAgent other = AskingAgent.of(server, company, false);
        Grants grants = CompanyJourneys.headAtTheGrants(server, head, company.head());
        for (AskingAgent asking : List.of(main, one, other)) {
            grants = grants.look(asking.code()).grant();
        }
        assertThat(grants.listed()).isEqualTo(3);
        String ofMain = head.values("button[name='revoke']").get(0);

        Grants own = atTheGrants(server, agent, one);
        assertThat(own.listed()).isEqualTo(1);
        assertThat(agent.has("button[name='look']")).isFalse();
        URI page = Grants.address(server);
        String checker = agent.attribute("input[name='stateChecker']", "value");
        assertThat(Http.postForm(
                                page,
                                Map.of("revoke", ofMain, "confirm", "true", "stateChecker", checker),
                                "Cookie",
                                agent.cookies(page))
                        .body())
                .contains(Words.of("mandateNotYours"));
        assertThat(server.admin().attribute(main.username(), "trust_level")).isEqualTo("2");
        own.revokeFirst();
        assertThat(server.admin().attribute(one.username(), "trust_level")).isEqualTo("1");

        Grants all = atTheGrants(server, principal, main);
        assertThat(all.listed()).isEqualTo(2);
        all = all.revoke(1);
        assertThat(all.done()).containsExactly("mandateDoneRevoked");
        assertThat(server.admin().attribute(other.username(), "trust_level")).isEqualTo("1");
        assertThat(server.admin().attribute(main.username(), "trust_level")).isEqualTo("2");
        assertThat(noticesTo(server, other.person())).contains("mandateRevokedNotice");
    }

    @Test
    void theNextHeadRevokesWhatAFormerOneGrantedToHimself(Server server, Browser former, Browser next) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        TestPerson agent = CompanyJourneys.headAsAgent(server, former, company, CompanyJourneys.needing(server, 2));
        CompanyJourneys.askForMandate(former).ask("36", true);
        former.press("myself");
        assertThat(server.admin().attribute(agent.username(), "trust_level")).isEqualTo("2");

        TestCompany led = server.sandbox().add(company.ledBy(TestPerson.next()));
        AskingAgent successor = AskingAgent.of(server, led, true);
        Grants grants = CompanyJourneys.headAtTheGrants(server, next, led.head());
        assertThat(grants.listed()).isZero();
        assertThat(grants.look(successor.code()).grant().refusals()).containsExactly("mandatePrincipalTaken");
        grants = grants.ofOrganisation(company.code());
        assertThat(grants.listed()).isEqualTo(1);
        grants = grants.revokeFirst();

        assertThat(grants.done()).containsExactly("mandateDoneRevoked");
        assertThat(grants.listed()).isZero();
        assertThat(server.admin().attribute(agent.username(), "trust_level")).isEqualTo("1");
        next.open(Grants.address(server));
        assertThat(new Grants(next).look(successor.code()).grant().done()).containsExactly("mandateDoneGranted");
        assertThat(server.admin().attribute(successor.username(), "trust_level"))
                .isEqualTo("2");
        assertThat(next.addresses()).noneMatch(address -> address.contains(company.code()));
    }

    /** Time ends it, and the next principal need not wait for anybody. */
    @Test
    void aMandateLapsesAtItsEnd(Server server, Browser head) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        AskingAgent agent = AskingAgent.of(server, company, true);
        CompanyJourneys.headAtTheGrants(server, head, company.head())
                .look(agent.code())
                .grant();
        assertThat(whoSignsInByCode(server, company)).isEqualTo(agent.username());

        server.moveTime(Duration.ofDays(368));
        assertThat(whoSignsInByCode(server, company)).isEqualTo("nobody");
        AskingAgent next = AskingAgent.of(server, company, true);
        Grants grants = CompanyJourneys.signInAtTheGrants(server, head, company.head());
        assertThat(grants.listed()).isZero();
        assertThat(grants.look(next.code()).grant().done()).containsExactly("mandateDoneGranted");

        assertThat(whoSignsInByCode(server, company)).isEqualTo(next.username());
        assertThat(noticesTo(server, agent.person())).contains("mandateEndedNotice");
        assertThat(noticesTo(server, company.head())).contains("mandateOverNotice");
    }

    /** Each page is checked by axe when it is shown; in both languages, with and without an error. */
    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyPageIsAccessible(String language, Server server, Browser browser, Browser head) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        Application application = CompanyJourneys.needing(server, 2);
        String agent = new TestAgents(server).agent(TestPerson.next(), company, TestPerson.PASSWORD);
        browser.open(application.signIn(Map.of("ui_locales", language)));
        new SignInPage(browser).signIn(agent, TestPerson.PASSWORD);
        Ask ask = CompanyJourneys.askForMandate(browser);
        Wait waiting = ask.ask().goOnTooEarly();
        browser.press("sign");
        browser.press("signed");
        browser.expect("mandate-sign");
        browser.press("show");
        new Wait(browser);
        CompanyJourneys.head(server, head, company.head());
        head.open(URI.create(Grants.address(server) + "?kc_locale=" + language));
        Grants grants = new Grants(head).look("123");
        grants = grants.look(waiting.code());
        grants.grant();
        server.moveTime(Duration.ofMinutes(16));
        head.open(Grants.address(server));
        new GatePage(head).cancel();
        new Grants(head);
    }

    private static void sign(Server server, Browser browser, String key) {
        browser.expect("mandate-sign");
        JsonNode signed =
                server.sandbox().sign(key, browser.texts(".trust-signed").get(0));
        browser.type("signature", signed.path("signature").asText());
        browser.type("certificate", signed.path("certificate").asText());
        browser.press("signed");
    }

    /** An agent whose account was written, at the application's gate. */
    private static TestPerson signedInAgent(
            Server server, Browser browser, TestCompany company, Application application) {
        TestPerson person = server.sandbox().add(TestPerson.next());
        new TestAgents(server).agentOfOwnName(person, company, TestPerson.PASSWORD);
        browser.open(application.signIn());
        new SignInPage(browser).signIn(person.username(), TestPerson.PASSWORD);
        return person;
    }

    /** An agent signs in for the page where mandates are withdrawn. */
    private static Grants atTheGrants(Server server, Browser browser, AskingAgent agent) {
        browser.open(Grants.address(server));
        new SignInPage(browser).forOrganisation().signIn(agent.username(), TestPerson.PASSWORD);
        Journeys.confirmBySms(server, browser, agent.person());
        return new Grants(browser);
    }

    /** Whose account a company's credit code leads to; all have the same password. */
    private static String whoSignsInByCode(Server server, TestCompany company) {
        Application application = Application.with(server, Map.of("trust.account.types", "legal"));
        PlainBrowser browser = new PlainBrowser(server);
        Node node = server.nodes().get(0);
        PlainPage page = browser.submit(
                node,
                browser.open(node, application.signIn()).expect("login"),
                Map.of("username", company.code(), "password", TestPerson.PASSWORD));
        return page.isSignedIn()
                ? application.tokens(page).id().path("preferred_username").asText()
                : "nobody";
    }

    /** Gives what the session still lacks, and says what the application reads. */
    private static int level(Server server, Application application, Browser browser, TestPerson agent) {
        confirm(server, browser, agent);
        return application.tokens(browser).id().path("trust_level").asInt();
    }

    private static void confirm(Server server, Browser browser, TestPerson agent) {
        if (browser.shown().equals("trust-gate")) {
            server.moveTime(Duration.ofMinutes(2));
            Journeys.confirmBySms(server, browser, agent);
        }
    }

    static List<String> noticesTo(Server server, TestPerson person) {
        List<String> texts = new ArrayList<>();
        for (JsonNode message : server.sandbox().messages()) {
            if (message.path("to").asText().equals(person.mobileE164())) {
                texts.add(message.path("text").asText());
            }
        }
        return Words.keysOf(texts).stream()
                .map(key -> key.replaceFirst("Text$", ""))
                .toList();
    }
}
