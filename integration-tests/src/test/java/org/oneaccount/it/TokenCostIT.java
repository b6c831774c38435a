// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Admin;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Database;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.Journeys;

/** A token of an account with a level, guarded by a minimum, costs the database no more than a token of a stock realm. */
@OneAccountServer(database = Database.POSTGRESQL)
class TokenCostIT {

    private static final int REFRESHES = 100;
    private static final Pattern STATEMENT = Pattern.compile("LOG:  (?:execute [^:]+|statement): ([^\\n]+)");

    /**
     * What comes by the clock and not by the token: Keycloak saves a session once a second, and a node looks for a new
     * policy every five. So does a transaction's beginning and end.
     */
    private static final Pattern BY_THE_CLOCK =
            Pattern.compile("OFFLINE_(USER|CLIENT)_SESSION|OA_POLICY|^(BEGIN|COMMIT|SET LOCAL)");

    private static final Duration POLICY_POLL = Duration.ofSeconds(5);

    @Test
    void aRefreshCostsNoStatementBeyondKeycloaksOwn(Server server, Browser browser) {
        Supplier<JsonNode> ours = refreshOfOurs(server, browser);
        Supplier<JsonNode> approved = refreshOfApproved(server, browser);
        Supplier<JsonNode> stock = refreshOfStock(server);

        Cost costOfOurs = cost(server, ours);
        Cost costOfStock = cost(server, stock);
        Cost costOfApproved = cost(server, approved);

        assertThat(costOfStock.perRefresh()).isNotEmpty();
        assertThat(costOfOurs.perRefresh()).isEqualTo(costOfStock.perRefresh());
        assertThat(costOfApproved.beyond(costOfStock))
                .as("whoever may see a name and a number has one row opened, for all scopes and tokens together")
                .hasSize(1)
                .allSatisfy((sql, count) -> {
                    assertThat(sql).containsIgnoringCase("OA_PERSON");
                    assertThat(count).isEqualTo(1);
                });
        assertThat(costOfOurs.ofTable("OA_POLICY"))
                .isLessThanOrEqualTo(costOfOurs.took().dividedBy(POLICY_POLL) + 2);
    }

    private static Cost cost(Server server, Supplier<JsonNode> refresh) {
        refresh(refresh); // warms the caches
        server.postgres().logStatements(true);
        int before = server.postgres().log().length();
        Instant start = Instant.now();
        for (int i = 0; i < REFRESHES; i++) {
            refresh(refresh);
        }
        Duration took = Duration.between(start, Instant.now());
        String log = server.postgres().log().substring(before);
        server.postgres().logStatements(false);
        Map<String, Long> statements = new TreeMap<>();
        Matcher statement = STATEMENT.matcher(log);
        while (statement.find()) {
            statements.merge(statement.group(1), 1L, Long::sum);
        }
        return new Cost(statements, took);
    }

    /** The statements of all refreshes, and how often each came. */
    private record Cost(Map<String, Long> statements, Duration took) {

        /** How often each statement comes with one refresh. A job that ran meanwhile rounds to nothing. */
        Map<String, Long> perRefresh() {
            Map<String, Long> counts = new TreeMap<>(statements);
            counts.keySet().removeIf(sql -> BY_THE_CLOCK.matcher(sql).find());
            counts.replaceAll((sql, count) -> Math.round((double) count / REFRESHES));
            counts.values().removeIf(count -> count == 0);
            return counts;
        }

        Map<String, Long> beyond(Cost other) {
            Map<String, Long> beyond = perRefresh();
            other.perRefresh().forEach((sql, count) -> beyond.merge(sql, -count, Long::sum));
            beyond.values().removeIf(count -> count == 0);
            return beyond;
        }

        long ofTable(String table) {
            return statements.entrySet().stream()
                    .filter(statement -> statement.getKey().contains(table))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    private static void refresh(Supplier<JsonNode> refresh) {
        assertThat(refresh.get().path("access_token").asText()).isNotEmpty();
    }

    private static Supplier<JsonNode> refreshOfOurs(Server server, Browser browser) {
        TestPerson person = server.sandbox().add(TestPerson.next());
        Application application = Application.needing(server, 3);
        Journeys.register(browser, application, person);
        Journeys.proveMobile(server, browser, person);
        Journeys.proveName(browser, person);
        Application.Tokens tokens = application.tokens(browser);
        return () -> Http.ok(application.refresh(tokens));
    }

    /** Of the same holder, by single sign-on. */
    private static Supplier<JsonNode> refreshOfApproved(Server server, Browser browser) {
        Application application = Application.needing(server, 3);
        application.approveFor("real_name", "id_number", "verified_phone");
        browser.open(application.signIn(Map.of("scope", "openid real_name id_number verified_phone")));
        Application.Tokens tokens = application.tokens(browser);
        assertThat(tokens.id().has("id_number")).isTrue();
        return () -> Http.ok(application.refresh(tokens));
    }

    private static Supplier<JsonNode> refreshOfStock(Server server) {
        Admin stock = server.admin("stock");
        stock.createRealm();
        stock.client("stock-app", Map.of("directAccessGrantsEnabled", true));
        String user = stock.user("stock-user", TestPerson.PASSWORD);
        // A stock profile is not complete without these.
        Http.ok(stock.put(
                "/users/" + user, Map.of("email", "stock@example.org", "firstName", "Stock", "lastName", "User")));
        URI token = server.base().resolve("/realms/stock/protocol/openid-connect/token");
        JsonNode signedIn = Http.ok(Http.postForm(
                token,
                Map.of(
                        "grant_type", "password",
                        "client_id", "stock-app",
                        "username", "stock-user",
                        "password", TestPerson.PASSWORD,
                        "scope", "openid")));
        return () -> Http.ok(Http.postForm(
                token,
                Map.of(
                        "grant_type", "refresh_token",
                        "client_id", "stock-app",
                        "refresh_token", signedIn.path("refresh_token").asText())));
    }
}
