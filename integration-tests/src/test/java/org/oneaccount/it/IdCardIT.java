// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.CityCalendar;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.OwnRealm;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.IdCardPage;
import org.oneaccount.it.pages.IdCardTakenPage;
import org.oneaccount.it.pages.Journeys;

/** Name and document: what is typed wrongly, what the source says, and what a holder may only declare. */
@OneAccountServer
class IdCardIT {

    private static final String CONFIG = "/authentication/required-actions/trust-verify-idcard/config";

    @Test
    void whatWasTypedWronglyIsSaidBesideItAndNobodyIsAsked(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        server.sandbox().set("identity", "down");

        IdCardPage page = atDocument(server, browser).proveRefused("1", "1");

        assertThat(page.refusals()).contains("idcardNameInvalid", "idcardNumberInvalid");
        assertThat(level(server, person)).isEqualTo("2");
    }

    @Test
    void aKindOfDocumentThatNobodyOfferedIsRefused(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        IdCardPage page = atDocument(server, browser);
        browser.page().evaluate("() => { document.querySelector('[name=idType] option').value = 'library-card'; }");

        browser.choose("idType", "library-card");
        browser.submit();

        assertThat(new IdCardPage(browser).refusals()).contains("idcardTypeInvalid");
        assertThat(page.refusals()).isNotEmpty();
        assertThat(level(server, person)).isEqualTo("2");
    }

    @Test
    void theSourcesNoIsSaid(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        TestPerson unknown = TestPerson.next();
        IdCardPage page = atDocument(server, browser);

        page = page.proveRefused(unknown.name() + unknown.name().charAt(2), person.idNumber());
        assertThat(page.refusals()).contains("idcardMismatch");
        page = page.proveRefused(unknown.name(), unknown.idNumber());
        assertThat(page.refusals()).contains("idcardNoRecord");
        assertThat(level(server, person)).isEqualTo("2");
        page.prove(person);

        assertThat(level(server, person)).isEqualTo("3");
    }

    @Test
    void aPassportIsDeclaredOnceItIsDescribedInFull(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(2, server, browser);
        String passport = "E" + person.mobile().substring(3);
        IdCardPage page = atDocument(server, browser).declare("passport", person.name(), passport);

        page = page.completeRefused("", "");
        assertThat(page.refusals()).contains("idcardCountryMissing", "idcardValidUntilInvalid");
        page = page.completeRefused("FRA", CityCalendar.today().minusDays(1).toString());
        assertThat(page.refusals()).contains("idcardExpired");
        page.complete("FRA", CityCalendar.today().plusYears(1).toString());

        assertThat(level(server, person)).isEqualTo("3");
    }

    @Test
    void aNumberOfAnotherAccountIsToldOnlyToWhoKnowsNameAndNumber(Server server, Browser first, Browser second) {
        TestPerson holder = Journeys.atLevel(3, server, first);
        TestPerson newcomer = Journeys.atLevel(2, server, second);

        atDocument(server, second).prove(holder);

        assertThat(new IdCardTakenPage(second).refusals()).contains("idcardTaken");
        assertThat(level(server, newcomer)).isEqualTo("2");
        assertThat(level(server, holder)).isEqualTo("3");
    }

    @Test
    void anAccountStaysThePersonsWhomItStandsFor(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        TestPerson other = server.sandbox().add(TestPerson.next());
        browser.open(Application.open(server).signIn(Map.of("kc_action", "trust-verify-idcard")));

        IdCardPage page = new IdCardPage(browser).proveRefused(other.name(), other.idNumber());

        assertThat(page.refusals()).contains("idcardOtherPerson");
        assertThat(level(server, person)).isEqualTo("3");
    }

    /** One limit after the other: what was refused before keeps counting, so each is reached at once. */
    @Test
    void everyLimitRefusesWithItsOwnName(Server server, Browser browser) {
        Map<String, String> limits = new LinkedHashMap<>();
        limits.put("idcard.per-account-hour", "idcardAccountHourLimit");
        limits.put("idcard.per-account-day", "idcardAccountDayLimit");
        limits.put("idcard.per-number-hour", "idcardNumberHourLimit");
        limits.put("idcard.per-number-day", "idcardNumberDayLimit");
        limits.put("idcard.checks-per-account-day", "idcardAccountChecksLimit");
        limits.put("idcard.per-address-hour", "idcardAddressHourLimit");
        limits.put("idcard.per-address-day", "idcardAddressDayLimit");

        try (OwnRealm realm = OwnRealm.on(server)) {
            Journeys.atLevel(2, realm, browser);
            TestPerson unknown = TestPerson.next();
            IdCardPage page = atDocument(realm, browser).proveRefused(unknown.name(), unknown.idNumber());

            for (Map.Entry<String, String> limit : limits.entrySet()) {
                Http.ok(realm.admin().put(CONFIG, Map.of("config", Map.of(limit.getKey(), "1"))));
                page = page.proveRefused(unknown.name(), unknown.idNumber());
                assertThat(page.refusals()).as(limit.getKey()).contains(limit.getValue());
            }
        }
    }

    private static IdCardPage atDocument(Server server, Browser browser) {
        browser.open(Application.needing(server, 3).signIn());
        return new GatePage(browser).chooseIdCard();
    }

    private static String level(Server server, TestPerson person) {
        return server.admin().attribute(person.username(), "trust_level");
    }
}
