// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Application.Tokens;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.PlainBrowser;
import org.oneaccount.it.harness.PlainPage;
import org.oneaccount.it.harness.SamlApplication;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.RegistrationPage;
import org.oneaccount.it.pages.SignInPage;

/** Personal accounts and those of organisations: which one a page is for, and what happens to whoever comes with the other. */
@OneAccountServer
class AccountTypesIT {

    private static final Map<String, String> FOR_COMPANIES = Map.of("trust.account.types", "legal");
    private static final Map<String, String> FOR_PERSONS = Map.of("trust.account.types", "natural");

    @ParameterizedTest(name = "types {0}, acr {1}: tab {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            natural,legal |                                                         | natural
            legal         |                                                         | legal
            natural       |                                                         | natural
            natural,legal | urn:oneaccount:acr:legal:2                              | legal
            natural,legal | urn:oneaccount:acr:natural:2                            | natural
            natural,legal | urn:oneaccount:acr:legal:1 urn:oneaccount:acr:natural:1 | natural
            natural,legal | urn:oneaccount:acr:reauth                               | natural
            natural       | urn:oneaccount:acr:legal:1                              | natural
            """)
    void theTabIsTheOneThatTheRequestAdmits(String types, String acr, String tab, Server server, Browser browser) {
        Application application = Application.with(server, Map.of("trust.account.types", types));

        browser.open(application.signIn(acr == null ? Map.of() : Map.of("acr_values", acr)));

        SignInPage page = new SignInPage(browser);
        assertThat(page.tab()).isEqualTo(tab);
        assertThat(page.register().tab()).isEqualTo(tab);
    }

    @Test
    void inSamlToo(Server server, Browser browser) {
        try (SamlApplication application = new SamlApplication(server)) {
            browser.open(application.asking("exact", "urn:oneaccount:acr:legal:1"));

            assertThat(new SignInPage(browser).tab()).isEqualTo("legal");
        }
    }

    @Test
    void theChoiceIsRememberedAndLeadsToRegistrationAndResetOfTheSameType(Server server, Browser browser) {
        Application application = Application.open(server);

        browser.open(application.signIn());
        SignInPage page = new SignInPage(browser).forOrganisation();
        browser.reload();
        page = page.signInWrongly("nobody", "wrong");
        assertThat(page.tab()).isEqualTo("legal");
        assertThat(page.forgotPassword().tab()).isEqualTo("legal");
        browser.followTo("login-actions/authenticate");
        RegistrationPage registration = new SignInPage(browser).register();
        assertThat(registration.tab()).isEqualTo("legal");
        assertThat(registration.registerRefused("nobody", "short").tab()).isEqualTo("legal");
        browser.followTo("login-actions/authenticate");

        assertThat(new SignInPage(browser).forMyself().register().tab()).isEqualTo("natural");
    }

    @Test
    void anAccountOfAnOrganisationIsOpenedAndSignsInByItsName(Server server, Browser browser, Browser another) {
        TestPerson agent = TestPerson.next();
        Application application = Application.open(server);

        browser.open(application.signIn());
        new SignInPage(browser).forOrganisation().register().registerWithMail(agent);
        Tokens opened = application.tokens(browser);
        another.open(application.signIn());
        new SignInPage(another).forOrganisation().signIn(agent.email(), TestPerson.PASSWORD);

        for (Tokens tokens : new Tokens[] {opened, application.tokens(another)}) {
            assertThat(tokens.id().path("account_type").asText()).isEqualTo("legal");
            assertThat(tokens.id().path("trust_level").asInt()).isZero();
        }
        assertThat(server.admin().attribute(agent.username(), "account_type")).isEqualTo("legal");
    }

    /** A username means one account; whoever has its password need not know of tabs. */
    @Test
    void aUsernameSignsInOnEitherTab(Server server, Browser browser) {
        TestPerson agent = TestPerson.next();
        Application application = Application.open(server);
        browser.open(application.signIn());
        new SignInPage(browser).forOrganisation().register().register(agent);
        browser.clearCookies();

        browser.open(application.signIn());
        new SignInPage(browser).signIn(agent.username(), TestPerson.PASSWORD);

        assertThat(application.tokens(browser).id().path("account_type").asText())
                .isEqualTo("legal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"company", "LEGAL", "", "natural,legal"})
    void aTypeThatDoesNotExistOpensNothing(String type, Server server) {
        TestPerson person = TestPerson.next();
        PlainBrowser browser = new PlainBrowser(server);
        Application application = Application.open(server);
        PlainPage form = browser.open(server.nodes().get(0), application.signIn(Map.of("prompt", "create")));

        PlainPage answer = browser.submit(
                server.nodes().get(0),
                form.expect("register"),
                Map.of(
                        "accountType",
                        type,
                        "username",
                        person.username(),
                        "password",
                        TestPerson.PASSWORD,
                        "password-confirm",
                        TestPerson.PASSWORD));

        assertThat(answer.id()).isEqualTo("register");
        assertThat(server.admin().get("/users?exact=true&username=" + person.username()))
                .isEmpty();
    }

    /** The attribute is ours: a forged form gives an account no type, and no level. */
    @Test
    void aTypeThatIsSentAsAnAttributeIsWorthNothing(Server server) {
        TestPerson person = TestPerson.next();
        PlainBrowser browser = new PlainBrowser(server);
        Application application = Application.open(server);
        PlainPage form = browser.open(server.nodes().get(0), application.signIn(Map.of("prompt", "create")));

        PlainPage answer = browser.submit(
                server.nodes().get(0),
                form.expect("register"),
                Map.of(
                        "account_type",
                        "legal",
                        "trust_level",
                        "3",
                        "username",
                        person.username(),
                        "password",
                        TestPerson.PASSWORD,
                        "password-confirm",
                        TestPerson.PASSWORD));

        assertThat(answer.isSignedIn()).isTrue();
        assertThat(server.admin().attribute(person.username(), "account_type")).isEqualTo("natural");
        assertThat(server.admin().attribute(person.username(), "trust_level")).isEqualTo("1");
    }

    @Test
    void aPersonAmongCompaniesSignsOutAndGoesOnForAnOrganisation(Server server, Browser browser) {
        TestPerson person = TestPerson.next();
        Application open = Application.open(server);
        Journeys.register(browser, open, person);
        Tokens before = open.tokens(browser);
        Application application = Application.with(server, FOR_COMPANIES);

        browser.open(application.signIn());
        SignInPage page = new GatePage(browser).useAnotherAccount();
        assertThat(page.tab()).isEqualTo("legal");
        page.register().register(TestPerson.next());

        assertThat(application.tokens(browser).id().path("account_type").asText())
                .isEqualTo("legal");
        assertThat(error(open, before)).isEqualTo("invalid_grant");
    }

    @Test
    void anOrganisationAmongPersonsSignsOutAndGoesOnAsOne(Server server, Browser browser) {
        Application open = Application.open(server);
        browser.open(open.signIn());
        new SignInPage(browser).forOrganisation().register().register(TestPerson.next());
        Tokens before = open.tokens(browser);
        Application application = Application.with(server, FOR_PERSONS);

        browser.open(application.signIn());
        SignInPage page = new GatePage(browser).useAnotherAccount();
        assertThat(page.tab()).isEqualTo("natural");
        page.register().register(TestPerson.next());

        assertThat(application.tokens(browser).id().path("account_type").asText())
                .isEqualTo("natural");
        assertThat(error(open, before)).isEqualTo("invalid_grant");
    }

    /** Without a session before: whoever has just signed in with the wrong account. */
    @Test
    void whoeverHasJustSignedInWithTheWrongAccountGoesOnInTheSameRequest(Server server, Browser browser) {
        TestPerson person = TestPerson.next();
        Journeys.register(browser, Application.open(server), person);
        browser.clearCookies();
        Application application = Application.open(server);

        browser.open(application.signIn(Map.of("acr_values", "urn:oneaccount:acr:legal:1")));
        new SignInPage(browser).signIn(person.username(), TestPerson.PASSWORD);
        SignInPage page = new GatePage(browser).useAnotherAccount();

        assertThat(page.tab()).isEqualTo("legal");
        page.register().register(TestPerson.next());
        assertThat(new GatePage(browser).missing()).hasSize(3);
    }

    @Test
    void whoeverLeavesIsDenied(Server server, Browser browser) {
        Application application = Application.with(server, FOR_COMPANIES);
        Journeys.register(browser, Application.open(server), TestPerson.next());

        browser.open(application.signIn());
        new GatePage(browser).cancel();

        assertThat(application.answer(browser))
                .containsEntry("error", "access_denied")
                .doesNotContainKey("code");
    }

    @Test
    void inSamlWhoeverLeavesIsDeniedAndWhoeverChangesGoesOn(Server server, Browser browser) {
        Journeys.register(browser, Application.open(server), TestPerson.next());
        try (SamlApplication application = new SamlApplication(server, FOR_COMPANIES)) {
            browser.open(application.signIn());
            new GatePage(browser).cancel();
            assertThat(application.answer(browser).status()).endsWith("RequestDenied");
            assertThat(application.answer(browser).assertions()).isZero();

            browser.open(application.signIn());
            SignInPage page = new GatePage(browser).useAnotherAccount();
            assertThat(page.tab()).isEqualTo("legal");
            page.register().register(TestPerson.next());

            assertThat(application.answer(browser).accepted().attributes())
                    .containsEntry("urn:oneaccount:attribute:account_type", List.of("legal"));
        }
    }

    /** Nobody can meet such a request, so no other account is offered. */
    @Test
    void aRequestThatContradictsItsApplicationOffersNoOtherAccount(Server server, Browser browser) {
        Application application = Application.with(server, FOR_PERSONS);
        Journeys.register(browser, Application.open(server), TestPerson.next());

        browser.open(application.signIn(Map.of("acr_values", "urn:oneaccount:acr:legal:1")));

        new GatePage(browser);
        assertThat(browser.has("a[href*='login-actions/restart']")).isFalse();
    }

    private static String error(Application application, Tokens tokens) {
        return Http.parse(application.refresh(tokens).body()).path("error").asText();
    }

    @Test
    void thePagesWorkWithoutAScript(Server server) {
        PlainBrowser browser = new PlainBrowser(server);
        Application application = Application.open(server);
        TestPerson agent = TestPerson.next();
        PlainPage form =
                browser.open(server.nodes().get(0), application.signIn()).expect("login");

        PlainPage legal = browser.open(server.nodes().get(0), link(form, "accountType=legal"))
                .expect("login");
        PlainPage registration =
                browser.open(server.nodes().get(0), link(legal, "registration")).expect("register");
        browser.submit(
                server.nodes().get(0),
                registration,
                Map.of(
                        "accountType",
                        "legal",
                        "username",
                        agent.username(),
                        "password",
                        TestPerson.PASSWORD,
                        "password-confirm",
                        TestPerson.PASSWORD));

        assertThat(server.admin().attribute(agent.username(), "account_type")).isEqualTo("legal");
    }

    private static URI link(PlainPage page, String part) {
        return page.address()
                .resolve(Pattern.compile("href=\"([^\"]*" + part + "[^\"]*)\"")
                        .matcher(page.html())
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1)
                        .replace("&amp;", "&"));
    }
}
