// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestCompany;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.AgentJourneys;
import org.oneaccount.it.pages.BankCardPage;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.SignInPage;
import org.oneaccount.it.pages.SmsPhonePage;

/**
 * Somebody who knows all that is public about a company, and name and ID number of its legal representative, but has neither
 * that person's mobile nor face nor card. What is known of others leads nowhere: to no level, to no account, to no
 * mandate. An identity of one's own leads to level 1, which says no more than who registered for which company (Art. 12 (1)).
 */
@OneAccountServer
class PublicDataIT {

    private TestCompany company;
    private TestPerson head;
    private TestPerson attacker;
    private String account;

    @BeforeEach
    void setUp(Server server) {
        company = server.sandbox().add(TestCompany.next());
        head = server.sandbox().add(company.head());
        attacker = server.sandbox().add(TestPerson.next());
        account = TestPerson.next().username();
    }

    /** Also with a mobile of their own: name and number of the representative show nobody to be the representative. */
    @Test
    void theRepresentativesNameAndNumberAreLevelNought(Server server, Browser browser) {
        Application application = AgentJourneys.needing(server, 1);
        AgentJourneys.register(browser, application, account);
        AgentJourneys.proveOrganisation(browser, company);
        Journeys.proveName(browser, head);

        GatePage gate = new GatePage(browser);
        assertThat(browser.text()).contains("证明是您本人");
        assertThat(gate.hints()).containsExactly("idcardHead");
        assertThat(gate.missing()).containsExactly("经办人姓名和证件号码", "经办人手机号码");
        gate.chooseSms().send(head.mobile()).enterRefused("000000");
        browser.press("change");
        new SmsPhonePage(browser).send(attacker.mobile()).enter(server.sandbox().lastCodeTo(attacker.mobileE164()));
        gate = new GatePage(browser);
        assertThat(gate.ways()).contains("bankcard", "biometric").doesNotContain("mandate");
        BankCardPage card = gate.chooseBankCard().proveRefused(head.card());
        assertThat(card.refusals()).contains("bankcardMismatch");
        card = card.proveRefused(attacker.card());
        assertThat(card.refusals()).contains("bankcardMismatch");

        assertThat(level(server)).isEqualTo("0");
        assertThat(factors(server)).containsExactlyInAnyOrder("sign-in", "organisation", "mobile");
        browser.press("cancel");
        assertThat(application.answer(browser)).containsEntry("error", "access_denied");
    }

    /** The representative is not kept out by it: one who proves more is agent of their own company. */
    @Test
    void theRepresentativeProvesMoreAndIsAgent(Server server, Browser browser) {
        AgentJourneys.register(browser, AgentJourneys.needing(server, 1), account);
        AgentJourneys.proveOrganisation(browser, company);
        Journeys.proveName(browser, head);
        Journeys.proveMobile(server, browser, head);
        Journeys.proveCard(browser, head);

        assertThat(level(server)).isEqualTo("1");
        assertThat(factors(server)).contains("real-name", "bank-card");
    }

    /** What the register of organisations does not tell while it is down is not taken for a no. */
    @Test
    void anOutageDoesNotMakeSomebodyElseOfTheRepresentative(Server server, Browser browser) {
        AgentJourneys.register(browser, AgentJourneys.needing(server, 1), account);
        AgentJourneys.proveOrganisation(browser, company);
        server.sandbox().set("registry", "down");
        Journeys.proveName(browser, head);

        assertThat(new GatePage(browser).refusals()).contains("trustUnavailable");
        assertThat(factors(server)).doesNotContain("real-name");
    }

    @Test
    void anIdentityOfTheirOwnIsRegisteredAndNotMandated(Server server, Browser browser) {
        AgentJourneys.register(browser, AgentJourneys.needing(server, 2), account);
        AgentJourneys.prove(server, browser, company, attacker);

        assertThat(level(server)).isEqualTo("1");
        assertThat(new GatePage(browser).missing()).isNotEmpty();
        assertThat(factors(server)).doesNotContain("mandate", "certificate");
    }

    /** The code is public, and it belongs to nobody before a mandate or a certificate names a principal. */
    @Test
    void theCreditCodeSignsNobodyInWhoeverCameFirst(Server server, Browser browser, Browser later) {
        AgentJourneys.register(browser, AgentJourneys.needing(server, 1), account);
        AgentJourneys.prove(server, browser, company, attacker);
        assertThat(level(server)).isEqualTo("1");

        later.open(Application.open(server).signIn());
        later.followTo("accountType=legal");
        new SignInPage(later).signInWrongly(company.code(), TestPerson.PASSWORD);
        new SignInPage(later).signInWrongly(head.idNumber(), TestPerson.PASSWORD);

        assertThat(later.shown()).isEqualTo("login");
    }

    /** What has been public for long does not come back when the register strikes the company. */
    @Test
    void aClosedCompanyLeadsNowhere(Server server, Browser browser) {
        AgentJourneys.register(browser, AgentJourneys.needing(server, 2), account);
        AgentJourneys.prove(server, browser, company, attacker);
        server.sandbox().dissolve(company);

        Http.ok(server.admin().post("/trust/organisations/checks", Map.of("code", company.code())));

        assertThat(level(server)).isEqualTo("0");
    }

    private String level(Server server) {
        return server.admin().attribute(account, "trust_level");
    }

    private List<String> factors(Server server) {
        return server.admin()
                .get("/trust/users/" + server.admin().userId(account) + "/evidence")
                .findValuesAsText("factor");
    }
}
