// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.oneaccount.demo.KeycloakHome;

/** The real distribution: one or two nodes as processes of this machine, in production mode. */
public final class Distribution implements Server {

    /** Of the folders of this run. Two servers of a kind may serve two classes at once. */
    private static final Set<String> NAMES = ConcurrentHashMap.newKeySet();

    private final Postgres postgres;
    private final Front front;
    private final List<Node> nodes = new ArrayList<>();
    private final MovedTime time;

    Distribution(Database database, int count) {
        this(database, count, Map.of(), Map.of());
    }

    /**
     * @param own options that replace those of tests or come beside them, without the dashes
     * @param environment of the nodes, likewise
     */
    public Distribution(Database database, int count, Map<String, String> own, Map<String, String> environment) {
        this(database, count, database.name().toLowerCase(Locale.ROOT) + "-" + count, List.of(), own, environment);
    }

    /**
     * A server on H2 beside the one that tests share, for options of its own.
     *
     * @param build those that Keycloak takes only when it is built, with their dashes
     */
    public static Distribution apart(String name, List<String> build, Map<String, String> own) {
        return new Distribution(Database.H2, 1, name, build, own, Map.of());
    }

    private Distribution(
            Database database,
            int count,
            String name,
            List<String> build,
            Map<String, String> own,
            Map<String, String> environment) {
        if (count > 1 && database != Database.POSTGRESQL) {
            throw new IllegalArgumentException("Two nodes need PostgreSQL between them.");
        }
        KeycloakHome home = ServerBuild.of(database, build);
        Path folder = freshFolder(name);
        postgres = database == Database.POSTGRESQL ? new Postgres(folder.resolve("postgres.log")) : null;
        front = count > 1 ? new Front() : null;
        Map<String, String> options = options(folder);
        options.putAll(own);
        Map<String, String> variables = new LinkedHashMap<>(environment);
        if (postgres == null) {
            // Where the file of H2 lies; there is no option for it.
            variables.put("KC_DB_URL_PATH", folder.toString());
        }
        for (int i = 1; i <= count; i++) {
            Node node = new Node(home, arguments(options), variables, folder.resolve("node-" + i + ".log"));
            // One after the other: two nodes must not both create the schema.
            node.start();
            nodes.add(node);
        }
        if (front != null) {
            front.routeTo(nodes.get(0).port());
        }
        time = new MovedTime(nodes.stream().map(Node::base).toList());
    }

    private Map<String, String> options(Path folder) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("http-enabled", "true");
        options.put("http-host", "127.0.0.1");
        options.put("import-realm", "");
        // Tests come from many addresses, though all from this machine.
        options.put("proxy-headers", "xforwarded");
        options.put("log-level", "INFO,org.oneaccount:TRACE,io.smallrye.health:WARN");
        options.put("spi-connections-infinispan--default--use-keycloak-time-service", "true");
        options.put("spi-realm-restapi-extension--sandbox--allow-in-production", "true");
        options.put(
                "spi-trust-registry--default--keystore-file",
                TestKeystore.create(folder.resolve("keys.p12")).toString());
        options.put("spi-trust-registry--default--keystore-password", TestKeystore.PASSWORD);
        if (front == null) {
            options.put("hostname-strict", "false");
            options.put("cache", "local");
        } else {
            options.put("hostname", front.base().toString());
            options.put("cache", "ispn");
            options.put("cache-embedded-network-bind-address", "127.0.0.1");
        }
        if (postgres != null) {
            options.put("db-url", postgres.jdbcUrl());
            options.put("db-username", "postgres");
            options.put("db-password", "postgres");
        }
        return options;
    }

    /** As they are typed. */
    static List<String> arguments(Map<String, String> options) {
        return options.entrySet().stream()
                .map(option -> "--" + option.getKey() + (option.getValue().isEmpty() ? "" : "=" + option.getValue()))
                .toList();
    }

    @Override
    public URI base() {
        return front == null ? nodes.get(0).base() : front.base();
    }

    @Override
    public void moveTime(Duration by) {
        time.move(by);
    }

    @Override
    public void resetTime() {
        time.reset();
    }

    @Override
    public String log() {
        return nodes.stream().map(Node::log).collect(Collectors.joining("\n"));
    }

    @Override
    public List<Node> nodes() {
        return List.copyOf(nodes);
    }

    @Override
    public Postgres postgres() {
        if (postgres == null) {
            throw new IllegalStateException("This server runs on H2: ask for Database.POSTGRESQL.");
        }
        return postgres;
    }

    @Override
    public void routeTo(Node node) {
        if (front == null) {
            throw new IllegalStateException("This server has one node: ask for two.");
        }
        front.routeTo(node.port());
        // Our own kept connection was cut too: a GET notices and opens another, a POST would fail.
        Http.awaitAnswer(realm());
    }

    @Override
    public void close() {
        nodes.forEach(Node::stop);
        if (front != null) {
            front.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    private static Path freshFolder(String name) {
        String unused = name;
        for (int other = 2; !NAMES.add(unused); other++) {
            unused = name + "." + other;
        }
        Path folder = Path.of("target/servers", unused).toAbsolutePath();
        try {
            KeycloakHome.delete(folder);
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
