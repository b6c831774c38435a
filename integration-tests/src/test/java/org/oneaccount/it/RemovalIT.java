// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.BackOffice;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Commits;
import org.oneaccount.it.harness.Database;
import org.oneaccount.it.harness.FrontDesk;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.Node;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.OwnRealm;
import org.oneaccount.it.harness.PlainBrowser;
import org.oneaccount.it.harness.PlainPage;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.Soon;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.OnsitePage;
import org.oneaccount.it.pages.PlainJourneys;
import org.oneaccount.it.pages.Visitor;

/** No row of ours outlives the account or the realm that it is about: a number that nobody has any more is free again. */
@OneAccountServer(database = Database.POSTGRESQL)
class RemovalIT {

    private static final Set<String> TABLES_OF_AN_ACCOUNT =
            Set.of("oa_appointment", "oa_confirmation", "oa_evidence", "oa_identifier", "oa_person", "oa_receipt");

    @Test
    void anAdministratorRemovesTheAccount(Server server, Browser browser) throws SQLException {
        TestPerson person = withRowsEverywhere(server, browser);
        String id = server.admin().userId(person.username());
        assertThat(tablesWith(server, "user_id", id)).containsAll(TABLES_OF_AN_ACCOUNT);

        Http.ok(server.admin().delete("/users/" + id));

        assertThat(tablesWith(server, "user_id", id)).isEmpty();
    }

    @Test
    void theHolderRemovesTheAccount(Server server, Browser browser) throws SQLException {
        try (OwnRealm realm = OwnRealm.on(server)) {
            realm.allowHoldersToRemoveTheirAccounts();
            TestPerson person = Journeys.atLevel(3, realm, browser);
            String id = realm.admin().userId(person.username());
            assertThat(tablesWith(server, "user_id", id)).contains("oa_evidence", "oa_identifier", "oa_person");

            // Keycloak asks for the password unless it was given within the same second.
            server.moveTime(Duration.ofSeconds(2));
            browser.open(Application.open(realm).signIn(Map.of("kc_action", "delete_account")));
            browser.expect("login");
            browser.type("password", TestPerson.PASSWORD);
            browser.submit();
            // Keycloak's own page: the first button says yes.
            browser.page().locator("form [type=submit]").first().click();
            Soon.holds("the account is gone", () -> realm.admin()
                    .get("/users?username=" + person.username())
                    .isEmpty());
            assertThat(tablesWith(server, "user_id", id)).isEmpty();
        }
    }

    /** The evidence is written and not committed yet when the account goes. */
    @Test
    void evidenceThatWasJustBeingWrittenGoesToo(Server server) throws Exception {
        Node node = server.nodes().get(0);
        TestPerson person = server.sandbox().add(TestPerson.next());
        PlainBrowser browser = new PlainBrowser(server);
        PlainPage page =
                PlainJourneys.registerFor("idcard", browser, node, Application.open(server), person.username());
        String id = server.admin().userId(person.username());

        CompletableFuture<PlainPage> proving;
        CompletableFuture<Integer> removing;
        try (Commits commits = server.postgres().holdCommitsOfEvidence()) {
            proving = CompletableFuture.supplyAsync(() -> browser.submit(node, page, PlainJourneys.document(person)));
            commits.await();
            removing = CompletableFuture.supplyAsync(
                    () -> server.admin().delete("/users/" + id).statusCode());
            commits.await(2);
        }
        proving.handle((answer, whatever) -> answer).get(60, TimeUnit.SECONDS);

        assertThat(removing.get(60, TimeUnit.SECONDS)).isEqualTo(204);
        assertThat(tablesWith(server, "user_id", id)).isEmpty();
        // Nobody has the number any more.
        PlainBrowser another = new PlainBrowser(server);
        PlainPage form = PlainJourneys.registerFor(
                "idcard",
                another,
                node,
                Application.open(server),
                TestPerson.next().username());
        assertThat(another.submit(node, form, PlainJourneys.document(person)).isSignedIn())
                .isTrue();
    }

    @Test
    void aRealmGoesWithAllItsAccounts(Server server, Browser browser) throws SQLException {
        String id;
        try (OwnRealm realm = OwnRealm.on(server)) {
            id = realm.id();
            withRowsEverywhere(realm, browser);
            for (int i = 0; i < 20; i++) {
                Visitor.registered(realm, Application.open(realm));
            }
            Http.ok(realm.admin()
                    .put("/trust/policy", realm.admin().get("/trust/policy").get("policy")));
            assertThat(tablesWith(server, "realm_id", id))
                    .containsAll(TABLES_OF_AN_ACCOUNT)
                    .contains("oa_policy", "oa_sandbox");
            assertThat(rows(server, "oa_evidence", "realm_id", id)).isGreaterThan(20);
        }

        assertThat(tablesWith(server, "realm_id", id)).isEmpty();
    }

    /** Somebody with evidence, an appointment that a counter confirmed, and a receipt. */
    private static TestPerson withRowsEverywhere(Server server, Browser browser) {
        TestPerson person = Journeys.atLevel(3, server, browser);
        Application application = Application.open(server);
        browser.open(application.signIn(Map.of("kc_action", "trust-verify-onsite")));
        OnsitePage page = new OnsitePage(browser);
        FrontDesk.open(server).confirm(page.code(), person);
        page.goOn();
        application.answer(browser);
        BackOffice office = BackOffice.of(server, application);
        browser.open(office.pushed(BackOffice.confirming("一件事")));
        server.moveTime(Duration.ofMinutes(2));
        new GatePage(browser).confirmBySms().enter(server.sandbox().lastCodeTo(person.mobileE164()));
        office.tokens(browser);
        return person;
    }

    /** Our tables with rows of this account or realm, whatever tables there are. */
    private static Set<String> tablesWith(Server server, String column, String id) throws SQLException {
        Set<String> tables = new TreeSet<>();
        for (String table : tables(server, column)) {
            if (rows(server, table, column, id) > 0) {
                tables.add(table);
            }
        }
        return tables;
    }

    private static List<String> tables(Server server, String column) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = server.postgres().connect();
                PreparedStatement query =
                        connection.prepareStatement("SELECT table_name FROM information_schema.columns"
                                + " WHERE table_name LIKE 'oa\\_%' AND column_name = ?")) {
            query.setString(1, column);
            ResultSet found = query.executeQuery();
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private static int rows(Server server, String table, String column, String id) throws SQLException {
        try (Connection connection = server.postgres().connect();
                PreparedStatement count =
                        connection.prepareStatement("SELECT count(*) FROM " + table + " WHERE " + column + " = ?")) {
            count.setString(1, id);
            ResultSet rows = count.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }
}
