// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.oneaccount.demo.KeycloakHome;

/** The real distribution: one or two nodes as processes of this machine, in production mode. */
final class Distribution implements Server {

    private final Postgres postgres;
    private final Front front;
    private final List<Node> nodes = new ArrayList<>();
    private final MovedTime time;

    Distribution(Database database, int count) {
        if (count > 1 && database != Database.POSTGRESQL) {
            throw new IllegalArgumentException("Two nodes need PostgreSQL between them.");
        }
        KeycloakHome home = ServerBuild.of(database);
        Path folder = freshFolder(database, count);
        postgres = database == Database.POSTGRESQL ? new Postgres(folder.resolve("postgres.log")) : null;
        front = count > 1 ? new Front() : null;
        List<String> options = options(folder);
        // Where the file of H2 lies; there is no option for it.
        Map<String, String> environment = postgres == null ? Map.of("KC_DB_URL_PATH", folder.toString()) : Map.of();
        for (int i = 1; i <= count; i++) {
            Node node = new Node(home, options, environment, folder.resolve("node-" + i + ".log"));
            // One after the other: two nodes must not both create the schema.
            node.start();
            nodes.add(node);
        }
        if (front != null) {
            routeTo(nodes.get(0));
        }
        time = new MovedTime(nodes.stream().map(Node::base).toList());
    }

    private List<String> options(Path folder) {
        List<String> options = new ArrayList<>(List.of(
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--import-realm",
                // Tests come from many addresses, though all from this machine.
                "--proxy-headers=xforwarded",
                "--log-level=INFO,org.oneaccount:TRACE,io.smallrye.health:WARN",
                "--spi-connections-infinispan--default--use-keycloak-time-service=true",
                "--spi-realm-restapi-extension--sandbox--allow-in-production=true",
                "--spi-trust-registry--default--keystore-file=" + TestKeystore.create(folder.resolve("keys.p12")),
                "--spi-trust-registry--default--keystore-password=" + TestKeystore.PASSWORD));
        if (front == null) {
            options.add("--hostname-strict=false");
            options.add("--cache=local");
        } else {
            options.add("--hostname=" + front.base());
            options.add("--cache=ispn");
            options.add("--cache-embedded-network-bind-address=127.0.0.1");
        }
        if (postgres != null) {
            options.add("--db-url=" + postgres.jdbcUrl());
            options.add("--db-username=postgres");
            options.add("--db-password=postgres");
        }
        return options;
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

    private static Path freshFolder(Database database, int count) {
        Path folder = Path.of("target/servers", database.name().toLowerCase(Locale.ROOT) + "-" + count)
                .toAbsolutePath();
        try {
            KeycloakHome.delete(folder);
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
