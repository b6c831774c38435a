// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.FrontDesk;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.OwnRealm;
import org.oneaccount.it.harness.PlainPage;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestAgents;
import org.oneaccount.it.harness.TestCompany;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.AskingAgent;
import org.oneaccount.it.pages.PlainGrants;

/** What a mandate is refused for where no honest page leads, where a limit is reached, or where something has changed since it was asked for. */
@OneAccountServer
class MandateRefusalIT {

    private static final String CONFIG = "/authentication/required-actions/trust-verify-mandate/config";
    private static final String FACE = "/authentication/required-actions/trust-verify-biometric";

    @Test
    void termsThatNobodyOfferedAreRefused(Server server) {
        AskingAgent agent = AskingAgent.of(server, TestCompany.next(), false);
        PlainPage form = form(agent);

        for (Map<String, String> forged : List.of(
                Map.of("mandateScope", "everything"), Map.of("mandateMonths", "600"), Map.of("mandatePrincipal", ""))) {
            Map<String, String> chosen = new LinkedHashMap<>(terms());
            chosen.putAll(forged);
            form = submit(agent, form, chosen).expect("mandate-ask");
            assertThat(form.refusals()).as(forged.toString()).containsExactly("mandateTermsInvalid");
        }

        submit(agent, form, terms()).expect("mandate-waiting");
    }

    @Test
    void aFaceIsNotAskedForWhereTheRealmHasNoProofOfOne(Server server) {
        try (OwnRealm realm = OwnRealm.on(server)) {
            AskingAgent agent = AskingAgent.of(realm, TestCompany.next(), false);
            ObjectNode face = (ObjectNode) realm.admin().get(FACE);
            Http.ok(realm.admin().put(FACE, face.put("enabled", false)));

            PlainPage page =
                    submit(agent, agent.page(), Map.of("myself", "true")).expect("mandate-waiting");

            assertThat(page.refusals()).containsExactly("mandateNoFace");
        }
    }

    /** Of another page, or of one that was answered before. */
    @Test
    void aSignatureCountsForTheTextThatWasShownLast(Server server) {
        AskingAgent agent = AskingAgent.of(server, TestCompany.next(), false);
        PlainPage page = submit(agent, agent.page(), Map.of("sign", "true")).expect("mandate-sign");

        page = submit(agent, page, signature());

        assertThat(page.expect("mandate-sign").refusals()).containsExactly("certificateChallengeUsed");
        assertThat(level(server, agent)).isEqualTo("1");
    }

    /** One limit after the other: what was asked before keeps counting, so each is reached at once. */
    @Test
    void everyLimitOfTheAgentRefusesWithItsOwnName(Server server) {
        try (OwnRealm realm = OwnRealm.on(server)) {
            AskingAgent agent = AskingAgent.of(realm, TestCompany.next(), false);
            PlainPage page = submit(agent, agent.page(), Map.of("sign", "true"));
            page = submit(agent, page.expect("mandate-sign"), signature());
            for (Map.Entry<String, String> limit : Map.of(
                            "mandate.wrong-signatures-per-agent-hour", "mandateSignaturesHourLimit",
                            "mandate.wrong-signatures-per-agent-day", "mandateSignaturesDayLimit")
                    .entrySet()) {
                limit(realm, limit.getKey());
                page = submit(agent, page.expect("mandate-sign"), signature());
                assertThat(page.refusals()).as(limit.getKey()).containsExactly(limit.getValue());
            }

            page = submit(agent, page, Map.of("show", "true"));
            page = submit(agent, page.expect("mandate-waiting"), Map.of("change", "true"));
            for (Map.Entry<String, String> limit : Map.of(
                            "mandate.requests-per-agent-hour", "mandateAgentHourLimit",
                            "mandate.requests-per-agent-day", "mandateAgentDayLimit")
                    .entrySet()) {
                limit(realm, limit.getKey());
                page = submit(agent, page.expect("mandate-ask"), terms());
                assertThat(page.refusals()).as(limit.getKey()).containsExactly(limit.getValue());
            }
        }
    }

    @Test
    void everyLimitOfTheRepresentativeRefusesWithItsOwnName(Server server) {
        try (OwnRealm realm = OwnRealm.on(server)) {
            PlainGrants.admit(realm);
            PlainGrants head = PlainGrants.ofPerson(realm, personal(realm));
            assertThat(head.look(FrontDesk.codeOfNobody())).containsExactly("mandateCodeUnknown");

            limit(realm, "mandate.wrong-codes-per-representative-day");
            assertThat(head.look(FrontDesk.codeOfNobody())).containsExactly("mandateWrongCodesDayLimit");
            limit(realm, "mandate.wrong-codes-per-representative-hour");
            assertThat(head.look(FrontDesk.codeOfNobody())).containsExactly("mandateWrongCodesHourLimit");
        }
    }

    @Test
    void whatTheRegisterDoesNotKnowAndWhatItClosedIsNobodysToGrant(Server server) {
        TestCompany unknown = TestCompany.next();
        TestCompany closed = server.sandbox().add(TestCompany.next());
        AskingAgent ofUnknown = AskingAgent.of(server, unknown, false);
        AskingAgent ofClosed = AskingAgent.of(server, closed, false);
        server.sandbox().dissolve(closed);
        new TestAgents(server).personal(closed.head(), TestPerson.PASSWORD);

        PlainGrants head = PlainGrants.ofPerson(server, closed.head());

        assertThat(head.look(ofUnknown.code())).containsExactly("mandateNoRecord");
        assertThat(head.look(ofClosed.code())).containsExactly("mandateDissolved");
        assertThat(head.send(Map.of("grant", "true", "code", ofClosed.code())).refusals())
                .containsExactly("mandateDissolved");
        assertThat(level(server, ofClosed)).isEqualTo("1");
    }

    /** Its page has no such form; who sends one all the same is told why not. */
    @Test
    void anOrganisationsAccountGrantsNothing(Server server) {
        TestCompany company = TestCompany.next();
        AskingAgent asking = AskingAgent.of(server, company, false);
        AskingAgent colleague = AskingAgent.of(server, company, false);
        Http.ok(FrontDesk.open(server).send(colleague.atCounter()));

        PlainGrants agent = PlainGrants.ofAgent(server, colleague);

        assertThat(agent.look(asking.code())).containsExactly("mandateNotNatural");
        assertThat(level(server, asking)).isEqualTo("1");
    }

    /** Whoever comes only to withdraw is let in at any level. */
    @Test
    void aPersonOfLevelThreeWithdrawsAndGrantsNothing(Server server) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        AskingAgent granted = AskingAgent.of(server, company, false);
        AskingAgent asking = AskingAgent.of(server, company, false);
        new TestAgents(server).personal(company.head(), TestPerson.PASSWORD);
        PlainGrants.ofPerson(server, company.head()).send(Map.of("grant", "true", "code", granted.code()));
        assertThat(level(server, granted)).isEqualTo("2");
        revoke(server, company.head().username(), "bank-card");
        server.moveTime(Duration.ofMinutes(2));

        PlainGrants head = PlainGrants.ofPersonOfLowLevel(server, company.head());

        assertThat(head.page().html()).doesNotContain("name=\"code\"", "name=\"orgCode\"");
        for (Map<String, String> more : List.of(
                Map.of("look", "true", "code", asking.code()),
                Map.of("grant", "true", "code", asking.code()),
                Map.of("decline", "true", "code", asking.code()),
                Map.of("list", "true", "orgCode", company.code()))) {
            assertThat(head.send(more).refusals()).containsExactly("mandateLevelTooLow");
        }
        assertThat(level(server, asking)).isEqualTo("1");
        head.send(Map.of("revoke", head.listed(), "confirm", "true"));
        assertThat(level(server, granted)).isEqualTo("1");
    }

    /** The principal, too: of the others' mandates an account without a level sees nothing. */
    @Test
    void anAgentWithoutAMobileGivesUpNothingButItsOwn(Server server) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        AskingAgent main = AskingAgent.of(server, company, true);
        AskingAgent other = AskingAgent.of(server, company, false);
        new TestAgents(server).personal(company.head(), TestPerson.PASSWORD);
        PlainGrants head = PlainGrants.ofPerson(server, company.head());
        head.send(Map.of("grant", "true", "code", other.code()));
        String ofOther = head.listed();
        head.send(Map.of("grant", "true", "code", main.code()));
        revoke(server, main.username(), "mobile");
        assertThat(level(server, main)).isEqualTo("0");

        PlainGrants agent = PlainGrants.ofAgentByPassword(server, main);
        String own = agent.listed();

        assertThat(own).isNotEqualTo(ofOther);
        assertThat(agent.page().html()).doesNotContain(ofOther);
        assertThat(agent.send(Map.of("revoke", ofOther, "confirm", "true")).refusals())
                .containsExactly("mandateNotYours");
        assertThat(level(server, other)).isEqualTo("2");
        assertThat(agent.send(Map.of("revoke", own, "confirm", "true")).html()).doesNotContain(own);
    }

    @Test
    void aMandateOfOthersIsNotWithdrawn(Server server) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        AskingAgent asking = AskingAgent.of(server, company, false);
        new TestAgents(server).personal(company.head(), TestPerson.PASSWORD);
        PlainGrants head = PlainGrants.ofPerson(server, company.head());
        head.send(Map.of("grant", "true", "code", asking.code()));
        assertThat(level(server, asking)).isEqualTo("2");

        PlainGrants stranger = PlainGrants.ofPerson(server, personal(server));
        assertThat(stranger.send(Map.of("revoke", head.listed(), "confirm", "true"))
                        .refusals())
                .containsExactly("mandateNotYours");

        assertThat(level(server, asking)).isEqualTo("2");
    }

    /** A policy may make somebody of level 4 whose name nobody has confirmed. */
    @Test
    void theRegisterIsNotAskedAboutSomebodyWhomNobodyKnows(Server server) {
        try (OwnRealm realm = OwnRealm.on(server)) {
            PlainGrants.admit(realm);
            ObjectNode policy = realm.admin().get("/trust/policy").get("policy").deepCopy();
            for (int level : List.of(2, 3)) {
                policy.withArray("/levels/natural/" + level + "/alternatives")
                        .addObject()
                        .put("mobile", "accredited");
            }
            Http.ok(realm.admin().put("/trust/policy", policy));
            AskingAgent asking = AskingAgent.of(realm, realm.sandbox().add(TestCompany.next()), false);
            TestPerson person = personal(realm);
            revoke(realm, person.username(), "bank-card");
            revoke(realm, person.username(), "real-name");

            PlainGrants head = PlainGrants.ofPerson(realm, person);

            assertThat(head.look(asking.code())).containsExactly("mandatePersonUnknown");
        }
    }

    @Test
    void anAccountThatStandsForNobodyAnyMoreIsGrantedNothing(Server server) {
        TestCompany company = server.sandbox().add(TestCompany.next());
        AskingAgent closed = AskingAgent.of(server, company, false);
        AskingAgent nameless = AskingAgent.of(server, company, false);
        new TestAgents(server).personal(company.head(), TestPerson.PASSWORD);
        PlainGrants head = PlainGrants.ofPerson(server, company.head());
        revoke(server, closed.username(), "organisation");
        revoke(server, nameless.username(), "real-name");

        assertThat(head.look(closed.code())).containsExactly("mandateAgentChanged");
        assertThat(head.send(Map.of("grant", "true", "code", nameless.code())).refusals())
                .containsExactly("mandateAgentChanged");
    }

    private static PlainPage form(AskingAgent agent) {
        return submit(agent, agent.page(), Map.of("change", "true")).expect("mandate-ask");
    }

    private static PlainPage submit(AskingAgent agent, PlainPage page, Map<String, String> fields) {
        return agent.browser().submit(agent.node(), page, fields);
    }

    private static Map<String, String> terms() {
        return Map.of("mandateScope", "all", "mandateMonths", "12", "mandatePrincipal", "no", "ask", "true");
    }

    private static Map<String, String> signature() {
        return Map.of("challenge", "of-another-page", "certificate", "", "signature", "QUJD", "signed", "true");
    }

    private static TestPerson personal(Server server) {
        TestPerson person = TestPerson.next();
        new TestAgents(server).personal(person, TestPerson.PASSWORD);
        return person;
    }

    private static void limit(OwnRealm realm, String key) {
        Http.ok(realm.admin().put(CONFIG, Map.of("config", Map.of(key, "1"))));
    }

    private static void revoke(Server server, String username, String factor) {
        String id = server.admin().userId(username);
        Http.ok(server.admin()
                .post("/trust/users/" + id + "/revocations", Map.of("factor", factor, "reason", "a-test")));
    }

    private static String level(Server server, AskingAgent agent) {
        return server.admin().attribute(agent.username(), "trust_level");
    }
}
