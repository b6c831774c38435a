// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.oneaccount.demo.KeycloakHome;

/** One Keycloak process. Killing and starting it again keeps its ports, so everybody finds it where it was. */
public final class Node {

    /** Two cores serve two nodes, a database and a browser: start fast rather than run fast. */
    static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:-UseG1GC -XX:+UseSerialGC";

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "KC_BOOTSTRAP_ADMIN_USERNAME",
            Admin.USERNAME,
            "KC_BOOTSTRAP_ADMIN_PASSWORD",
            Admin.PASSWORD,
            "JAVA_OPTS_APPEND",
            QUICK_START,
            "JAVA_OPTS_KC_HEAP",
            "-Xms256m -Xmx768m");

    private final KeycloakHome home;
    private final List<String> options;
    private final Map<String, String> environment;
    private final int port;
    private final int managementPort;
    private final Path log;
    private Process process;

    Node(KeycloakHome home, List<String> options, Map<String, String> environment, Path log) {
        this.home = home;
        this.environment = Map.copyOf(environment);
        this.port = Ports.free();
        this.managementPort = Ports.free();
        this.options = List.copyOf(options);
        this.log = log;
    }

    private Node(URI base) {
        this.home = null;
        this.environment = Map.of();
        this.port = base.getPort();
        this.managementPort = base.getPort();
        this.options = List.of();
        this.log = Path.of("none");
    }

    /** One that somebody else started, and that can only be asked. */
    static Node at(URI base) {
        return new Node(base);
    }

    /** This node itself, past any route. */
    public URI base() {
        return URI.create("http://localhost:" + port);
    }

    /** The realm as this node's administrator sees it. */
    public Admin admin() {
        return new Admin(base(), Server.REALM);
    }

    int port() {
        return port;
    }

    /** Starts it and returns when it answers. */
    public void start() {
        begin();
        awaitReady();
    }

    /** Starts it and waits for the end that it comes to by itself. */
    Refusal startInVain() {
        begin();
        try {
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                throw new AssertionError(
                        "Keycloak runs, but should refuse to; the end of " + log + ":\n" + tail(log()));
            }
            return Refusal.of(process.exitValue(), log());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            endForGood();
        }
    }

    /** Ends the process at once, as a power cut would. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends the process in good order. */
    public void stop() {
        if (process != null && process.isAlive()) {
            process.destroy();
            awaitEnd();
        }
    }

    /** What it logged, over all its starts. */
    public String log() {
        try {
            return Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin() {
        List<String> arguments = new ArrayList<>(
                List.of("start", "--optimized", "--http-port=" + port, "--http-management-port=" + managementPort));
        arguments.addAll(options);
        ProcessBuilder builder = home.command(arguments);
        builder.environment().putAll(ENVIRONMENT);
        builder.environment().putAll(environment);
        File file = log.toFile();
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(file));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::endForGood));
    }

    private void awaitReady() {
        try {
            Http.awaitAnswer(URI.create("http://localhost:" + managementPort + "/health/ready"), process::isAlive);
        } catch (IllegalStateException e) {
            throw new IllegalStateException("Keycloak did not start; the end of " + log + ":\n" + tail(log()), e);
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                endForGood();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void endForGood() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - 4000));
    }
}
