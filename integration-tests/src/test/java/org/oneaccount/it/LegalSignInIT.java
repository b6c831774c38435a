// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Browser.Tab;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.Node;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.PlainBrowser;
import org.oneaccount.it.harness.PlainPage;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.Soon;
import org.oneaccount.it.harness.TestAgents;
import org.oneaccount.it.harness.TestCompany;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.harness.Words;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.OrganisationPage;
import org.oneaccount.it.pages.ResetIdentityPage;
import org.oneaccount.it.pages.SignInPage;
import org.oneaccount.it.pages.SmsCodePage;

/** Sign-in of agents: by what, for which organisation, and what nobody learns before. */
@Order(1)
@OneAccountServer
class LegalSignInIT {

    private static final String FIRST = "Gongsi-yi-2026";
    private static final String SECOND = "Gongsi-er-2026";
    private static final String NEW_PASSWORD = "Xin-de-mima-2026";

    private Server server;
    private TestAgents agents;
    private Application application;
    private final TestPerson agent = TestPerson.next();
    private final TestCompany company = TestCompany.next();
    private final TestCompany another = TestCompany.next();

    @BeforeEach
    void setUp(Server server) {
        this.server = server;
        agents = new TestAgents(server);
        application = Application.with(server, Map.of("trust.account.types", "legal"));
    }

    @Test
    void anAgentSignsInByUsernameMobileAndIdNumber(Browser browser) {
        String username = agents.agent(agent, company, FIRST);

        for (String identifier : new String[] {username, agent.mobile(), agent.idNumber()}) {
            signIn(browser, identifier, FIRST);
            assertSignedInAs(username, browser);
        }
    }

    @Test
    void theCreditCodeIsThePrincipalsAlone(Browser browser, Browser other) {
        agents.agent(TestPerson.next(), company, FIRST);
        String principal = agents.principal(agent, company, SECOND);
        agents.agent(agent, another, FIRST);

        signIn(browser, company.code(), FIRST);
        assertThat(new SignInPage(browser).refusals()).contains("loginRefused");
        signIn(browser, company.code().toLowerCase(Locale.ROOT), SECOND);
        assertSignedInAs(principal, browser);
        signIn(other, another.code(), FIRST);
        assertThat(new SignInPage(other).refusals()).contains("loginRefused");
    }

    @Test
    void whoIsTheAgentOfSeveralIsAskedAfterThePasswordForWhich(Browser browser) {
        agents.agent(agent, company, FIRST);
        String wanted = agents.agent(agent, another, FIRST);
        agents.agent(agent, TestCompany.next(), SECOND);

        signIn(browser, agent.mobile(), FIRST);
        OrganisationPage page = new OrganisationPage(browser);
        assertThat(page.offered())
                .hasSize(2)
                .anySatisfy(one -> assertThat(one).contains(company.name()).contains(company.maskedCode()))
                .anySatisfy(one -> assertThat(one).contains(another.name()).contains(another.maskedCode()));
        page.choose(another);

        assertSignedInAs(wanted, browser);
        assertThat(server.log()).doesNotContain(another.name()).doesNotContain(another.code());
    }

    @Test
    void aPasswordThatIsRightForOneOnlyAsksNothing(Browser browser) {
        agents.agent(agent, company, FIRST);
        String wanted = agents.agent(agent, another, SECOND);

        signIn(browser, agent.idNumber(), SECOND);

        assertSignedInAs(wanted, browser);
    }

    /** An agent who uses one of several passwords every day must not lock the other accounts; who guesses locks all of them. */
    @Test
    void whatIsRightNowhereCountsEverywhereAndWhatIsRightSomewhereNowhereElse(Browser browser) {
        String first = agents.agent(agent, company, FIRST);
        String second = agents.agent(agent, another, SECOND);

        for (int i = 0; i < 6; i++) {
            signIn(browser, agent.mobile(), FIRST);
            assertSignedInAs(first, browser);
        }
        assertThat(failures(second)).isZero();
        signIn(browser, agent.mobile(), "falsch");
        Soon.holds("counted on each account", () -> failures(first) == 1 && failures(second) == 1);
        for (int i = 0; i < 5; i++) {
            signIn(browser, agent.mobile(), "falsch");
            server.moveTime(Duration.ofSeconds(2));
        }
        Soon.holds("both are held", () -> isHeld(first) && isHeld(second));

        signIn(browser, agent.mobile(), SECOND);
        assertThat(new SignInPage(browser).refusals()).contains("loginRefused");
        signIn(browser, second, SECOND);
        assertThat(new SignInPage(browser).refusals()).contains("loginRefused");
    }

    /** Known and unknown, agent of none, one or several, on the right tab or the wrong one: the same page. */
    @Test
    void theAnswerIsTheSameWhateverIsTyped() {
        agents.agent(agent, company, FIRST);
        agents.agent(agent, another, FIRST);
        TestPerson single = TestPerson.next();
        agents.agent(single, TestCompany.next(), FIRST);
        Application open = Application.open(server);

        for (String type : new String[] {"natural", "legal"}) {
            String expected = refusal(server, open, type, TestPerson.next().username());
            assertThat(expected).contains(Words.of("loginRefused"));
            for (String typed : new String[] {
                agent.mobile(),
                agent.idNumber(),
                company.code(),
                single.mobile(),
                TestPerson.next().mobile(),
                TestPerson.next().idNumber(),
                TestCompany.next().code()
            }) {
                assertThat(refusal(server, open, type, typed))
                        .as(type + " " + typed)
                        .isEqualTo(expected);
            }
        }
    }

    /** The tab says whose number it is: the agent's own account and the company's are two. */
    @Test
    void anAgentsNumberOnThePersonalTabIsThePersonsOwnAccount(Browser browser, Browser own) {
        TestPerson person = Journeys.atLevel(2, server, own);
        String username = agents.agent(person, company, FIRST);
        Application open = Application.open(server);

        browser.open(open.signIn());
        SignInPage page = new SignInPage(browser).signInWrongly(person.mobile(), FIRST);
        assertThat(page.refusals()).contains("loginRefused");
        page.forOrganisation().signIn(person.mobile(), FIRST);
        assertThat(open.tokens(browser).id().path("sub").asText())
                .isEqualTo(server.admin().userId(username));
        browser.clearCookies();
        browser.open(open.signIn());
        new SignInPage(browser).signIn(person.mobile(), TestPerson.PASSWORD);
        assertThat(open.tokens(browser).id().path("account_type").asText()).isEqualTo("natural");
    }

    @Test
    void oneCodeIsSentAndThenTheOrganisationIsAsked(Browser browser) {
        agents.agent(agent, company, FIRST);
        String wanted = agents.agent(agent, another, SECOND);

        browser.clearCookies();
        browser.open(application.signIn());
        SmsCodePage code = new SignInPage(browser).bySms().send(agent.mobile());
        assertThat(server.sandbox().countTo(agent.mobileE164())).isEqualTo(1);
        code.enter(server.sandbox().lastCodeTo(agent.mobileE164()));
        new OrganisationPage(browser).choose(another);

        assertSignedInAs(wanted, browser);
        assertThat(server.sandbox().countTo(agent.mobileE164())).isEqualTo(1);
    }

    @Test
    void aCodeForThePersonalAccountIsNoneForTheCompanys(Browser browser, Browser own) {
        TestPerson person = Journeys.atLevel(2, server, own);
        agents.agent(person, company, FIRST);
        server.moveTime(Duration.ofMinutes(2));
        Application open = Application.open(server);

        browser.open(open.signIn());
        new SignInPage(browser).bySms().send(person.mobile());
        String personal = server.sandbox().lastCodeTo(person.mobileE164());
        browser.open(open.signIn());
        server.moveTime(Duration.ofMinutes(2));
        SmsCodePage code = new SignInPage(browser).forOrganisation().bySms().send(person.mobile());
        String agents = server.sandbox().lastCodeTo(person.mobileE164());

        assertThat(agents).isNotEqualTo(personal);
        code.enterRefused(personal).enter(agents);
        assertThat(open.tokens(browser).id().path("account_type").asText()).isEqualTo("legal");
    }

    @Test
    void whatWasNotOfferedCannotBeChosen(Browser browser) {
        agents.agent(agent, company, FIRST);
        agents.agent(agent, another, FIRST);
        TestCompany third = TestCompany.next();
        String withAnotherPassword = agents.agent(agent, third, SECOND);
        String strangers = agents.agent(TestPerson.next(), company, FIRST);

        signIn(browser, agent.mobile(), FIRST);
        for (String forged : new String[] {
            server.admin().userId(withAnotherPassword), server.admin().userId(strangers), "", "0", withAnotherPassword
        }) {
            new OrganisationPage(browser).forge(forged);
            assertThat(new OrganisationPage(browser).refusals()).contains("trustOrganisationUnknown");
        }
    }

    /** Sent without the page: no password, no choice. */
    @Test
    void withoutAPasswordThereIsNothingToChoose() {
        String username = agents.agent(agent, company, FIRST);
        agents.agent(agent, another, FIRST);
        PlainBrowser browser = new PlainBrowser(server);
        Node node = server.nodes().get(0);
        PlainPage form = browser.open(node, application.signIn()).expect("login");

        PlainPage answer =
                browser.submit(node, form, Map.of("organisation", server.admin().userId(username)));

        assertThat(answer.id()).isEqualTo("login");
    }

    @Test
    void aChoiceIsOfOneTabAndOfOneLogin() {
        String first = agents.agent(agent, company, FIRST);
        agents.agent(agent, another, FIRST);
        PlainBrowser one = new PlainBrowser(server);
        Node node = server.nodes().get(0);
        Map<String, String> right = Map.of("accountType", "legal", "username", agent.mobile(), "password", FIRST);
        PlainPage choice = one.submit(node, one.open(node, application.signIn()).expect("login"), right)
                .expect("trust-organisation");
        PlainPage otherTab = one.open(node, application.signIn()).expect("login");

        Map<String, String> chosen = Map.of("organisation", server.admin().userId(first));
        assertThat(one.submit(node, otherTab, chosen).isSignedIn()).isFalse();
        PlainBrowser late = one.copy();
        assertThat(one.submit(node, choice, chosen).isSignedIn()).isTrue();
        assertThat(late.submit(node, choice, chosen).isSignedIn()).isFalse();
    }

    @Test
    void theBackButtonAndAnotherTabLoseNothing(Browser browser) {
        agents.agent(agent, company, FIRST);
        String wanted = agents.agent(agent, another, FIRST);

        signIn(browser, agent.mobile(), FIRST);
        new OrganisationPage(browser);
        browser.reload();
        new OrganisationPage(browser);
        Tab first = browser.newTab();
        browser.open(application.signIn());
        new SignInPage(browser).signIn(agent.mobile(), FIRST);
        new OrganisationPage(browser).choose(another);
        assertSignedInAs(wanted, browser);
        browser.switchTo(first);
        browser.open(application.signIn());
        application.answer(browser);

        signIn(browser, agent.mobile(), FIRST);
        SignInPage page = new OrganisationPage(browser).useAnotherAccount();
        page.signIn(wanted, FIRST);
        assertSignedInAs(wanted, browser);
    }

    /** Between the password and the choice an account may be closed. */
    @Test
    void aClosedAccountIsNotOffered(Browser browser) {
        String closed = agents.agent(agent, company, FIRST);
        String open = agents.agent(agent, another, FIRST);
        agents.agent(agent, TestCompany.next(), FIRST);
        close(closed);

        signIn(browser, agent.mobile(), FIRST);

        OrganisationPage page = new OrganisationPage(browser);
        assertThat(page.offered()).hasSize(2).noneMatch(one -> one.contains(company.name()));
        close(open);
        page.choose(another);
        assertThat(new OrganisationPage(browser).offered()).hasSize(1);
    }

    @Test
    void aForgottenPasswordIsSetForTheChosenOrganisation(Browser browser) {
        String first = agents.agent(agent, company, FIRST);
        String wanted = agents.agent(agent, another, SECOND);

        browser.open(application.signIn());
        new SignInPage(browser)
                .forgotPassword()
                .bySms(agent.mobile())
                .enter(server.sandbox().lastCodeTo(agent.mobileE164()));
        new OrganisationPage(browser).choose(another);
        ResetIdentityPage identity = new ResetIdentityPage(browser)
                .enterRefused(agent.name(), TestPerson.next().idNumber());
        assertThat(identity.refusals()).contains("resetIdentityMismatch");
        identity.enter(agent.name(), agent.idNumber());
        Journeys.newPassword(browser, NEW_PASSWORD);
        assertSignedInAs(wanted, browser);

        signIn(browser, first, FIRST);
        assertSignedInAs(first, browser);
        signIn(browser, wanted, NEW_PASSWORD);
        assertSignedInAs(wanted, browser);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aForgottenPasswordOfOneAccountAsksNoOrganisation(boolean byCode, Browser browser) {
        String username = agents.principal(agent, company, FIRST);

        browser.open(application.signIn());
        new SignInPage(browser)
                .forgotPassword()
                .bySms(byCode ? company.code() : agent.idNumber())
                .enter(server.sandbox().lastCodeTo(agent.mobileE164()));
        new ResetIdentityPage(browser).enter(agent.name(), agent.idNumber());
        Journeys.newPassword(browser, NEW_PASSWORD);

        assertSignedInAs(username, browser);
    }

    /** The code was right, but for the choice in a reset: it is none at sign-in. */
    @Test
    void aChoiceInAResetSignsNobodyIn(Browser browser) {
        agents.agent(agent, company, FIRST);
        agents.agent(agent, another, FIRST);

        browser.open(application.signIn());
        new SignInPage(browser)
                .forgotPassword()
                .bySms(agent.mobile())
                .enter(server.sandbox().lastCodeTo(agent.mobileE164()));
        new OrganisationPage(browser);
        browser.open(URI.create(browser.address()
                .toString()
                .replace("reset-credentials", "authenticate")
                .replaceAll("&?(execution|session_code)=[^&]*", "")));

        new SignInPage(browser);
    }

    private void signIn(Browser browser, String identifier, String password) {
        browser.clearCookies();
        browser.open(application.signIn());
        new SignInPage(browser).signIn(identifier, password);
    }

    private void assertSignedInAs(String username, Browser browser) {
        assertThat(application.tokens(browser).id().path("sub").asText())
                .isEqualTo(server.admin().userId(username));
    }

    private void close(String username) {
        String id = server.admin().userId(username);
        Http.ok(server.admin().put("/users/" + id, Map.of("enabled", false)));
    }

    private int failures(String username) {
        return bruteForce(username).path("numFailures").asInt();
    }

    private boolean isHeld(String username) {
        return bruteForce(username).path("disabled").asBoolean();
    }

    private JsonNode bruteForce(String username) {
        return server.admin()
                .get("/attack-detection/brute-force/users/" + server.admin().userId(username));
    }

    /** What somebody reads who is refused, with what is said to readers that speak, but without what was typed. */
    private static String refusal(Server server, Application open, String type, String typed) {
        PlainBrowser browser = new PlainBrowser(server);
        Node node = server.nodes().get(0);
        PlainPage form = browser.open(node, open.signIn()).expect("login");
        PlainPage page =
                browser.submit(node, form, Map.of("accountType", type, "username", typed, "password", "falsch"));
        String main =
                page.expect("login").html().replaceFirst("(?s).*<main", "<main").replaceFirst("(?s)</main>.*", "");
        return main.replaceAll("(?s)<script.*?</script>", "")
                .replace("value=\"" + typed + "\"", "")
                .replaceAll("(href|action|id|value)=\"[^\"]*\"", "")
                .replaceAll("\\s+", " ");
    }
}
