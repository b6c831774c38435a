// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A start of the real distribution in production mode with options of one's own, which may well fail. Shares its build with
 * the other servers on H2; the database is a file in the folder.
 */
public final class Trial {

    private final Path folder;
    private final Map<String, String> options;
    private final List<Path> jars;

    private Trial(Path folder, Map<String, String> options, List<Path> jars) {
        this.folder = folder;
        this.options = options;
        this.jars = jars;
    }

    /** With everything that a start needs. */
    public static Trial in(Path folder) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("http-enabled", "true");
        options.put("http-host", "127.0.0.1");
        options.put("hostname-strict", "false");
        options.put("cache", "local");
        options.put("spi-realm-restapi-extension--sandbox--allow-in-production", "true");
        options.put(
                "spi-trust-registry--default--keystore-file",
                TestKeystore.create(folder.resolve("keys.p12")).toString());
        options.put("spi-trust-registry--default--keystore-password", TestKeystore.PASSWORD);
        return new Trial(folder, options, List.of());
    }

    /** Another keystore with fresh keys. */
    public static Path keystore(Path folder) {
        return TestKeystore.create(folder.resolve("other.p12"));
    }

    /** A keystore that lacks the key for finding numbers. */
    public static Path keystoreWithoutIndex(Path folder) {
        return TestKeystore.create(folder.resolve("half.p12"), Map.of("seal-1", "AES"));
    }

    public Trial with(String option, Object value) {
        Map<String, String> changed = new LinkedHashMap<>(options);
        changed.put(option, value.toString());
        return new Trial(folder, changed, jars);
    }

    public Trial without(String... names) {
        Map<String, String> changed = new LinkedHashMap<>(options);
        List.of(names).forEach(changed::remove);
        return new Trial(folder, changed, jars);
    }

    public Trial withJar(Path jar) {
        return new Trial(
                folder, options, Stream.concat(jars.stream(), Stream.of(jar)).toList());
    }

    /** Starts it; when it is ready, stops it. What it logged. */
    public String success() {
        Node node = node();
        node.start();
        node.stop();
        return node.log();
    }

    /** Starts it, and fails when it does not end by itself. */
    public Refusal refusal() {
        return node().startInVain();
    }

    private Node node() {
        return new Node(
                ServerBuild.of(Database.H2, jars.toArray(Path[]::new)),
                Distribution.arguments(options),
                Map.of("KC_DB_URL_PATH", folder.toString()),
                folder.resolve("start-" + System.nanoTime() + ".log"));
    }
}
