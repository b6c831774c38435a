// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Application.Tokens;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestCompany;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.harness.Words;
import org.oneaccount.it.pages.CompanyJourneys;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.MandatePages.Ask;
import org.oneaccount.it.pages.MandatePages.Grants;
import org.oneaccount.it.pages.MandatePages.Wait;
import org.oneaccount.it.pages.OrganisationFormPage;
import org.oneaccount.it.pages.RegistrationPage;

/** Organisations that have no legal representative: every page that knows the organisation calls its head what the licence does. */
@OneAccountServer
class OperatorIT {

    private enum Kind {
        INDIVIDUAL_BUSINESS("operator", TestCompany::individualBusiness),
        PARTNERSHIP("managingPartner", TestCompany::partnership);

        private final String head;
        private final Supplier<TestCompany> next;

        Kind(String head, Supplier<TestCompany> next) {
            this.head = head;
            this.next = next;
        }
    }

    static Stream<Arguments> kindsAndLanguages() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> Stream.of("zh-CN", "en").map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("kindsAndLanguages")
    void comesToLevelOneByTheNameOfItsHead(Kind kind, String language, Server server, Browser browser) {
        TestCompany company = server.sandbox().add(kind.next.get());
        Application application = CompanyJourneys.needing(server, 1);
        application.approveFor("organisation");
        String label = said("organisationHead_" + kind.head, language);
        OrganisationFormPage page = atTheForm(browser, application, language);
        assertThat(page.headLabel()).isEqualTo(said("organisationHead_any", language));

        page.type(company.code(), company.name(), company.head().name());
        assertThat(page.headLabel()).isEqualTo(label);
        page = page.proveRefused(
                company.code(), company.name(), TestPerson.next().name());
        assertThat(browser.text()).contains(said("organisationMismatch", language));
        assertThat(page.headLabel()).isEqualTo(label);
        page.prove(company);
        TestPerson agent = server.sandbox().add(TestPerson.next());
        Journeys.proveName(browser, agent);
        Journeys.proveMobile(server, browser, agent);

        application.answer(browser);
        browser.open(application.signIn(Map.of("scope", "openid organisation")));
        Tokens tokens = application.tokens(browser);
        assertThat(tokens.id().path("trust_level").asInt()).isEqualTo(1);
        assertThat(tokens.id().path("org_name").asText()).isEqualTo(company.name());
        assertThat(tokens.id().path("org_code").asText()).isEqualTo(company.code());
    }

    @ParameterizedTest
    @MethodSource("kindsAndLanguages")
    void comesToLevelTwoByTheWordOfItsHead(Kind kind, String language, Server server, Browser browser, Browser atHome) {
        TestCompany company = server.sandbox().add(kind.next.get());
        Application application = CompanyJourneys.needing(server, 2);
        String word = said("mandateHead_" + kind.head, language);
        String representative = said("mandateHead_legalRepresentative", language);
        atTheForm(browser, application, language).prove(company);
        TestPerson agent = server.sandbox().add(TestPerson.next());
        Journeys.proveName(browser, agent);
        Journeys.proveMobile(server, browser, agent);

        Ask ask = CompanyJourneys.askForMandate(browser);
        assertThat(browser.text()).contains(word).doesNotContain(representative);
        Wait waiting = ask.ask("12", true);
        assertThat(browser.text()).contains(word).doesNotContain(representative);
        CompanyJourneys.headAtTheGrants(server, atHome, company.head());
        atHome.open(grants(server, language));
        new Grants(atHome).look(waiting.code()).grant();
        assertThat(atHome.text()).contains(word);
        assertThat(atHome.texts(".trust-mandates dd"))
                .anyMatch(line -> line.contains(word))
                .noneMatch(line -> line.contains(representative));
        waiting.goOn();
        server.moveTime(Duration.ofMinutes(2));
        Journeys.confirmBySms(server, browser, agent);
        assertThat(application.tokens(browser).id().path("trust_level").asInt()).isEqualTo(2);

        server.moveTime(Duration.ofMinutes(2));
        browser.open(Grants.address(server));
        Journeys.confirmBySms(server, browser, agent);
        browser.open(grants(server, language));
        new Grants(browser);
        assertThat(browser.text()).contains(word).doesNotContain(representative);
    }

    private static OrganisationFormPage atTheForm(Browser browser, Application application, String language) {
        browser.open(application.signIn(Map.of("ui_locales", language, "prompt", "create")));
        new RegistrationPage(browser).register(TestPerson.next().username(), TestPerson.PASSWORD);
        return new GatePage(browser).chooseOrganisation();
    }

    private static String said(String key, String language) {
        return Words.of(key, language.replace('-', '_'));
    }

    private static URI grants(Server server, String language) {
        return URI.create(Grants.address(server) + "?kc_locale=" + language);
    }
}
