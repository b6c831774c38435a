// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.oneaccount.demo.KeycloakHome;

/** A Keycloak that {@code kc.sh build} has prepared for these JARs and this database. Kept under {@code target} until one of them changes. */
final class ServerBuild {

    private static final Path TARGET = Path.of("target");
    private static final Path PROJECT = Path.of("..");
    private static final Path REALM = PROJECT.resolve("realm-export/oneaccount-realm.json");

    private ServerBuild() {}

    /** @param more JARs beside those that ship */
    static KeycloakHome of(Database database, Path... more) {
        return of(database, List.of(), more);
    }

    /** @param options that Keycloak takes only when it is built */
    static synchronized KeycloakHome of(Database database, List<String> options, Path... more) {
        List<Path> jars = new ArrayList<>(KeycloakHome.jarsIn(PROJECT.resolve("target/providers")));
        jars.addAll(KeycloakHome.jarsIn(PROJECT.resolve("target/sandbox")));
        jars.add(TestProviders.jar());
        jars.addAll(List.of(more));
        // Asks nobody for a certificate unless there is HTTPS.
        List<String> arguments = new ArrayList<>(
                List.of("build", "--db=" + database.option(), "--health-enabled=true", "--https-client-auth=request"));
        arguments.addAll(options);

        Path folder = TARGET.resolve("keycloak").resolve(hash(arguments, jars)).toAbsolutePath();
        KeycloakHome home = KeycloakHome.unpack(distribution(), folder.resolve("home"));
        home.offerRealm(REALM);
        Path built = folder.resolve("built");
        if (!Files.exists(built)) {
            home.install(jars);
            build(home, arguments, folder.resolve("build.log"));
            touch(built);
        }
        return home;
    }

    private static Path distribution() {
        String zip = System.getProperty("oneaccount.dist", "");
        if (zip.isEmpty()) {
            throw new IllegalStateException(
                    "Set the system property oneaccount.dist to the keycloak-quarkus-dist zip (mvn verify does).");
        }
        return Path.of(zip);
    }

    private static void build(KeycloakHome home, List<String> arguments, Path log) {
        try {
            ProcessBuilder builder = home.command(arguments).redirectOutput(log.toFile());
            builder.environment().put("JAVA_OPTS_APPEND", Node.QUICK_START);
            Process process = builder.start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("kc.sh build failed:\n" + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void touch(Path marker) {
        try {
            Files.createFile(marker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(List<String> arguments, List<Path> jars) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(arguments.toString().getBytes(StandardCharsets.UTF_8));
            for (Path jar : jars) {
                digest.update(Files.readAllBytes(jar));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
