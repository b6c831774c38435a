// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Application.Tokens;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.CityCalendar;
import org.oneaccount.it.harness.FrontDesk;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.Node;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.OwnRealm;
import org.oneaccount.it.harness.PlainBrowser;
import org.oneaccount.it.harness.PlainPage;
import org.oneaccount.it.harness.SamlAnswer;
import org.oneaccount.it.harness.SamlApplication;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.SourceSystem;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.BankCardPage;
import org.oneaccount.it.pages.FaceConsentPage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.OnsitePage;
import org.oneaccount.it.pages.PlainJourneys;
import org.oneaccount.it.pages.Visitor;

/** Whatever takes evidence away, and whatever it is of: the level falls at once, every way out knows, and the holder is told why. */
@OneAccountServer
class LevelFallsIT {

    private static final String REASON = "a-test";

    private Server realm;
    private Application application;

    @BeforeEach
    void setUp(Server server) {
        at(server);
    }

    @AfterEach
    void tearDown() {
        if (realm instanceof OwnRealm own) {
            own.close();
        }
    }

    private void at(Server realm) {
        this.realm = realm;
        application = Application.open(realm);
    }

    /** Who takes away. */
    enum By {
        AUTHORITY("withdrawn", REASON) {
            @Override
            void take(Server realm, JsonNode row) {
                String account = realm.admin().userId(row.path("username").asText());
                Http.ok(realm.admin()
                        .post(
                                "/trust/users/" + account + "/revocations",
                                Map.of("factor", row.path("factor").asText(), "reason", REASON)));
            }
        },
        SOURCE("withdrawn", REASON) {
            @Override
            void take(Server realm, JsonNode row) {
                SourceSystem system = SourceSystem.of(realm, row.path("source").asText());
                assertThat(system.revoke(row.path("reference").asText(), REASON).statusCode())
                        .isEqualTo(204);
            }
        },
        POLICY("policy", "") {
            @Override
            void take(Server realm, JsonNode row) {
                ObjectNode policy =
                        realm.admin().get("/trust/policy").get("policy").deepCopy();
                ((ObjectNode) policy.get("sources")).remove(row.path("source").asText());
                Http.ok(realm.admin().put("/trust/policy", policy));
            }
        };

        private final String because;
        private final String reason;

        By(String because, String reason) {
            this.because = because;
            this.reason = reason;
        }

        /** @param row evidence as the administrator sees it, and whose it is */
        abstract void take(Server realm, JsonNode row);
    }

    /** A thing that is taken away, from whom, and the level that is left. */
    private record Step(String factor, String source, int level) {}

    /** From the top down: a level that rests on two things falls with the second. */
    private static final List<Step> DOWN = List.of(
            new Step("onsite-document", "counter", 4),
            new Step("bank-card", "sandbox-bank", 4),
            new Step("face", "sandbox-face", 3),
            new Step("real-name", "sandbox-identity", 2),
            new Step("mobile", "sandbox-sms", 1));

    @ParameterizedTest
    @EnumSource
    void theLevelFallsAtOnceWithWhateverIsTakenAway(By by, Server server, Browser browser) {
        if (by == By.POLICY) {
            // Others rely on the one that ships.
            at(OwnRealm.on(server));
        }
        TestPerson person = withEverything(browser);
        browser.open(application.signIn());
        Tokens tokens = application.tokens(browser);
        assertThat(tokens.id().path("trust_level").asInt()).isEqualTo(5);
        try (SamlApplication saml = new SamlApplication(realm)) {
            browser.open(saml.signIn());
            saml.answer(browser).accepted();
            int before = 5;
            for (Step step : DOWN) {
                by.take(realm, row(person, step));

                assertThat(level(tokens)).as("after %s", step.factor()).isEqualTo(step.level());
                assertThat(trustLevelIn(saml, browser)).isEqualTo(step.level());
                if (step.level() < before) {
                    assertThat(passively(saml, browser, before).status()).endsWith("/NoPassive");
                }
                JsonNode former = former(me(tokens), step.factor());
                assertThat(former.path("because").asText()).isEqualTo(by.because);
                assertThat(former.path("reason").asText()).isEqualTo(by.reason);
                before = step.level();
            }
        }
        assertThat(me(tokens).path("evidence"))
                .singleElement()
                .satisfies(row -> assertThat(row.path("factor").asText()).isEqualTo("sign-in"));
    }

    /** What ends by itself. */
    enum Ending {
        DECLARED_DOCUMENT(3) {
            @Override
            void prove(Server realm, Holder holder, String lastDay) {
                PlainPage form = holder.open(Map.of("kc_action", "trust-verify-idcard"));
                holder.submit(
                        form.expect("idcard-document"),
                        Map.of(
                                "realName", "Test Person",
                                "idType", "passport",
                                "idNumber", "E" + holder.person().mobile().substring(3),
                                "idCountry", "USA",
                                "idValidUntil", lastDay));
            }
        },
        ONSITE_DOCUMENT(5) {
            @Override
            void prove(Server realm, Holder holder, String lastDay) {
                PlainPage page = holder.open(Map.of("kc_action", "trust-verify-onsite"));
                Visitor visitor = new Visitor(
                        holder.person(), holder.browser(), holder.node(), page.expect("onsite-appointment"));
                Map<String, Object> body = new HashMap<>(FrontDesk.confirmation(visitor.code(), holder.person()));
                body.putAll(Map.of(
                        "idType",
                        "passport",
                        "idNumber",
                        "E" + holder.person().mobile().substring(3),
                        "idCountry",
                        "USA",
                        "idValidUntil",
                        lastDay));
                Http.ok(FrontDesk.open(realm).send(body));
                visitor.goOn();
            }
        };

        private final int level;

        Ending(int level) {
            this.level = level;
        }

        abstract void prove(Server realm, Holder holder, String lastDay);

        String factor() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLevelFallsWhenTheThingItselfEnds(Ending thing) {
        Holder holder = Holder.withMobile(realm, application);
        thing.prove(realm, holder, CityCalendar.today().plusDays(2).toString());
        JsonNode standing = me(holder.tokens());
        assertThat(standing.path("level").asInt()).isEqualTo(thing.level);
        Instant end = Instant.parse(standing.path("validUntil").asText());

        realm.moveTime(Duration.between(Instant.now(), end).minusMinutes(5));
        Tokens tokens = holder.signInAgain().tokens();
        assertThat(level(tokens)).isEqualTo(thing.level);
        realm.moveTime(Duration.ofMinutes(6));

        assertThat(level(tokens)).isEqualTo(2);
        JsonNode me = me(tokens);
        assertThat(me.path("level").asInt()).isEqualTo(2);
        assertThat(me.has("validUntil")).isFalse();
        JsonNode former = former(me, thing.factor());
        assertThat(former.path("because").asText()).isEqualTo("ended");
        assertThat(former.path("since").asText()).isEqualTo(end.toString());
    }

    @Test
    void theLevelFallsWhenTheTimeIsOverThatThePolicyGives(Server server) {
        at(OwnRealm.on(server));
        ObjectNode policy = realm.admin().get("/trust/policy").get("policy").deepCopy();
        policy.withObject("lifetimes").put("mobile", "P30D");
        Http.ok(realm.admin().put("/trust/policy", policy));
        Holder holder = Holder.withMobile(realm, application);
        Instant end = Instant.parse(me(holder.tokens()).path("validUntil").asText());
        assertThat(Duration.between(Instant.now(), end).toHours()).isBetween(30 * 24L - 1, 30 * 24L);

        realm.moveTime(Duration.between(Instant.now(), end).minusMinutes(5));
        Tokens tokens = holder.signInAgain().tokens();
        assertThat(level(tokens)).isEqualTo(2);
        realm.moveTime(Duration.ofMinutes(6));

        assertThat(level(tokens)).isEqualTo(1);
        assertThat(former(me(tokens), "mobile").path("because").asText()).isEqualTo("policy");
    }

    @Test
    void aSourceTakesBackOnlyWhatItsOwnReferenceNames(Browser browser) {
        TestPerson person = Journeys.atLevel(3, realm, browser);
        JsonNode row = row(person, new Step("real-name", "sandbox-identity", 3));
        String reference = row.path("reference").asText();
        SourceSystem gateway = SourceSystem.of(realm, "sandbox-sms");
        SourceSystem register = SourceSystem.of(realm, "sandbox-identity");

        assertThat(gateway.revoke("sandbox-identity", reference, REASON).statusCode())
                .isEqualTo(403);
        assertThat(gateway.revoke(reference, REASON).statusCode()).isEqualTo(404);
        assertThat(SourceSystem.withoutRole(realm, "sandbox-identity")
                        .revoke(reference, REASON)
                        .statusCode())
                .isEqualTo(403);
        assertThat(SourceSystem.withoutAudience(realm, "sandbox-identity")
                        .revoke(reference, REASON)
                        .statusCode())
                .isEqualTo(401);
        assertThat(realm.admin().get("/events?max=100&type=CUSTOM_REQUIRED_ACTION_ERROR"))
                .extracting(event -> event.at("/details/trust_reason").asText())
                .contains("source-not-allowed", "source-token-invalid");
        assertThat(register.revoke("", REASON).statusCode()).isEqualTo(400);
        assertThat(register.revoke(reference, "no name at all").statusCode()).isEqualTo(400);
        assertThat(attribute(person)).isEqualTo("3");

        assertThat(register.revoke(reference, REASON).statusCode()).isEqualTo(204);
        assertThat(register.revoke(reference, REASON).statusCode()).isEqualTo(204);
        assertThat(attribute(person)).isEqualTo("2");
    }

    /** An account of level 5 that holds every factor there is for a natural person, signed in with a face. */
    private TestPerson withEverything(Browser browser) {
        TestPerson person = Journeys.atLevel(3, realm, browser);
        browser.open(application.signIn(Map.of("kc_action", "trust-verify-bankcard")));
        new BankCardPage(browser).prove(person.card());
        application.answer(browser);
        browser.open(application.signIn(Map.of("kc_action", "trust-verify-onsite")));
        OnsitePage page = new OnsitePage(browser);
        FrontDesk.open(realm).confirm(page.code(), person);
        page.goOn();
        application.answer(browser);
        browser.open(application.signIn(Map.of("kc_action", "trust-verify-biometric")));
        new FaceConsentPage(browser).agree().pass();
        application.answer(browser);
        return person;
    }

    private JsonNode row(TestPerson person, Step step) {
        String account = realm.admin().userId(person.username());
        for (JsonNode row : realm.admin().get("/trust/users/" + account + "/evidence")) {
            if (row.path("factor").asText().equals(step.factor())
                    && row.path("source").asText().equals(step.source())) {
                return ((ObjectNode) row).put("username", person.username());
            }
        }
        throw new AssertionError("No evidence like " + step);
    }

    /** As the next refresh says. */
    private int level(Tokens tokens) {
        return refreshed(tokens).access().path("trust_level").asInt();
    }

    private Tokens refreshed(Tokens tokens) {
        return new Tokens(Http.ok(application.refresh(tokens)));
    }

    private int trustLevelIn(SamlApplication saml, Browser browser) {
        browser.open(saml.signIn());
        return Integer.parseInt(saml.answer(browser)
                .accepted()
                .attributes()
                .get("urn:oneaccount:attribute:trust_level")
                .get(0));
    }

    private static SamlAnswer passively(SamlApplication saml, Browser browser, int level) {
        browser.open(saml.askingPassively("exact", "urn:oneaccount:acr:natural:" + level));
        return saml.answer(browser);
    }

    private JsonNode me(Tokens tokens) {
        return Http.ok(Http.get(
                URI.create(realm.realm() + "/trust/me"),
                "Authorization",
                "Bearer " + refreshed(tokens).accessToken()));
    }

    private static JsonNode former(JsonNode me, String factor) {
        for (JsonNode row : me.path("former")) {
            if (row.path("factor").asText().equals(factor)) {
                return row;
            }
        }
        throw new AssertionError("Nothing is said of " + factor + ": " + me);
    }

    private String attribute(TestPerson person) {
        return realm.admin().attribute(person.username(), "trust_level");
    }

    /** Somebody with an account, without a screen. */
    record Holder(Application application, TestPerson person, PlainBrowser browser, Node node, Server server) {

        private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

        static Holder withMobile(Server server, Application application) {
            Node node = server.nodes().get(0);
            Holder holder = new Holder(application, TestPerson.next(), new PlainBrowser(server), node, server);
            PlainPage phone =
                    PlainJourneys.registerFor("sms", holder.browser, node, application, holder.person.username());
            PlainPage code = PlainJourneys.sendCode(holder.browser, node, phone, holder.person);
            holder.submit(code, PlainJourneys.code(server, holder.person)).expect(PlainPage.APPLICATION);
            return holder;
        }

        Holder signInAgain() {
            Holder again = new Holder(application, person, new PlainBrowser(server), node, server);
            PlainPage form = again.open(Map.of()).expect("login");
            again.submit(form, Map.of("username", person.username(), "password", TestPerson.PASSWORD))
                    .expect(PlainPage.APPLICATION);
            return again;
        }

        PlainPage open(Map<String, String> extra) {
            return browser.open(node, application.signIn(extra));
        }

        PlainPage submit(PlainPage page, Map<String, String> fields) {
            return browser.submit(node, page, fields);
        }

        /** Of the session that is there. */
        Tokens tokens() {
            PlainPage page = open(Map.of()).expect(PlainPage.APPLICATION);
            Matcher code = CODE.matcher("?" + page.address().getRawQuery());
            if (!code.find()) {
                throw new AssertionError("No code in " + page.address());
            }
            HttpResponse<String> answer = application.exchange(code.group(1));
            return new Tokens(Http.ok(answer));
        }
    }
}
