// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Future;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Database;
import org.oneaccount.it.harness.Distribution;
import org.oneaccount.it.harness.Node;
import org.oneaccount.it.harness.PlainBrowser;
import org.oneaccount.it.harness.PlainPage;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.PlainJourneys;

/**
 * Whether people who sign in wait for a source that answers nobody: 50 at once on each of two nodes, while as many
 * requests as the bulkhead lets through hang at the source for 30 seconds each. The timeout is set to its longest and the
 * circuit breaker to its most patient, which is the worst that an operator can do.
 */
public final class HangingSource {

    private static final int SIGN_INS_AT_ONCE = 50;
    /** More than the bulkhead of a source lets through. */
    private static final int ASKERS = 40;

    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("warm-up-seconds", 60));
    private static final Duration ROUND = Duration.ofSeconds(25);
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    /** Which of them hang: {@code identity}, {@code sms}. */
    private static final List<String> SOURCES =
            List.of(System.getProperty("sources", "identity").split(","));

    private static final Map<String, String> OPTIONS = Map.of(
            "log-level",
            "INFO",
            "spi-trust-registry--default--source-timeout-millis",
            "30000",
            "spi-trust-registry--default--source-failures",
            "100",
            "spi-trust-registry--default--source-pause-seconds",
            "1");

    private final Server server;
    private final Application application;
    private final Map<Node, Crowd> crowds = new LinkedHashMap<>();

    private HangingSource(Server server) {
        this.server = server;
        this.application = Application.open(server);
    }

    public static void main(String[] arguments) throws Exception {
        // The last: compiled as in production; the tests' servers are tuned to start fast.
        try (Server server = new Distribution(Database.POSTGRESQL, 2, OPTIONS, Map.of("JAVA_OPTS_APPEND", ""))) {
            new HangingSource(server).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        server.nodes().forEach(node -> crowds.put(node, crowd(node)));
        signIns(WARM_UP);

        say("round | source | node | sign-ins | per second | median | 95 % | longest");
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            double up = report(round, "up", signIns(ROUND));
            ratios.add(hanging(round) / up);
        }
        say("sign-ins per second, hanging / up: " + Ratio.of(ratios));
    }

    private Crowd crowd(Node node) {
        List<String> usernames = Accounts.make(server.admin(), SIGN_INS_AT_ONCE);
        return new Crowd(usernames.stream()
                .map(username -> (Runnable) () -> signIn(node, username))
                .toList());
    }

    /** From the first request to the code that the application gets, in a new browser. */
    private void signIn(Node node, String username) {
        PlainBrowser browser = new PlainBrowser(server);
        PlainPage form = browser.open(node, application.signIn()).expect("login");
        PlainPage end = browser.submit(node, form, Map.of("username", username, "password", TestPerson.PASSWORD));
        if (!end.isSignedIn()) {
            throw new IllegalStateException("not signed in, but at " + end.id());
        }
    }

    private Map<Node, Samples> signIns(Duration time) throws Exception {
        Map<Node, Future<Samples>> running = new LinkedHashMap<>();
        crowds.forEach((node, crowd) -> running.put(node, crowd.start(time)));
        Map<Node, Samples> samples = new LinkedHashMap<>();
        for (Map.Entry<Node, Future<Samples>> here : running.entrySet()) {
            samples.put(here.getKey(), here.getValue().get());
        }
        return samples;
    }

    private double hanging(int round) throws Exception {
        List<Runnable> askers = new ArrayList<>();
        for (Node node : server.nodes()) {
            for (int i = 0; i < ASKERS; i++) {
                for (String source : SOURCES) {
                    askers.add(asker(source, node));
                }
            }
        }
        for (String source : SOURCES) {
            server.sandbox().set(source, "slow");
        }
        List<Future<?>> asking = new ArrayList<>();
        askers.forEach(asker -> asking.add(Crowd.aside(asker)));
        Map<Node, Samples> samples = signIns(ROUND);
        long hung = asking.stream().filter(ask -> !ask.isDone()).count();
        double perSecond = report(round, "hangs", samples);
        say("      requests that hung all the while, on both nodes: " + hung);
        for (String source : SOURCES) {
            server.sandbox().set(source, "up");
        }
        for (Future<?> ask : asking) {
            ask.get();
        }
        return perSecond;
    }

    /** Somebody in front of the form that asks the source. */
    private Runnable asker(String source, Node node) {
        TestPerson person = TestPerson.next();
        PlainBrowser browser = new PlainBrowser(server);
        String proof = source.equals("sms") ? "sms" : "idcard";
        Map<String, String> fields =
                source.equals("sms") ? Map.of("phone", person.mobile()) : PlainJourneys.document(person);
        PlainPage form = PlainJourneys.registerFor(proof, browser, node, application, person.username());
        return () -> browser.submit(node, form, fields);
    }

    private static double report(int round, String source, Map<Node, Samples> samples) {
        int node = 1;
        double perSecond = 0;
        for (Samples here : samples.values()) {
            say(String.format(Locale.ROOT, "%5d | %-6s | %4d | %s", round, source, node++, here));
            perSecond += here.perSecond();
        }
        return perSecond;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
