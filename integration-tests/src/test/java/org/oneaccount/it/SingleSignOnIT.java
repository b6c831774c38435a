// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.PartnerRealm;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.SignInPage;

/** One session, applications with different demands. */
@OneAccountServer
class SingleSignOnIT {

    @Test
    void afterRegistrationASecondApplicationThatNeedsMoreAsksForThatOnly(Server server, Browser browser) {
        TestPerson person = TestPerson.next();
        Application first = Application.needing(server, 1);
        Journeys.register(browser, first, person);
        assertThat(first.tokens(browser).id().path("trust_level").asInt()).isEqualTo(1);
        Application second = Application.needing(server, 2);

        browser.open(second.signIn());
        Journeys.proveMobile(server, browser, person);

        assertThat(second.tokens(browser).id().path("trust_level").asInt()).isEqualTo(2);
    }

    @Test
    void afterAPasswordASecondApplicationThatNeedsMoreAsksForThatOnly(Server server, Browser browser, Browser later) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        Application first = Application.needing(server, 2);
        later.open(first.signIn());
        new SignInPage(later).signIn(person.username(), TestPerson.PASSWORD);
        first.answer(later);
        Application second = Application.needing(server, 3);

        later.open(second.signIn());
        Journeys.proveName(later, person);

        assertThat(second.tokens(later).id().path("trust_level").asInt()).isEqualTo(3);
    }

    @Test
    void afterAPasswordResetASecondApplicationThatNeedsMoreAsksForThatOnly(
            Server server, Browser browser, Browser later) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        server.moveTime(Duration.ofMinutes(2));
        Application first = Application.needing(server, 2);
        later.open(first.signIn());
        Journeys.resetBySms(server, later, person, "Xin-de-mima-2026");
        first.answer(later);
        Application second = Application.needing(server, 3);

        later.open(second.signIn());
        Journeys.proveName(later, person);

        assertThat(second.tokens(later).id().path("trust_level").asInt()).isEqualTo(3);
    }

    @Test
    void afterABrokerASecondApplicationThatNeedsMoreAsksForThatOnly(Server server, Browser browser) {
        TestPerson person = TestPerson.next();
        PartnerRealm partner = PartnerRealm.brokeredBy(server);
        partner.add(person);
        Application first = Application.needing(server, 1);
        browser.open(first.signIn(Map.of("kc_idp_hint", partner.alias())));
        partner.signIn(browser, person);
        assertThat(first.tokens(browser).id().path("trust_level").asInt()).isEqualTo(1);
        Application second = Application.needing(server, 2);

        browser.open(second.signIn());
        Journeys.proveMobile(server, browser, person);

        JsonNode token = second.tokens(browser).id();
        assertThat(token.path("trust_level").asInt()).isEqualTo(2);
        assertThat(token.path("amr")).extracting(JsonNode::asText).containsExactly("urn:oneaccount:amr:broker");
    }

    @Test
    void whatWasProvenOnceIsNotAskedAgain(Server server, Browser browser) {
        TestPerson person = server.sandbox().add(TestPerson.next());
        Application first = Application.needing(server, 3);
        Journeys.register(browser, first, person);
        Journeys.proveMobile(server, browser, person);
        Journeys.proveName(browser, person);
        first.answer(browser);
        Application second = Application.needing(server, 3);

        browser.open(second.signIn());

        assertThat(second.tokens(browser).id().path("trust_level").asInt()).isEqualTo(3);
    }

    @Test
    void anAccountMadeByAnAdministratorClimbsLikeAnyOther(Server server, Browser browser) {
        TestPerson person = TestPerson.next();
        server.admin().user(person.username(), TestPerson.PASSWORD);
        Application application = Application.needing(server, 2);

        browser.open(application.signIn());
        new SignInPage(browser).signIn(person.username(), TestPerson.PASSWORD);
        assertThat(new GatePage(browser).ways()).containsExactly("sms");
        Journeys.proveMobile(server, browser, person);

        assertThat(application.tokens(browser).id().path("account_type").asText())
                .isEqualTo("natural");
        assertThat(server.admin().attribute(person.username(), "trust_level")).isEqualTo("2");
    }

    @Test
    void aProvenMobileAndANumberOfADocumentSignIn(Server server, Browser browser, Browser second, Browser third) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        Application application = Application.needing(server, 3);

        second.open(application.signIn());
        new SignInPage(second).signIn(person.mobile(), TestPerson.PASSWORD);
        third.open(application.signIn());
        new SignInPage(third).signIn(person.idNumber(), TestPerson.PASSWORD);

        assertThat(application.tokens(second).id().path("sub"))
                .isEqualTo(application.tokens(third).id().path("sub"));
    }
}
