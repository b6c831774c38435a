// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.FitsEveryScreen;
import org.oneaccount.it.harness.FrontDesk;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.PlainPage;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestAgents;
import org.oneaccount.it.harness.TestCompany;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.AskingAgent;
import org.oneaccount.it.pages.CompanyJourneys;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.MandatePages.Grants;
import org.oneaccount.it.pages.PlainGrants;

/** Whom the register calls an organisation's head withdraws its mandates, whoever granted them. */
@OneAccountServer
@FitsEveryScreen
class RepresentativeIT {

    /** Without a mouse, and back to the list by the way that is offered. */
    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void whatACounterConfirmedIsRevokedByKeyboard(String language, Server server, Browser head) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        AskingAgent agent = AskingAgent.of(server, company, false);
        Http.ok(FrontDesk.open(server).send(agent.atCounter()));
        CompanyJourneys.headAtTheGrants(server, head, company.head());
        head.open(URI.create(Grants.address(server) + "?kc_locale=" + language));

        new Grants(head).ofOrganisation("123");
        head.keyboard().fill("orgCode", company.code().toLowerCase(Locale.ROOT)).enter();
        new Grants(head);
        head.keyboard().goTo("button[name='revoke']").enter();
        new Grants(head);
        head.keyboard().goTo("button[name='list']").enter();
        assertThat(new Grants(head).listed()).isEqualTo(1);
        head.keyboard().goTo("button[name='revoke']").enter();
        new Grants(head);
        head.keyboard().goTo("button[name='revoke']").enter();

        assertThat(new Grants(head).listed()).isZero();
        assertThat(level(server, agent.username())).isEqualTo("1");
    }

    /** What is missing for the rest is one press away. */
    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void whoOnlyWithdrawsNeedsAFreshProofAlone(String language, Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        server.moveTime(Duration.ofMinutes(2));

        browser.open(URI.create(Grants.address(server) + "?state=back&kc_locale=" + language));
        browser.followTo("acr_values=urn%3Aoneaccount%3Aacr%3Areauth");
        Journeys.confirmBySms(server, browser, person);
        new Grants(browser);
        assertThat(browser.has("[name='code'], [name='orgCode']")).isFalse();

        server.moveTime(Duration.ofMinutes(2));
        browser.followTo("natural%3A4");
        Journeys.confirmBySms(server, browser, person);
        assertThat(new GatePage(browser).ways()).contains("biometric", "bankcard");
    }

    @Test
    void whoIsNotTheHeadLearnsNothingAndRevokesNothing(Server server) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        TestCompany without = server.sandbox().add(TestCompany.next());
        TestCompany another = server.sandbox().add(TestCompany.next());
        AskingAgent agent = AskingAgent.of(server, company, false);
        PlainGrants head = head(server, company);
        head.send(Map.of("grant", "true", "code", agent.code()));
        String mandate = head.listed();
        PlainGrants stranger = head(server, another);

        String with = list(stranger, company).html();
        String none = list(stranger, without).html();

        assertThat(with.replace(company.code(), "").replaceAll("tab_id=[^\"]*", ""))
                .isEqualTo(none.replace(without.code(), "").replaceAll("tab_id=[^\"]*", ""));
        assertThat(list(stranger, company).refusals()).containsExactly("mandateNotHead");
        for (Map<String, String> step : List.of(Map.<String, String>of(), Map.of("confirm", "true"))) {
            assertThat(revoke(stranger, company, mandate, step)).containsExactly("mandateNotHead");
            assertThat(revoke(stranger, another, mandate, step)).containsExactly("mandateNotYours");
        }
        assertThat(level(server, agent.username())).isEqualTo("2");
    }

    @Test
    void eachStepAsksTheRegisterAgain(Server server) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        AskingAgent agent = AskingAgent.of(server, company, false);
        PlainGrants head = head(server, company);
        head.send(Map.of("grant", "true", "code", agent.code()));
        String mandate = head.listed();
        assertThat(list(head, company).html()).contains(mandate);

        server.sandbox().set("registry", "down");
        assertThat(list(head, company).refusals()).containsExactly("mandateUnavailable");
        assertThat(revoke(head, company, mandate, Map.of())).containsExactly("mandateUnavailable");
        assertThat(revoke(head, company, mandate, Map.of("confirm", "true"))).containsExactly("mandateUnavailable");
        server.sandbox().set("registry", "up");
        server.sandbox().add(company.ledBy(TestPerson.next()));
        assertThat(revoke(head, company, mandate, Map.of("confirm", "true"))).containsExactly("mandateNotHead");

        assertThat(level(server, agent.username())).isEqualTo("2");
    }

    @Test
    void tryingOrganisationsEnds(Server server) {
        TestCompany own = server.sandbox().add(TestCompany.next());
        TestCompany others = server.sandbox().add(TestCompany.next());
        PlainGrants head = head(server, own);
        String slip = own.code().substring(0, 17) + (own.code().endsWith("0") ? "1" : "0");
        assertThat(list(head, new TestCompany("", slip, own.head())).refusals())
                .containsExactly("mandateOrganisationMistyped");
        for (int i = 0; i < 9; i++) {
            assertThat(list(head, others).refusals()).containsExactly("mandateNotHead");
        }

        assertThat(list(head, own).refusals()).containsExactly("mandateWrongCodesHourLimit");
    }

    @Test
    void anOrganisationsAccountIsNoHead(Server server) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        AskingAgent agent = AskingAgent.of(server, company, false);
        Http.ok(FrontDesk.open(server).send(agent.atCounter()));

        assertThat(list(PlainGrants.ofAgent(server, agent), company).refusals()).containsExactly("mandateNotNatural");
    }

    private static PlainGrants head(Server server, TestCompany company) {
        new TestAgents(server).personal(company.head(), TestPerson.PASSWORD);
        return PlainGrants.ofPerson(server, company.head());
    }

    private static PlainPage list(PlainGrants visitor, TestCompany company) {
        return visitor.send(Map.of("list", "true", "orgCode", company.code()));
    }

    private static Set<String> revoke(
            PlainGrants visitor, TestCompany company, String mandate, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(more);
        form.put("orgCode", company.code());
        form.put("revoke", mandate);
        return visitor.send(form).refusals();
    }

    private static String level(Server server, String username) {
        return server.admin().attribute(username, "trust_level");
    }
}
