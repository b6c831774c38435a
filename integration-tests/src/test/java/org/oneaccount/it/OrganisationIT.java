// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Application.Tokens;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Browser.Tab;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.OwnRealm;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.Soon;
import org.oneaccount.it.harness.TestCompany;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.AgentJourneys;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.OrganisationFormPage;
import org.oneaccount.it.pages.SignInPage;
import org.oneaccount.it.pages.SmsPhonePage;

/** An account that is held for an organisation: its way to level 1, and everything it may be refused for. */
@Order(1)
@OneAccountServer
class OrganisationIT {

    private static final String LEGAL_1 = "urn:oneaccount:acr:legal:1";
    private static final String MISMATCHING = "911199990009900245";
    private static final String NOT_ON_RECORD = "911199990009900320";
    private static final String RATE_LIMITED = "91119999000990040T";
    private static final String SLOW = "91119999000990059P";
    private static final String DOWN = "91119999000990067J";

    /** Of the form, and both check digits wrong. */
    private static final String WRONG_CHECK = "91440300MA5DA5RX6F";

    @Test
    void aCompanyComesToLevelOneAndBackIntoTheApplication(Server server, Browser browser) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        TestPerson agent = server.sandbox().add(TestPerson.next());
        Application application = AgentJourneys.needing(server, 1);
        application.approveFor("organisation", "real_name", "id_number", "verified_phone");
        AgentJourneys.register(browser, application, TestPerson.next().username());

        GatePage gate = new GatePage(browser);
        assertThat(gate.missing()).containsExactly("单位信息", "经办人姓名和证件号码", "经办人手机号码");
        assertThat(gate.ways()).containsExactly("organisation");
        gate.chooseOrganisation().prove(company);
        assertThat(new GatePage(browser).proven()).containsExactly("单位信息");
        assertThat(browser.text()).contains(company.name() + " " + company.maskedCode());
        Journeys.proveName(browser, agent);
        Journeys.proveMobile(server, browser, agent);

        application.answer(browser);
        browser.open(application.signIn(Map.of("scope", "openid organisation real_name id_number verified_phone")));
        Tokens tokens = application.tokens(browser);
        assertThat(tokens.id().path("account_type").asText()).isEqualTo("legal");
        assertThat(tokens.id().path("trust_level").asInt()).isEqualTo(1);
        assertThat(tokens.id().path("acr").asText()).isEqualTo(LEGAL_1);
        assertThat(tokens.id().path("org_name").asText()).isEqualTo(company.name());
        assertThat(tokens.id().path("org_code").asText()).isEqualTo(company.code());
        assertThat(tokens.id().path("real_name").asText()).isEqualTo(agent.name());
        assertThat(tokens.id().path("id_number").asText()).isEqualTo(agent.idNumber());
        assertThat(tokens.id().path("phone_number").asText()).isEqualTo(agent.mobileE164());
        assertThat(tokens.access().has("org_code")).isFalse();
        JsonNode userinfo = Http.ok(application.userinfo(tokens));
        assertThat(userinfo.path("org_code").asText()).isEqualTo(company.code());

        JsonNode me = me(server, tokens);
        assertThat(me.path("accountType").asText()).isEqualTo("legal");
        assertThat(me.path("level").asInt()).isEqualTo(1);
        assertThat(me.toString()).contains(company.maskedCode()).doesNotContain(company.code(), agent.idNumber());
        assertThat(me.path("higher").path(0).path("missing").toString()).isEqualTo("[[\"mandate\"]]");
    }

    @Test
    void anApplicationThatWasNotApprovedLearnsNothingOfTheOrganisation(Server server, Browser browser) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        AgentJourneys.atLevelOne(server, browser, company, server.sandbox().add(TestPerson.next()));
        Application application = Application.open(server);

        browser.open(application.signIn());

        Tokens tokens = application.tokens(browser);
        assertThat(tokens.id().path("account_type").asText()).isEqualTo("legal");
        assertThat(tokens.id().has("org_name")).isFalse();
        assertThat(tokens.id().has("org_code")).isFalse();
    }

    @Test
    void levelOneNeedsAllThree(Server server, Browser browser) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        TestPerson agent = server.sandbox().add(TestPerson.next());
        String username = TestPerson.next().username();
        AgentJourneys.register(browser, AgentJourneys.needing(server, 1), username);

        AgentJourneys.proveOrganisation(browser, company);
        assertThat(level(server, username)).isEqualTo("0");
        Journeys.proveName(browser, agent);
        assertThat(level(server, username)).isEqualTo("0");
        Journeys.proveMobile(server, browser, agent);

        assertThat(level(server, username)).isEqualTo("1");
    }

    @Test
    void whatWasTypedWronglyIsSaidBesideItAndStays(Server server, Browser browser) {
        OrganisationFormPage page = atTheForm(server, browser);

        page = page.proveRefused("91119999", "1", "测试1");
        assertThat(page.refusals())
                .contains("organisationCodeInvalid", "organisationNameInvalid", "organisationHeadInvalid");
        assertThat(page.typed("orgCode")).isEqualTo("91119999");
        assertThat(page.typed("legalRepresentative")).isEqualTo("测试1");
    }

    @Test
    void theRegistersNoIsSaidWithoutSayingWhatIsWrong(Server server, Browser browser) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        String head = company.head().name();
        OrganisationFormPage page = atTheForm(server, browser);

        page = page.proveRefused(MISMATCHING, company.name(), head);
        assertThat(page.refusals()).contains("organisationMismatch");
        String said = browser.text();
        page = page.proveRefused(company.code(), company.name(), head + "丙");
        assertThat(page.refusals()).contains("organisationMismatch");
        assertThat(browser.text()).isEqualTo(said);
        assertThat(page.typed("orgName")).isEqualTo(company.name());
        page = page.proveRefused(NOT_ON_RECORD, company.name(), head);
        assertThat(page.refusals()).contains("organisationNoRecord");
        server.sandbox().dissolve(company);
        page = page.proveRefused(company);
        assertThat(page.refusals()).contains("organisationDissolved");
        server.sandbox().add(company);
        page.prove(company);

        assertThat(new GatePage(browser).proven()).hasSize(1);
    }

    @Test
    void aSilentRegisterIsNoNoAndNothingTypedIsLost(Server server, Browser browser) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        OrganisationFormPage page = atTheForm(server, browser);

        for (String silent : new String[] {RATE_LIMITED, DOWN, SLOW}) {
            page = page.proveRefused(silent, company.name(), company.head().name());
            assertThat(page.refusals()).contains("organisationUnavailable");
        }
        server.sandbox().set("registry", "down");
        for (int i = 0; i < 6; i++) {
            page = page.proveRefused(company);
            assertThat(page.refusals()).contains("organisationUnavailable");
        }
        assertThat(page.typed("orgCode")).isEqualTo(company.code());
        server.sandbox().set("registry", "up");
        // So many failures have opened the circuit.
        server.moveTime(Duration.ofSeconds(16));
        Soon.holds("the register is asked again", () -> {
            browser.submit();
            return browser.shown().equals("trust-gate");
        });

        assertThat(new GatePage(browser).proven()).hasSize(1);
    }

    @Test
    void aWrongCheckDigitIsWarnedAboutAndTheRegisterHasTheLastWord(Server server, Browser browser) {
        TestCompany issued = TestCompany.next();
        TestCompany odd = new TestCompany(issued.name(), withAnotherEnd(issued.code()), issued.head());
        OrganisationFormPage page = atTheForm(server, browser);

        browser.type("orgCode", WRONG_CHECK);
        browser.type("orgName", odd.name());
        assertThat(browser.texts("[role='status']")).anyMatch(text -> text.contains("对不上"));
        page = page.proveRefused(WRONG_CHECK, odd.name(), odd.head().name());
        assertThat(page.refusals()).contains("organisationCodeCheck");

        server.sandbox().add(odd);
        page.prove(odd);

        assertThat(new GatePage(browser).proven()).hasSize(1);
    }

    @Test
    void theHeadIsCalledWhatItIsOnTheLicence(Server server, Browser browser) {
        OrganisationFormPage page = atTheForm(server, browser);
        assertThat(page.headLabel()).startsWith("法定代表人（");

        browser.type("orgCode", "92");
        assertThat(page.headLabel()).isEqualTo("经营者");
        browser.type("orgCode", "31");
        assertThat(page.headLabel()).isEqualTo("负责人");
        browser.type("orgCode", "91");
        assertThat(page.headLabel()).isEqualTo("法定代表人");
        page = page.proveRefused("92350100M000100Y43", "", "");

        assertThat(page.headLabel()).isEqualTo("经营者");
    }

    /** One limit after the other: what was refused before keeps counting, so each is reached at once. */
    @Test
    void everyLimitRefusesWithItsOwnName(Server server, Browser browser) {
        Map<String, String> limits = new LinkedHashMap<>();
        limits.put("organisation.per-account-hour", "organisationAccountHourLimit");
        limits.put("organisation.per-account-day", "organisationAccountDayLimit");
        limits.put("organisation.checks-per-account-day", "organisationAccountChecksLimit");
        limits.put("organisation.per-address-hour", "organisationAddressHourLimit");
        limits.put("organisation.per-address-day", "organisationAddressDayLimit");

        try (OwnRealm realm = OwnRealm.on(server)) {
            OrganisationFormPage page = atTheForm(realm, browser).proveRefused(MISMATCHING, "测试有限公司", "测试甲");

            for (Map.Entry<String, String> limit : limits.entrySet()) {
                Http.ok(realm.admin()
                        .put(
                                "/authentication/required-actions/trust-verify-organisation/config",
                                Map.of("config", Map.of(limit.getKey(), "1"))));
                page = page.insist();
                assertThat(page.refusals()).as(limit.getKey()).contains(limit.getValue());
            }
        }
    }

    @Test
    void anAccountStaysWithItsOrganisation(Server server, Browser browser) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        TestCompany another = server.sandbox().add(TestCompany.next());
        String username = AgentJourneys.atLevelOne(
                server, browser, company, server.sandbox().add(TestPerson.next()));
        browser.open(Application.open(server).signIn(Map.of("kc_action", "trust-verify-organisation")));

        OrganisationFormPage page = new OrganisationFormPage(browser).proveRefused(another);

        assertThat(page.refusals()).contains("organisationOther");
        assertThat(level(server, username)).isEqualTo("1");
    }

    @Test
    void noProofIsRunForAnAccountThatItDoesNotServeOrBeforeWhatItNeeds(Server server, Browser agent, Browser citizen) {
        Application application = Application.open(server);
        AgentJourneys.register(agent, application, TestPerson.next().username());
        application.answer(agent);
        for (String proof : new String[] {"sms", "idcard", "bankcard", "biometric"}) {
            agent.open(application.signIn(Map.of("kc_action", "trust-verify-" + proof)));
            agent.expect("trust-stopped");
            assertThat(agent.refusals()).as(proof).contains("trustProofOrganisationFirst");
        }

        Journeys.register(citizen, application, TestPerson.next());
        citizen.open(application.signIn(Map.of("kc_action", "trust-verify-organisation")));
        citizen.expect("trust-stopped");
        assertThat(citizen.refusals()).contains("trustProofOtherAccountType");
        citizen.open(application.signIn(Map.of("kc_action", "trust-verify-bankcard")));
        citizen.expect("trust-stopped");
        assertThat(citizen.refusals()).contains("trustProofRealNameFirst");
        citizen.press("cancel");
        assertThat(application.answer(citizen)).containsEntry("kc_action_status", "cancelled");
    }

    @Test
    void onePersonIsAgentOfTwoCompaniesAndHasAnAccountOfTheirOwn(
            Server server, Browser first, Browser second, Browser atHome) {
        TestPerson person = Journeys.atLevel(3, server, atHome);
        server.moveTime(Duration.ofMinutes(2));
        String one = AgentJourneys.atLevelOne(server, first, server.sandbox().add(TestCompany.next()), person);
        server.moveTime(Duration.ofMinutes(2));
        String two = AgentJourneys.atLevelOne(server, second, server.sandbox().add(TestCompany.next()), person);

        assertThat(level(server, one)).isEqualTo("1");
        assertThat(level(server, two)).isEqualTo("1");
        assertThat(level(server, person.username())).isEqualTo("3");
    }

    @Test
    void onePersonHasOneAccountPerCompany(Server server, Browser first, Browser second) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        TestPerson person = server.sandbox().add(TestPerson.next());
        AgentJourneys.atLevelOne(server, first, company, person);
        server.moveTime(Duration.ofMinutes(2));
        String again = TestPerson.next().username();
        AgentJourneys.register(second, AgentJourneys.needing(server, 1), again);
        AgentJourneys.proveOrganisation(second, company);

        new GatePage(second).chooseIdCard().proveTaken(person).cancel();
        second.open(Application.open(server).signIn(Map.of("kc_action", "trust-verify-sms")));
        new SignInPage(second).forOrganisation().signIn(again, TestPerson.PASSWORD);
        new SmsPhonePage(second).send(person.mobile()).enter(server.sandbox().lastCodeTo(person.mobileE164()));

        assertThat(new SmsPhonePage(second).refusals()).contains("smsPhoneTaken");
        assertThat(level(server, again)).isEqualTo("0");
    }

    @Test
    void whoProvesMoreTakesTheNumberOfTheirOwnWithinTheCompany(Server server, Browser stranger, Browser owner) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        TestPerson person = server.sandbox().add(TestPerson.next());
        TestPerson thief = server.sandbox().add(TestPerson.next());
        String taken = TestPerson.next().username();
        AgentJourneys.register(stranger, AgentJourneys.needing(server, 1), taken);
        AgentJourneys.proveOrganisation(stranger, company);
        Journeys.proveName(stranger, person);
        Journeys.proveMobile(server, stranger, thief);
        assertThat(level(server, taken)).isEqualTo("1");

        String own = TestPerson.next().username();
        AgentJourneys.register(owner, AgentJourneys.needing(server, 1), own);
        AgentJourneys.proveOrganisation(owner, company);
        GatePage gate = new GatePage(owner).chooseIdCard().proveTaken(person);
        assertThat(gate.ways()).contains("bankcard", "biometric");
        gate.chooseBankCard()
                .send(person.card(), person.mobile())
                .enter(server.sandbox().lastCodeTo(person.mobileE164()));
        server.moveTime(Duration.ofMinutes(2));
        Journeys.proveMobile(server, owner, person);

        assertThat(level(server, own)).isEqualTo("1");
        assertThat(level(server, taken)).isEqualTo("0");
    }

    @Test
    void theDialogueSurvivesReloadBackAndASecondTab(Server server, Browser browser) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        TestPerson agent = server.sandbox().add(TestPerson.next());
        Application application = AgentJourneys.needing(server, 1);
        String username = TestPerson.next().username();
        AgentJourneys.register(browser, application, username);
        new GatePage(browser).chooseOrganisation();
        browser.reload();
        OrganisationFormPage form = new OrganisationFormPage(browser);

        Tab first = browser.newTab();
        Application another = AgentJourneys.needing(server, 1);
        browser.open(another.signIn());
        new SignInPage(browser).forOrganisation().signIn(username, TestPerson.PASSWORD);
        AgentJourneys.proveOrganisation(browser, company);
        new GatePage(browser);
        browser.switchTo(first);
        form.prove(company);
        new GatePage(browser);
        browser.back();
        browser.open(application.signIn());
        new SignInPage(browser).signIn(username, TestPerson.PASSWORD);
        assertThat(new GatePage(browser).proven()).hasSize(1);
        Journeys.proveName(browser, agent);
        Journeys.proveMobile(server, browser, agent);

        assertThat(application.tokens(browser).id().path("trust_level").asInt()).isEqualTo(1);
    }

    @Test
    void whoLeavesInTheMiddleGoesOnWhereTheyWere(Server server, Browser browser, Browser elsewhere) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        TestPerson agent = server.sandbox().add(TestPerson.next());
        Application application = AgentJourneys.needing(server, 1);
        String username = TestPerson.next().username();
        AgentJourneys.register(browser, application, username);
        new GatePage(browser).chooseOrganisation().cancel();
        assertThat(application.answer(browser)).containsEntry("error", "access_denied");
        browser.open(application.signIn());
        new SignInPage(browser).forOrganisation().signIn(username, TestPerson.PASSWORD);
        AgentJourneys.proveOrganisation(browser, company);
        new GatePage(browser).cancel();
        server.moveTime(Duration.ofHours(1));

        elsewhere.open(application.signIn());
        new SignInPage(elsewhere).forOrganisation().signIn(username, TestPerson.PASSWORD);
        assertThat(new GatePage(elsewhere).proven()).hasSize(1);
        Journeys.proveName(elsewhere, agent);
        Journeys.proveMobile(server, elsewhere, agent);

        assertThat(application.tokens(elsewhere).id().path("trust_level").asInt())
                .isEqualTo(1);
    }

    private static OrganisationFormPage atTheForm(Server server, Browser browser) {
        AgentJourneys.register(
                browser, AgentJourneys.needing(server, 1), TestPerson.next().username());
        return new GatePage(browser).chooseOrganisation();
    }

    private static String withAnotherEnd(String code) {
        return code.substring(0, 17) + (code.charAt(17) == '0' ? '1' : '0');
    }

    private static String level(Server server, String username) {
        return server.admin().attribute(username, "trust_level");
    }

    static JsonNode me(Server server, Tokens tokens) {
        return Http.ok(
                Http.get(URI.create(server.realm() + "/trust/me"), "Authorization", "Bearer " + tokens.accessToken()));
    }
}
