// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Application.Tokens;
import org.oneaccount.it.harness.BackOffice;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.CityCalendar;
import org.oneaccount.it.harness.Database;
import org.oneaccount.it.harness.FrontDesk;
import org.oneaccount.it.harness.H2File;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.LeakSearch;
import org.oneaccount.it.harness.MandatedAgent;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestAgents;
import org.oneaccount.it.harness.TestCompany;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.AgentJourneys;
import org.oneaccount.it.pages.BankCardCodePage;
import org.oneaccount.it.pages.BankCardPage;
import org.oneaccount.it.pages.CaCertPage;
import org.oneaccount.it.pages.CompanyJourneys;
import org.oneaccount.it.pages.FaceConsentPage;
import org.oneaccount.it.pages.FacePhonePage;
import org.oneaccount.it.pages.FaceWaitingPage;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.IdCardPage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.MandatePages.Ask;
import org.oneaccount.it.pages.MandatePages.Grants;
import org.oneaccount.it.pages.MandatePages.Wait;
import org.oneaccount.it.pages.OnsitePage;
import org.oneaccount.it.pages.OrganisationFormPage;
import org.oneaccount.it.pages.OrganisationPage;
import org.oneaccount.it.pages.ResetIdentityPage;
import org.oneaccount.it.pages.SignInPage;
import org.oneaccount.it.pages.SmsCodePage;
import org.oneaccount.it.pages.SmsPhonePage;
import org.oneaccount.it.pages.Visitor;

/**
 * What a holder types lies nowhere in clear: not in the database, not in logs at any level, not in events, not in
 * addresses. The search must first find what was put there on purpose.
 */
@OneAccountServer(database = Database.POSTGRESQL)
class LeakSearchIT {

    private static final String NEW_PASSWORD = TestPerson.PASSWORD + "-neu";

    @Test
    void whatIsPutThereOnPurposeIsFound(Server server, Browser browser) throws SQLException {
        TestPerson canary = TestPerson.next();
        String code = "907153";
        String all = String.join(" ", canary.mobileE164(), canary.idNumber(), canary.name(), canary.card(), code);
        LeakSearch search = new LeakSearch().forPerson(canary).forText("code", code);

        assertThat(everywhere(search, server, List.of(browser))).isEmpty();
        Http.ok(Http.sendJson("POST", URI.create(server.realm() + "/test-canary/log"), all));
        Http.ok(Http.sendJson("POST", URI.create(server.realm() + "/test-canary/event"), all));
        browser.open(URI.create(server.realm() + "/account?" + Http.encode(Map.of("canary", all))));
        List<String> found = everywhere(search, server, List.of(browser));
        for (String place : List.of("database", "log", "events", "addresses")) {
            assertThat(found).filteredOn(finding -> finding.startsWith(place)).hasSizeGreaterThanOrEqualTo(5);
        }

        for (String disguise : DISGUISES) {
            assertThat(search.in("table", plantedAs(disguise, server, canary.name())))
                    .as(disguise)
                    .isNotEmpty();
        }
    }

    @Test
    void nothingThatAHolderTypesLiesAnywhereInClear(Server server, Browser first, Browser second, Browser third) {
        TestPerson person = server.sandbox().add(TestPerson.next());
        TestPerson somebodyElse = TestPerson.next();
        Application application = Application.needing(server, 3);
        Set<String> codes = new HashSet<>();

        first.open(application.signIn());
        new SignInPage(first).register().register(person);
        SmsCodePage codePage = new GatePage(first).chooseSms().send(person.mobile());
        String code = newest(codes, server, person);
        String wrongCode = code.equals("480615") ? "480616" : "480615";
        codePage.enterRefused(wrongCode).enter(code);
        IdCardPage card = new GatePage(first).chooseIdCard();
        card.proveRefused(person.name(), somebodyElse.idNumber()).prove(person);
        assertThat(application.tokens(first).id().path("trust_level").asInt()).isEqualTo(3);

        proveCard(first, server, codes, person, somebodyElse);

        server.moveTime(Duration.ofMinutes(2));
        second.open(application.signIn());
        new SignInPage(second)
                .signInWrongly(person.mobile(), "falsch")
                .signInWrongly(person.mobileE164(), "falsch")
                .signInWrongly(person.idNumber(), "falsch")
                .signInWrongly(somebodyElse.mobile(), "falsch");
        // So many wrong passwords lock the password; the code still signs in.
        second.press("authenticationExecution");
        new SmsPhonePage(second).send(person.mobile()).enter(newest(codes, server, person));
        application.answer(second);

        server.moveTime(Duration.ofMinutes(2));
        third.open(application.signIn());
        reset(third, server, codes, person, somebodyElse);
        application.answer(third);

        LeakSearch search = new LeakSearch()
                .forPerson(person)
                .forText("somebody else's card number", somebodyElse.card())
                .forText("somebody else's mobile", somebodyElse.mobile())
                .forText("somebody else's ID number", somebodyElse.idNumber().substring(0, 17))
                .forText("wrong code", wrongCode)
                .forText("password", NEW_PASSWORD);
        assertThat(codes).hasSize(4);
        codes.forEach(sent -> search.forText("code", sent));
        assertThat(everywhere(search, server, List.of(first, second, third))).isEmpty();
    }

    @Test
    void nothingThatAnAgentSignsInWithLiesAnywhereInClear(Server server, Browser first, Browser second, Browser third) {
        TestPerson agent = TestPerson.next();
        TestCompany company = TestCompany.next();
        TestCompany another = TestCompany.next();
        TestAgents agents = new TestAgents(server);
        agents.principal(agent, company, TestPerson.PASSWORD);
        agents.agent(agent, another, TestPerson.PASSWORD);
        Application application = Application.with(server, Map.of("trust.account.types", "legal"));
        Set<String> codes = new HashSet<>();

        first.open(application.signIn());
        new SignInPage(first).signIn(agent.idNumber(), TestPerson.PASSWORD);
        new OrganisationPage(first).forge(another.code());
        new OrganisationPage(first).choose(another);
        application.answer(first);
        second.open(application.signIn());
        new SignInPage(second)
                .signInWrongly(agent.mobile(), "falsch")
                .signInWrongly(agent.idNumber(), "falsch")
                .signInWrongly(company.code(), "falsch")
                .signInWrongly(another.code(), "falsch")
                .bySms()
                .send(agent.mobile())
                .enter(newest(codes, server, agent));
        new OrganisationPage(second).choose(company);
        application.answer(second);
        server.moveTime(Duration.ofMinutes(2));
        third.open(application.signIn());
        new SignInPage(third).forgotPassword().bySms(agent.idNumber()).enter(newest(codes, server, agent));
        new OrganisationPage(third).choose(company);
        new ResetIdentityPage(third).enter(agent.name(), agent.idNumber());
        Journeys.newPassword(third, NEW_PASSWORD);
        application.answer(third);

        LeakSearch search = new LeakSearch()
                .forPerson(agent)
                .forPerson(company.head())
                .forText("credit code", company.code())
                .forText("name of an organisation", company.name())
                .forText("another's credit code", another.code())
                .forText("another's name", another.name())
                .forText("password", NEW_PASSWORD);
        codes.forEach(sent -> search.forText("code", sent));
        assertThat(everywhere(search, server, List.of(first, second, third))).isEmpty();
    }

    @Test
    void nothingThatACertificateSaysLiesAnywhereInClear(Server server, Browser first, Browser second) {
        MandatedAgent agent = MandatedAgent.next(server);
        MandatedAgent other = MandatedAgent.next(server);
        Application application =
                Application.with(server, Map.of("trust.account.types", "legal", "trust.min.legal", "3"));
        LeakSearch search = new LeakSearch()
                .forPerson(agent.person())
                .forPerson(agent.company().head())
                .forText("credit code", agent.company().code())
                .forText("name of an organisation", agent.company().name())
                .forText("another's credit code", other.company().code())
                .forText("another's name", other.company().name());
        String key = agent.key("sm2");

        first.open(application.signIn());
        new SignInPage(first).signIn(agent.username(), TestPerson.PASSWORD);
        CaCertPage page = new GatePage(first)
                .chooseCertificate()
                .pasteRefused(agent.company().code(), agent.company().name())
                .pasteRefused(agent, other.key("ec"))
                .pasteRefused(agent, agent.key("rsa", "expired"));
        search.forText("challenge", page.text().replaceAll("(?s).*: ", ""));
        JsonNode signed = agent.sign(key, page.text());
        search.forText("certificate", signed.path("certificate").asText().substring(0, 64))
                .forText("signature", signed.path("signature").asText().substring(0, 64));
        page.paste(signed);
        application.answer(first);
        second.open(application.signIn());
        new SignInPage(second)
                .byCertificate()
                .pasteRefused(agent, other.key("sm2"))
                .paste(agent, key);
        application.answer(second);

        assertThat(everywhere(search, server, List.of(first, second))).isEmpty();
    }

    /** The application's own address shows it; what the database keeps of the session must not. */
    @Test
    void whatAnApplicationKnowsOfTheHolderIsNotKept(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        Application application = Application.open(server);
        for (String hint : List.of(person.mobile(), person.idNumber())) {
            browser.clearCookies();
            browser.open(application.signIn(Map.of("login_hint", hint)));
            new SignInPage(browser).signIn(person.username(), TestPerson.PASSWORD);
            application.tokens(browser);
            browser.open(application.signIn(Map.of("login_hint", hint)));
            application.tokens(browser);
        }

        assertThat(new LeakSearch()
                        .forPerson(person)
                        .in("database", server.postgres().dump()))
                .isEmpty();
    }

    /** The face service is told name and number, and nobody else is: no address, no note of a telephone, no table of the sandbox. */
    @Test
    void nothingThatAFaceServiceIsToldLiesAnywhereInClear(Server server, Browser browser, Browser phone) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        Application application = Application.needing(server, 4);
        browser.disableScripts();

        browser.open(application.signIn());
        FaceWaitingPage waiting = new GatePage(browser).chooseFace().agreeOnPhone();
        FacePhonePage.open(phone, waiting.code()).goOn().finish("mismatch");
        waiting.finished();
        FaceConsentPage consent = new FaceConsentPage(browser);
        consent.comeBackWith("nobody-began-this");
        consent.agree().leave().changeMind().finish("not-live");
        server.sandbox().set("face", "down");
        consent.agreeInVain();
        server.sandbox().set("face", "up");
        new GatePage(browser).chooseFace().agree().pass();
        Tokens tokens = application.tokens(browser);
        Http.ok(Http.get(URI.create(server.realm() + "/trust/me"), "Authorization", "Bearer " + tokens.accessToken()));
        browser.open(URI.create(server.realm() + "/trust/portal"));
        browser.expect("trust-portal");

        LeakSearch search = new LeakSearch().forPerson(person).forText("password", TestPerson.PASSWORD);
        assertThat(everywhere(search, server, List.of(browser, phone))).isEmpty();
    }

    @Test
    void aTextThatIsConfirmedLiesNowhereInClear(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        server.moveTime(Duration.ofMinutes(2));
        BackOffice office = BackOffice.of(server, Application.open(server));
        String given = "本人同意转让" + UUID.randomUUID();
        String refused = "本人不同意转让" + UUID.randomUUID();

        browser.open(office.pushed(BackOffice.confirming(refused)));
        new GatePage(browser).cancel();
        browser.open(office.pushed(BackOffice.confirming(given)));
        Journeys.confirmBySms(server, browser, person);
        assertThat(office.tokens(browser).id().path("receipt").asText()).isNotEmpty();

        LeakSearch search = new LeakSearch()
                .forText("confirmed text", given)
                .forText("text that was not confirmed", refused)
                .forText("password", TestPerson.PASSWORD);
        assertThat(everywhere(search, server, List.of(browser))).isEmpty();
    }

    @Test
    void nothingThatACounterSaysLiesAnywhereInClear(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        TestPerson clerk = TestPerson.next();
        TestPerson wrong = TestPerson.next();
        FrontDesk desk = FrontDesk.open(server);

        browser.open(Application.needing(server, 4).signIn());
        OnsitePage page = new GatePage(browser).chooseOnsite();
        String withdrawn = page.code();
        page = page.withdraw().renew();
        String code = page.code();
        Map<String, Object> body =
                FrontDesk.with(FrontDesk.confirmation(code, person), "operatorIdNumber", clerk.idNumber());
        // Numbers and names where they do not belong, and a code that counts no more.
        for (String field :
                List.of("site", "device", "operator", "channel", "idType", "formerIdType", "correlationId")) {
            assertRefused(desk, FrontDesk.with(body, field, wrong.idNumber()));
            assertRefused(desk, FrontDesk.with(body, field, wrong.mobile()));
            assertRefused(desk, FrontDesk.with(body, field, wrong.name()));
        }
        for (String number : List.of(wrong.idNumber(), wrong.mobile())) {
            Map<String, Object> former = FrontDesk.with(body, "formerIdType", "resident-id");
            former.put("formerIdNumber", number);
            former.put("operatorIdNumber", wrong.idNumber());
            assertRefused(desk, former);
        }
        assertRefused(desk, FrontDesk.with(body, wrong.name(), wrong.idNumber()));
        assertRefused(desk, FrontDesk.confirmation(withdrawn, wrong));
        assertRefused(desk, FrontDesk.with(body, "operatorIdNumber", person.idNumber()));
        assertThat(desk.sendText("{\"name\": \"" + wrong.name() + "\", " + wrong.idNumber())
                        .statusCode())
                .isEqualTo(400);
        desk.confirm(code, person);
        Map<String, Object> withMobile = FrontDesk.with(
                FrontDesk.confirmation(
                        Visitor.registered(server, Application.open(server)).code(), wrong),
                "operatorIdNumber",
                clerk.idNumber());
        Http.ok(desk.sendMobileCode(FrontDesk.mobileCode(withMobile, wrong.mobile())));
        String readOut = server.sandbox().lastCodeTo(wrong.mobileE164());
        String misheard = readOut.equals("480615") ? "480616" : "480615";
        assertRefused(desk, FrontDesk.readBack(withMobile, wrong.mobile(), misheard));
        Http.ok(desk.send(FrontDesk.readBack(withMobile, wrong.mobile(), readOut)));

        LeakSearch search = new LeakSearch()
                .forPerson(person)
                .forPerson(clerk)
                .forPerson(wrong)
                .forText("misheard code", misheard)
                .forText("code that was read out", readOut);
        for (String appointment : List.of(withdrawn, code)) {
            search.forText("appointment code in groups", appointment)
                    .forText("appointment code", appointment.replace(" ", ""));
        }
        assertThat(everywhere(search, server, List.of(browser))).isEmpty();
    }

    /** A counter confirms a mandate on paper, after everything that may be wrong with it; then the principal signs in and revokes it. */
    @Test
    void nothingOfAMandateOnPaperLiesAnywhereInClear(Server server, Browser browser, Browser second) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        TestCompany another = TestCompany.next();
        TestPerson clerk = TestPerson.next();
        TestPerson wrong = TestPerson.next();
        FrontDesk desk = FrontDesk.open(server);
        Application application = CompanyJourneys.needing(server, 2);
        TestPerson agent = CompanyJourneys.agent(server, browser, company, application);
        String givenUp = CompanyJourneys.askForMandate(browser).ask().code();
        new Wait(browser).change();
        Wait waiting = new Ask(browser).ask("12", true);
        Map<String, Object> paper = FrontDesk.with(
                FrontDesk.withMandate(
                        FrontDesk.confirmation(waiting.code(), agent),
                        company,
                        CityCalendar.today().plusMonths(12),
                        true),
                "operatorIdNumber",
                clerk.idNumber());

        assertRefused(desk, FrontDesk.with(paper, "appointmentCode", givenUp));
        assertRefused(desk, FrontDesk.with(paper, "mandateOrgCode", another.code()));
        assertRefused(desk, FrontDesk.with(paper, "mandateOrgCode", another.name()));
        assertRefused(desk, FrontDesk.with(paper, "mandateUntil", company.code()));
        assertRefused(desk, FrontDesk.with(paper, another.code(), company.name()));
        assertRefused(desk, FrontDesk.with(paper, "idNumber", wrong.idNumber()));
        assertRefused(desk, FrontDesk.with(FrontDesk.with(paper, "name", wrong.name()), "idNumber", wrong.idNumber()));
        assertRefused(desk, FrontDesk.with(paper, "operatorIdNumber", agent.idNumber()));
        paper.put("correlationId", UUID.randomUUID().toString());
        Http.ok(desk.sendMobileCode(FrontDesk.mobileCode(paper, wrong.mobile())));
        String readOut = server.sandbox().lastCodeTo(wrong.mobileE164());
        assertRefused(desk, FrontDesk.readBack(paper, wrong.mobile(), readOut.equals("480615") ? "480616" : "480615"));
        paper.put("correlationId", UUID.randomUUID().toString());
        Http.ok(desk.send(paper));
        waiting.goOn();

        server.moveTime(Duration.ofMinutes(2));
        second.open(Grants.address(server));
        second.followTo("accountType=legal");
        new SignInPage(second).signIn(company.code(), TestPerson.PASSWORD);
        Journeys.confirmBySms(server, second, agent);
        assertThat(new Grants(second).revokeFirst().done()).containsExactly("mandateDoneRevoked");

        LeakSearch search = new LeakSearch()
                .forPerson(agent)
                .forPerson(company.head())
                .forPerson(clerk)
                .forText("code that was read out", readOut)
                .forPerson(wrong)
                .forCompany(company)
                .forCompany(another)
                .forText("code that was not sent", "480615")
                .forText("password", TestPerson.PASSWORD);
        for (String code : List.of(givenUp, (String) paper.get("appointmentCode"))) {
            search.forText("mandate code in groups", code).forText("mandate code", code.replace(" ", ""));
        }
        assertThat(everywhere(search, server, List.of(browser, second))).isEmpty();
    }

    /** An agent's way, with everything that may be typed wrongly; a no that is believed; and an authority that asks and withdraws. */
    @Test
    void nothingOfAnOrganisationLiesAnywhereInClear(Server server, Browser browser, Browser second) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        TestCompany unknown = TestCompany.next();
        TestPerson agent = server.sandbox().add(TestPerson.next());
        server.sandbox().add(company.head());
        Application application = AgentJourneys.needing(server, 1);
        application.approveFor("organisation", "real_name");
        AgentJourneys.register(browser, application, TestPerson.next().username());
        OrganisationFormPage form = new GatePage(browser).chooseOrganisation();
        form = form.proveRefused(unknown)
                .proveRefused(company.code(), unknown.name(), company.head().name())
                .proveRefused(company.code().substring(0, 17), company.name(), "测试1");
        form.prove(company);
        // The head, and then the agent.
        new GatePage(browser).chooseIdCard().prove(company.head());
        Journeys.proveName(browser, agent);
        Journeys.proveMobile(server, browser, agent);
        String code = server.sandbox().lastCodeTo(agent.mobileE164());
        application.answer(browser);
        browser.open(application.signIn(Map.of("scope", "openid organisation real_name")));
        Http.ok(application.userinfo(application.tokens(browser)));

        Http.ok(server.admin().post("/trust/organisations/checks", Map.of("code", company.code())));
        server.admin().post("/trust/organisations/checks", Map.of("code", unknown.code()));
        server.sandbox().dissolve(company);
        Http.ok(server.admin().post("/trust/organisations/checks", Map.of("code", company.code())));
        Http.ok(server.admin()
                .post("/trust/organisations/revocations", Map.of("code", company.code(), "reason", "test")));
        second.open(application.signIn());
        second.followTo("accountType=legal");
        new SignInPage(second).signInWrongly(company.code(), "falsch").signInWrongly(agent.mobile(), "falsch");

        LeakSearch search = new LeakSearch()
                .forPerson(agent)
                .forPerson(company.head())
                .forCompany(company)
                .forCompany(unknown)
                .forText("code", code)
                .forText("password", TestPerson.PASSWORD);
        assertThat(everywhere(search, server, List.of(browser, second))).isEmpty();
    }

    private static void assertRefused(FrontDesk desk, Map<String, Object> body) {
        assertThat(desk.send(body).statusCode()).isBetween(400, 499);
    }

    /** First somebody else's card and mobile, with a code; then, with the proven mobile, the own card. */
    private static void proveCard(
            Browser browser, Server server, Set<String> codes, TestPerson person, TestPerson somebodyElse) {
        browser.open(Application.needing(server, 4).signIn());
        BankCardCodePage page = new GatePage(browser).chooseBankCard().send(somebodyElse.card(), somebodyElse.mobile());
        page.enter(newest(codes, server, somebodyElse));
        new BankCardPage(browser).type(person.card(), person.mobile());
        assertThat(server.admin().attribute(person.username(), "trust_level")).isEqualTo("4");
    }

    private static void reset(
            Browser browser, Server server, Set<String> codes, TestPerson person, TestPerson somebodyElse) {
        browser.followTo("reset-credentials");
        browser.expect("login-reset-choose");
        browser.type("username", person.mobile());
        browser.press("way", "sms");
        new SmsCodePage(browser).enter(newest(codes, server, person));
        browser.expect("login-reset-identity");
        browser.type("realName", person.name());
        browser.type("idNumber", somebodyElse.idNumber());
        browser.submit();
        browser.expect("login-reset-identity");
        browser.type("realName", person.name());
        browser.type("idNumber", person.idNumber());
        browser.submit();
        browser.expect("login-update-password");
        browser.type("password-new", NEW_PASSWORD);
        browser.type("password-confirm", NEW_PASSWORD);
        browser.submit();
    }

    private static String newest(Set<String> codes, Server server, TestPerson person) {
        String code = server.sandbox().lastCodeTo(person.mobileE164());
        codes.add(code);
        return code;
    }

    static List<String> everywhere(LeakSearch search, Server server, List<Browser> browsers) {
        return everywhere(
                search,
                server,
                server.postgres().dump(),
                server.log() + server.postgres().log(),
                browsers.stream()
                        .flatMap(browser -> browser.addresses().stream())
                        .toList());
    }

    static List<String> everywhere(
            LeakSearch search, Server server, byte[] database, String log, List<String> addresses) {
        JsonNode events = server.admin().get("/events?max=10000");
        JsonNode adminEvents = server.admin().get("/admin-events?max=10000");
        List<String> found = new ArrayList<>();
        found.addAll(search.in("database", database));
        found.addAll(search.in("log", log));
        found.addAll(search.in("events", events.toString() + adminEvents));
        found.addAll(search.in("addresses", String.join("\n", addresses)));
        return found;
    }

    /** Of a server that runs apart, on H2. A certificate that is put there on purpose is found. */
    static void assertNowhere(LeakSearch search, Server server, H2File database, List<String> addresses, byte[] one) {
        search.forCertificate("planted", one);
        assertThat(everywhere(search, server, database.contents(), server.log(), addresses))
                .isEmpty();
        for (String place : List.of("log", "event")) {
            Http.ok(Http.sendJson(
                    "POST",
                    URI.create(server.realm() + "/test-canary/" + place),
                    Base64.getEncoder().encodeToString(one)));
        }
        List<String> found = everywhere(search, server, database.contents(), server.log(), List.of());
        for (String place : List.of("database", "log", "events")) {
            assertThat(found).anyMatch(finding -> finding.startsWith(place + ": beginning of planted"));
        }
    }

    /** Expressions over {@code text}, in which PostgreSQL disguises a text by means of its own. */
    private static final List<String> DISGUISES = Stream.of(
                    "convert_to(text, 'UTF8')",
                    "convert_to('{\"name\":\"' || text || '\"}', 'GB18030')",
                    "encode(convert_to(text, 'UTF8'), 'base64')",
                    "encode(convert_to('x' || text, 'UTF8'), 'base64')",
                    "encode(convert_to('xx' || text, 'UTF8'), 'base64')",
                    "encode(convert_to(text, 'UTF8'), 'hex')",
                    "upper(encode(convert_to(text, 'UTF8'), 'hex'))",
                    "regexp_replace(encode(convert_to(text, 'UTF8'), 'hex'), '(..)', '%\\1', 'g')",
                    "(SELECT string_agg('\\u' || to_hex(ascii(sign)), '') FROM regexp_split_to_table(text, '') sign)",
                    "(SELECT string_agg('&#' || ascii(sign) || ';', '') FROM regexp_split_to_table(text, '') sign)",
                    "(SELECT string_agg(decode(lpad(to_hex(ascii(sign)), 4, '0'), 'hex'), ''::bytea)"
                            + " FROM regexp_split_to_table(text, '') sign)")
            .toList();

    /** The database with this text in a table of its own, disguised. */
    private static byte[] plantedAs(String disguise, Server server, String text) throws SQLException {
        try (Connection connection = server.postgres().connect();
                Statement statement = connection.createStatement()) {
            try (PreparedStatement plant = connection.prepareStatement(
                    "CREATE TABLE canary AS SELECT " + disguise + " AS planted FROM (SELECT ?::text AS text) given")) {
                plant.setString(1, text);
                plant.execute();
            }
            try {
                return server.postgres().dump();
            } finally {
                statement.execute("DROP TABLE canary");
            }
        }
    }
}
