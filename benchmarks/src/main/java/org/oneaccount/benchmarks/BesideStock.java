// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.benchmarks;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oneaccount.it.harness.Admin;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Database;
import org.oneaccount.it.harness.Distribution;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.Node;
import org.oneaccount.it.harness.PlainBrowser;
import org.oneaccount.it.harness.PlainPage;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;

/** What OneAccount costs beside a stock realm of the same server: a refresh, and a sign-in with a password. Runs are interleaved. */
public final class BesideStock {

    private static final int AT_ONCE = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("warm-up-seconds", 40));
    private static final Duration RUN = Duration.ofSeconds(Integer.getInteger("seconds", 10));
    private static final int RUNS = Integer.getInteger("rounds", 10);
    private static final int COUNTED = 50;

    private static final Pattern STATEMENT = Pattern.compile("LOG:  (?:execute [^:]+|statement): ([^\\n]+)");
    /** What comes by the clock and not by the request, and a transaction's beginning and end. */
    private static final Pattern NOT_COUNTED =
            Pattern.compile("OFFLINE_(USER|CLIENT)_SESSION|OA_POLICY|^(BEGIN|COMMIT|SET LOCAL)");

    private final Server server;
    private final Node node;

    private BesideStock(Server server) {
        this.server = server;
        this.node = server.nodes().get(0);
    }

    public static void main(String[] arguments) throws Exception {
        try (Server server = new Distribution(
                Database.POSTGRESQL,
                1,
                Map.of("log-level", "INFO"),
                // Compiled as in production; the tests' servers are tuned to start fast.
                Map.of("JAVA_OPTS_APPEND", ""))) {
            new BesideStock(server).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        Application ours = Application.open(server);
        Admin stock = server.admin("stock");
        stock.createRealm();
        URI landing = URI.create("http://localhost:1/landing");
        stock.client("stock-app", Map.of("redirectUris", List.of(landing.toString())));

        List<Runnable> ourSignIns = new ArrayList<>();
        List<Runnable> stockSignIns = new ArrayList<>();
        List<Runnable> ourRefreshes = new ArrayList<>();
        List<Runnable> stockRefreshes = new ArrayList<>();
        List<String> ourUsers = Accounts.make(server.admin(), AT_ONCE);
        List<String> stockUsers = Accounts.make(stock, AT_ONCE);
        for (int i = 0; i < AT_ONCE; i++) {
            String ourUser = ourUsers.get(i);
            String stockUser = stockUsers.get(i);
            ourSignIns.add(() -> signIn(ours.signIn(), ourUser));
            stockSignIns.add(() -> signIn(stockRequest(landing), stockUser));
            ourRefreshes.add(refreshOfOurs(ours, ourUser));
            stockRefreshes.add(refreshOfStock(landing, stockUser));
        }
        compare("token refresh", ourRefreshes, stockRefreshes);
        compare("password sign-in", ourSignIns, stockSignIns);
    }

    private void compare(String what, List<Runnable> ours, List<Runnable> stock) throws Exception {
        new Crowd(ours).run(WARM_UP);
        new Crowd(stock).run(WARM_UP);
        List<Double> ratios = new ArrayList<>();
        say(what + ", " + AT_ONCE + " at once");
        say("  run | realm | count | per second | median | 95 % | longest");
        for (int run = 1; run <= RUNS; run++) {
            // Who comes first changes, so that neither always has the warmer machine.
            Samples first = new Crowd(run % 2 == 0 ? ours : stock).run(RUN);
            Samples second = new Crowd(run % 2 == 0 ? stock : ours).run(RUN);
            Samples oursNow = run % 2 == 0 ? first : second;
            Samples stockNow = run % 2 == 0 ? second : first;
            say(String.format(Locale.ROOT, "  %3d | ours  | %s", run, oursNow));
            say(String.format(Locale.ROOT, "  %3d | stock | %s", run, stockNow));
            ratios.add(oursNow.perSecond() / stockNow.perSecond());
        }
        say(what + ", throughput ours / stock: " + Ratio.of(ratios));
        Map<String, Double> extra = statements(ours.get(0));
        statements(stock.get(0)).forEach((sql, count) -> extra.merge(sql, -count, Double::sum));
        extra.values().removeIf(count -> Math.abs(count) < 0.5);
        say(what + ", statements beyond stock, each time: " + (extra.isEmpty() ? "none" : ""));
        extra.forEach((sql, count) -> say(String.format(Locale.ROOT, "  %+.1f %s", count, sql)));
    }

    /** How often each statement comes with one of many. */
    private Map<String, Double> statements(Runnable once) {
        once.run();
        server.postgres().logStatements(true);
        int before = server.postgres().log().length();
        for (int i = 0; i < COUNTED; i++) {
            once.run();
        }
        String log = server.postgres().log().substring(before);
        server.postgres().logStatements(false);
        Map<String, Double> statements = new TreeMap<>();
        Matcher statement = STATEMENT.matcher(log);
        while (statement.find()) {
            if (!NOT_COUNTED.matcher(statement.group(1)).find()) {
                statements.merge(statement.group(1), 1.0 / COUNTED, Double::sum);
            }
        }
        return statements;
    }

    private PlainPage signIn(URI request, String username) {
        PlainBrowser browser = new PlainBrowser(server);
        PlainPage form = browser.open(node, request).expect("login");
        PlainPage end = browser.submit(node, form, Map.of("username", username, "password", TestPerson.PASSWORD));
        if (!end.isSignedIn()) {
            throw new IllegalStateException("not signed in, but at " + end.id());
        }
        return end;
    }

    private Runnable refreshOfOurs(Application application, String username) {
        Application.Tokens tokens =
                new Application.Tokens(Http.ok(application.exchange(code(signIn(application.signIn(), username)))));
        return () -> Http.ok(application.refresh(tokens));
    }

    private Runnable refreshOfStock(URI landing, String username) {
        URI endpoint = URI.create(realm("stock") + "/protocol/openid-connect/token");
        Map<String, String> exchange = Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "stock-app",
                "code",
                code(signIn(stockRequest(landing), username)),
                "redirect_uri",
                landing.toString());
        Map<String, String> refresh = Map.of(
                "grant_type", "refresh_token",
                "client_id", "stock-app",
                "refresh_token", new Application.Tokens(Http.ok(Http.postForm(endpoint, exchange))).refreshToken());
        return () -> Http.ok(Http.postForm(endpoint, refresh));
    }

    private static String code(PlainPage end) {
        return end.address().getRawQuery().replaceAll("^(?:.*&)?code=([^&]*).*$", "$1");
    }

    private URI realm(String name) {
        return server.base().resolve("/realms/" + name);
    }

    private URI stockRequest(URI landing) {
        return URI.create(realm("stock") + "/protocol/openid-connect/auth?client_id=stock-app&response_type=code"
                + "&scope=openid&state=state&redirect_uri="
                + URLEncoder.encode(landing.toString(), StandardCharsets.UTF_8));
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
