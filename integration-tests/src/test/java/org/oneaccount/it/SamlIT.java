// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.SamlAnswer;
import org.oneaccount.it.harness.SamlApplication;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.SignInPage;

/** The level in SAML, as a service provider sees it whose library is not Keycloak's. */
@OneAccountServer
class SamlIT {

    private static final String ACCOUNT_TYPE = "urn:oneaccount:attribute:account_type";
    private static final String TRUST_LEVEL = "urn:oneaccount:attribute:trust_level";

    @Test
    void anExactLevelIsProvenOnTheWayAndNamedInTheAssertion(Server server, Browser browser) {
        try (SamlApplication application = new SamlApplication(server)) {
            TestPerson person = server.sandbox().add(TestPerson.next());

            browser.open(application.asking("exact", natural(3)));
            new SignInPage(browser).register().register(person);
            Journeys.proveMobile(server, browser, person);
            Journeys.proveName(browser, person);

            SamlAnswer answer = application.answer(browser).accepted();
            assertThat(answer.classRef()).isEqualTo(natural(3));
            assertThat(answer.attributes())
                    .containsEntry(ACCOUNT_TYPE, List.of("natural"))
                    .containsEntry(TRUST_LEVEL, List.of("3"))
                    .containsEntry("urn:oneaccount:attribute:real_name", List.of(person.name()));
            assertThat(answer.friendlyNames())
                    .containsEntry(ACCOUNT_TYPE, "accountType")
                    .containsEntry(TRUST_LEVEL, "trustLevel")
                    .containsEntry("urn:oneaccount:attribute:real_name", "realName");
            assertThat(answer.attributes().toString()).doesNotContain(person.idNumber(), person.mobile());
        }
    }

    @Test
    void aMinimumLeadsToTheGateAndTheAnswerNamesTheHighestRequestedLevelThatIsMet(Server server, Browser browser) {
        try (SamlApplication application = new SamlApplication(server)) {
            TestPerson person = TestPerson.next();

            browser.open(application.asking("minimum", natural(2)));
            new SignInPage(browser).register().register(person);
            assertThat(new GatePage(browser).missing()).hasSize(1);
            Journeys.proveMobile(server, browser, person);
            SamlAnswer answer = application.answer(browser).accepted();
            assertThat(answer.classRef()).isEqualTo(natural(2));
            assertThat(answer.attributes()).containsEntry(TRUST_LEVEL, List.of("2"));

            browser.open(application.asking("exact", natural(3), natural(1)));
            assertThat(application.answer(browser).accepted().classRef()).isEqualTo(natural(1));
        }
    }

    @Test
    void whoCancelsIsDeniedInASignedAnswerWithoutAssertion(Server server, Browser browser) {
        try (SamlApplication application = new SamlApplication(server)) {
            browser.open(application.asking("exact", natural(2)));
            new SignInPage(browser).register().register(TestPerson.next());
            new GatePage(browser).cancel();

            SamlAnswer answer = application.answer(browser);
            assertThat(answer.status()).isEqualTo("Responder/RequestDenied");
            assertThat(answer.isSigned()).isTrue();
            assertThat(answer.assertions()).isZero();
        }
    }

    @Test
    void nothingIsShownWhenTheRequestIsPassive(Server server, Browser browser) {
        try (SamlApplication application = new SamlApplication(server)) {
            browser.open(application.askingPassively("exact", natural(1)));
            assertThat(noPassive(application.answer(browser))).isTrue();

            browser.open(application.signIn());
            new SignInPage(browser).register().register(TestPerson.next());
            application.answer(browser).accepted();
            browser.open(application.askingPassively("exact", natural(1)));
            assertThat(application.answer(browser).accepted().classRef()).isEqualTo(natural(1));

            browser.open(application.askingPassively("exact", natural(2)));
            assertThat(noPassive(application.answer(browser))).isTrue();
        }
    }

    @Test
    void betterThanALevelCannotBeServed(Server server, Browser browser) {
        try (SamlApplication application = new SamlApplication(server)) {
            browser.open(application.asking("better", natural(1)));

            SamlAnswer answer = application.answer(browser);
            assertThat(answer.status()).endsWith("/NoAuthnContext");
            assertThat(answer.assertions()).isZero();
        }
    }

    @Test
    void aRequestCannotLowerTheMinimumOfTheApplication(Server server, Browser browser) {
        try (SamlApplication application = new SamlApplication(server, Map.of("trust.min.natural", "2"))) {
            TestPerson person = TestPerson.next();

            browser.open(application.asking("exact", natural(1)));
            new SignInPage(browser).register().register(person);
            Journeys.proveMobile(server, browser, person);

            SamlAnswer answer = application.answer(browser).accepted();
            assertThat(answer.classRef()).isEqualTo(natural(1));
            assertThat(answer.attributes()).containsEntry(TRUST_LEVEL, List.of("2"));
        }
    }

    private static String natural(int level) {
        return "urn:oneaccount:acr:natural:" + level;
    }

    private static boolean noPassive(SamlAnswer answer) {
        return answer.status().endsWith("/NoPassive") && answer.assertions() == 0;
    }
}
