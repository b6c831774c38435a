// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.BackOffice;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.FitsEveryScreen;
import org.oneaccount.it.harness.FrontDesk;
import org.oneaccount.it.harness.MandatedAgent;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestAgents;
import org.oneaccount.it.harness.TestCompany;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.harness.TokenClient;
import org.oneaccount.it.harness.VirtualPasskeys;
import org.oneaccount.it.pages.AgentJourneys;
import org.oneaccount.it.pages.BankCardPage;
import org.oneaccount.it.pages.CaCertPage;
import org.oneaccount.it.pages.FaceConsentPage;
import org.oneaccount.it.pages.FaceEndedPage;
import org.oneaccount.it.pages.FacePhonePage;
import org.oneaccount.it.pages.FaceSourcePage;
import org.oneaccount.it.pages.FaceWaitingPage;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.IdCardPage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.OnsitePage;
import org.oneaccount.it.pages.OrganisationFormPage;
import org.oneaccount.it.pages.OrganisationPage;
import org.oneaccount.it.pages.RegistrationPage;
import org.oneaccount.it.pages.ResetIdentityPage;
import org.oneaccount.it.pages.ResetPage;
import org.oneaccount.it.pages.SignInPage;
import org.oneaccount.it.pages.SmsCodePage;
import org.oneaccount.it.pages.SmsPhonePage;

/**
 * Every page, in both languages, as it is first shown and with an error. Each visit is checked for accessibility and layout
 * on every screen.
 */
@FitsEveryScreen
@Order(1)
@OneAccountServer
class EveryPageIT {

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void isAccessibleInEveryState(String language, Server server, Browser browser) {
        TestPerson person = server.sandbox().add(TestPerson.next());
        Application application = Application.needing(server, 3);

        browser.open(application.signIn(Map.of("ui_locales", language)));
        SignInPage signIn = new SignInPage(browser).signInWrongly(person.username(), "wrong");
        browser.followTo("reset-credentials");
        browser.expect("login-reset-choose");
        browser.back();
        RegistrationPage registration = signIn.register().registerRefused(person.username(), "short");
        registration.register(person);

        SmsPhonePage phone = new GatePage(browser).chooseSms().sendRefused("12345");
        SmsCodePage code = phone.send(person.mobile()).enterRefused("000");
        code.enter(server.sandbox().lastCodeTo(person.mobileE164()));
        IdCardPage document = new GatePage(browser)
                .chooseIdCard()
                .proveRefused(person.name(), "1")
                .declare("passport", person.name(), "E12345678")
                .completeRefused("", "");
        document.prove(person);

        application.tokens(browser);
    }

    /** From the business system to level 3 and back, without a mouse. */
    @Test
    void theWayUpCanBeGoneByKeyboard(Server server, Browser browser) {
        TestPerson person = server.sandbox().add(TestPerson.next());
        Application application = Application.needing(server, 3);
        browser.open(application.signIn());
        new SignInPage(browser);

        browser.keyboard().goTo("a[href*='login-actions/registration']").enter();
        new RegistrationPage(browser);
        browser.keyboard()
                .fill("username", person.username())
                .fill("password", TestPerson.PASSWORD)
                .fill("password-confirm", TestPerson.PASSWORD)
                .enter();
        new GatePage(browser);
        browser.keyboard().goTo("button[name='proof'][value='sms']").enter();
        new SmsPhonePage(browser);
        browser.keyboard().fill("phone", person.mobile()).enter();
        new SmsCodePage(browser);
        browser.keyboard()
                .fill("code", server.sandbox().lastCodeTo(person.mobileE164()))
                .enter();
        new GatePage(browser);
        browser.keyboard().goTo("button[name='proof'][value='idcard']").enter();
        new IdCardPage(browser);
        browser.keyboard()
                .fill("realName", person.name())
                .fill("idNumber", person.idNumber())
                .enter();

        assertThat(application.tokens(browser).id().path("trust_level").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aBankCardIsAccessibleInEveryState(String language, Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        String another = TestPerson.next().mobile();

        browser.open(Application.needing(server, 4).signIn(Map.of("ui_locales", language)));
        BankCardPage page = new GatePage(browser).chooseBankCard().sendRefused("1", "1");
        page.send(person.card(), another)
                .enterRefused("000")
                .change()
                .send(person.card(), another)
                .enter(server.sandbox().lastCodeTo("+86" + another));
        page = new BankCardPage(browser).sendRefused(person.card(), another);
        page.type(person.card(), person.mobile());

        assertThat(new GatePage(browser).proven()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void anOrganisationIsAccessibleInEveryState(String language, Server server, Browser browser) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        TestPerson head = server.sandbox().add(company.head());
        TestPerson agent = server.sandbox().add(TestPerson.next());
        Application application = AgentJourneys.needing(server, 1);
        browser.open(application.signIn(Map.of("ui_locales", language, "prompt", "create")));
        browser.followTo("accountType=legal");
        new RegistrationPage(browser).register(TestPerson.next().username(), TestPerson.PASSWORD);

        OrganisationFormPage page = new GatePage(browser).chooseOrganisation().proveRefused("1", "", "");
        page = page.proveRefused("92350100M000100Y44", company.name(), head.name());
        server.sandbox().set("registry", "down");
        page = page.proveRefused(company);
        server.sandbox().set("registry", "up");
        page.proveRefused(company.code(), company.name(), agent.name()).prove(company);
        new GatePage(browser).chooseIdCard().prove(head);
        assertThat(new GatePage(browser).ways()).contains("bankcard", "biometric");
        Journeys.proveName(browser, agent);
        Journeys.proveMobile(server, browser, agent);

        application.tokens(browser);
        browser.open(application.signIn(Map.of("ui_locales", language, "kc_action", "trust-verify-organisation")));
        new OrganisationFormPage(browser).cancel();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void anAppointmentIsAccessibleInEveryState(String language, Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(2, server, browser);

        browser.open(Application.needing(server, 5).signIn(Map.of("ui_locales", language)));
        OnsitePage page = new GatePage(browser).chooseOnsite().goOnTooEarly();
        for (int i = 0; i < 5; i++) {
            page = page.renew();
        }
        page.withdraw().renew();
        server.moveTime(Duration.ofMinutes(61));
        browser.open(Application.needing(server, 5).signIn(Map.of("ui_locales", language)));
        new SignInPage(browser).signIn(person.username(), TestPerson.PASSWORD);
        page = new GatePage(browser).chooseOnsite();
        FrontDesk.open(server).confirm(page.code(), person);

        page.goOn();

        assertThat(new GatePage(browser).proven()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aConfirmationIsAccessibleInEveryState(String language, Server server, Browser browser) {
        Journeys.atLevel(1, server, browser);
        Application application = Application.open(server);
        BackOffice office = BackOffice.of(server, Application.open(server));
        Map<String, String> asked = new HashMap<>(BackOffice.confirming("Line one\n\nLine two"));
        asked.put("ui_locales", language);
        browser.open(office.pushed(asked));
        new GatePage(browser).confirmByPassword().enterRefused("wrong").enter(TestPerson.PASSWORD);
        office.tokens(browser);

        Map<String, String> again = Map.of("acr_values", "urn:oneaccount:acr:reauth", "ui_locales", language);
        browser.open(application.signIn(again));
        new GatePage(browser).confirmByPassword().enterRefused("wrong").enter(TestPerson.PASSWORD);
        application.tokens(browser);

        VirtualPasskeys.in(browser);
        Journeys.registerPasskey(browser, application);
        browser.open(application.signIn(again));
        new GatePage(browser).confirmByPasskey().use();

        application.tokens(browser);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void whatAnAgentSeesIsAccessibleInEveryState(String language, Server server, Browser browser) {
        TestPerson agent = TestPerson.next();
        TestCompany company = TestCompany.next();
        TestAgents agents = new TestAgents(server);
        agents.agent(agent, company, TestPerson.PASSWORD);
        agents.agent(agent, TestCompany.next(), TestPerson.PASSWORD);
        Map<String, String> inLanguage = Map.of("ui_locales", language);
        Application companies = Application.with(server, Map.of("trust.account.types", "legal"));
        Application persons = Application.with(server, Map.of("trust.account.types", "natural"));

        browser.open(companies.signIn(inLanguage));
        SignInPage signIn = new SignInPage(browser).signInWrongly(agent.username(), "wrong");
        signIn.register().registerRefused(agent.username(), "short");
        browser.followTo("login-actions/authenticate");
        new SignInPage(browser).forgotPassword();
        browser.followTo("login-actions/authenticate");
        new SignInPage(browser).bySms().sendRefused("12345");
        browser.followTo("accountType=legal");
        new SignInPage(browser).signIn(agent.mobile(), TestPerson.PASSWORD);
        new OrganisationPage(browser).forge("another");
        new OrganisationPage(browser).choose(company);
        companies.answer(browser);
        browser.open(companies.signIn(Map.of("ui_locales", "zh-CN", "kc_action", "trust-verify-cacert")));
        browser.expect("trust-stopped");
        assertThat(browser.refusals()).contains("trustProofOtherFirst");
        browser.press("cancel");

        browser.open(persons.signIn(inLanguage));
        new GatePage(browser).useAnotherAccount();
        assertThat(new SignInPage(browser).tab()).isEqualTo("natural");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aFaceCheckIsAccessibleInEveryState(String language, Server server, Browser browser, Browser phone) {
        Journeys.atLevel(3, server, browser);
        URI signIn = Application.needing(server, 4).signIn(Map.of("ui_locales", language));
        browser.disableScripts();

        browser.open(signIn);
        new GatePage(browser).chooseFace().decline();
        FaceWaitingPage waiting =
                new GatePage(browser).chooseFace().agreeOnPhone().finishedTooEarly();
        FacePhonePage.open(phone, URI.create(waiting.code() + "?kc_locale=" + language))
                .goOn()
                .leave()
                .changeMind()
                .finish("mismatch");
        phone.expect("biometric-phone-done");
        phone.open(waiting.code());
        new FaceEndedPage(phone);
        waiting.finished();
        FaceSourcePage source = new FaceConsentPage(browser).agree().leave();
        browser.open(URI.create(browser.address() + "?kc_locale=" + language));
        source.finish("not-live");
        new FaceConsentPage(browser).agreeOnPhone().goOnHere().finish("unfinished");
        new FaceWaitingPage(browser).goOnHere().finish("no-record");

        assertThat(new GatePage(browser).ways()).contains("bankcard", "onsite");
    }

    /** A number that somebody else holds, a source that is silent, a way that stands alone, a counter as the only way. */
    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void whatCannotGoOnIsAccessible(String language, Server server, Browser first, Browser browser) {
        TestPerson holder = Journeys.atLevel(3, server, first);
        Map<String, String> inLanguage = Map.of("ui_locales", language);
        Journeys.atLevel(2, server, browser);

        browser.open(Application.needing(server, 3).signIn(inLanguage));
        new GatePage(browser).chooseIdCard().proveTaken(holder);
        server.sandbox().set("identity", "down");
        new GatePage(browser).chooseIdCard().prove(TestPerson.next());
        new GatePage(browser).cancel();

        Map<String, String> alone = Map.of("ui_locales", language, "kc_action", "trust-verify-biometric");
        first.clearCookies();
        Journeys.atLevel(1, server, first);
        first.open(Application.open(server).signIn(alone));
        first.expect("trust-stopped");
        first.open(Application.open(server)
                .signIn(Map.of("ui_locales", "zh-CN", "kc_action", "trust-verify-organisation")));
        first.expect("trust-stopped");
        assertThat(first.refusals()).contains("trustProofOtherAccountType");
        first.open(
                Application.with(server, Map.of("trust.account.types", "legal")).signIn(inLanguage));
        new GatePage(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theWayBackIsAccessibleInEveryState(String language, Server server, Browser before, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, before);
        server.moveTime(Duration.ofMinutes(2));
        Application application = Application.open(server);
        Map<String, String> inLanguage = Map.of("ui_locales", language);

        browser.open(application.signIn(inLanguage));
        browser.press("authenticationExecution");
        new SmsPhonePage(browser).send(person.mobile()).enterRefused("000").cancel();
        browser.open(application.signIn(inLanguage));
        new SignInPage(browser).forgotPassword();
        browser.press("way", "sms");
        ResetPage reset = new ResetPage(browser);
        server.moveTime(Duration.ofMinutes(2));
        reset.bySms(person.username())
                .enterRefused("000")
                .enter(server.sandbox().lastCodeTo(person.mobileE164()));
        new ResetIdentityPage(browser).enterRefused("", "").enter(person.name(), person.idNumber());
        Journeys.newPassword(browser, "short");
        Journeys.newPassword(browser, TestPerson.PASSWORD + "-2");
        application.answer(browser);

        browser.clearCookies();
        browser.open(application.signIn(inLanguage));
        new SignInPage(browser).forgotPassword().byMail(person.username());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aSignatureIsAccessibleInEveryState(String language, Server server, Browser browser, Browser another) {
        MandatedAgent agent = MandatedAgent.next(server);
        String key = agent.key("sm2");
        Application application =
                Application.with(server, Map.of("trust.account.types", "legal", "trust.min.legal", "3"));
        Map<String, String> inLanguage = Map.of("ui_locales", language);

        browser.open(application.signIn(inLanguage));
        new SignInPage(browser).signIn(agent.username(), TestPerson.PASSWORD);
        CaCertPage page = new GatePage(browser).chooseCertificate();
        page = page.pasteRefused("", "").pasteRefused(agent, agent.key("ec", "encryption"));
        page.paste(agent, key);
        application.answer(browser);

        another.open(application.signIn(inLanguage));
        new SignInPage(another).byCertificate().pasteRefused(agent, agent.key("rsa"));
        another.disableScripts();
        another.reload();
        new SignInPage(another).byCertificate().pasteWithoutScripts(agent, key);
        assertThat(application.tokens(another).id().path("trust_level").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void whatIsNotOnTheWayIsAccessible(String language, Server server, Browser browser) {
        Map<String, String> inLanguage = Map.of("ui_locales", language);
        String realm = server.realm().toString();
        Journeys.atLevel(1, server, browser);
        Application listed = Application.needing(server, 3);
        server.admin()
                .client(
                        listed.clientId(),
                        Map.of("alwaysDisplayInConsole", true, "baseUrl", "http://localhost:1/", "name", "不动产登记"));

        browser.open(URI.create(realm + "/trust/portal?kc_locale=" + language));
        browser.open(Application.open(server).signIn(inLanguage));
        browser.open(URI.create(realm + "/trust/portal"));
        browser.expect("trust-portal");
        VirtualPasskeys.in(browser);
        browser.open(Application.open(server)
                .signIn(Map.of("ui_locales", language, "kc_action", "webauthn-register-passwordless")));
        Journeys.finishPasskey(browser);
        browser.open(TokenClient.open(server).device().approval());
        browser.expect("login-oauth-grant");
        browser.open(URI.create(realm + "/protocol/openid-connect/auth?client_id=nobody&ui_locales=" + language));
        browser.expect("error");
        browser.open(URI.create(realm + "/protocol/openid-connect/logout"));
        browser.expect("logout-confirm");
        browser.press("confirmLogout");
        browser.expect("info");
        browser.open(URI.create(realm + "/sandbox/?kc_locale=" + language));
        browser.look("sandbox");
        browser.open(URI.create(realm + "/sandbox/face/nobody?kc_locale=" + language));
        browser.expect("sandbox-face");
    }
}
