// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A stock Keycloak on disk, with JARs in {@code providers/} and a realm to import: what an operator does by hand, done
 * the same way for the demo and for the tests.
 */
public final class KeycloakHome {

    private static final String DATA = "data";
    private static final String READY = "oneaccount-demo-was-ready";

    private final Path path;

    private KeycloakHome(Path path) {
        this.path = path;
    }

    /**
     * Unpacks the distribution unless it is already there. It is moved to its place only when complete, so a home that
     * exists is whole.
     */
    public static KeycloakHome unpack(Path zip, Path home) {
        try {
            if (!Files.exists(home)) {
                Path partial = home.resolveSibling(home.getFileName() + ".partial");
                delete(partial);
                extract(zip, partial);
                Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
                if (Files.exists(kept(home))) {
                    Files.move(kept(home), home.resolve(DATA), StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return new KeycloakHome(home);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack " + zip.getFileName() + " into " + home, e);
        }
    }

    /** Throws a server away, whole or not, so that it is unpacked anew with the data it had. */
    static void discardServer(Path home) throws IOException {
        Path data = home.resolve(DATA);
        if (Files.exists(data)) {
            delete(kept(home));
            Files.move(data, kept(home), StandardCopyOption.ATOMIC_MOVE);
        }
        delete(home);
    }

    private static Path kept(Path home) {
        return home.resolveSibling(home.getFileName() + ".data");
    }

    public Path path() {
        return path;
    }

    /** Its database is whole: schema, realms and administrator are there. */
    void markReady() throws IOException {
        Files.writeString(path.resolve(DATA).resolve(READY), "");
    }

    boolean wasReady() {
        return Files.exists(path.resolve(DATA).resolve(READY));
    }

    void forgetData() throws IOException {
        delete(path.resolve(DATA));
    }

    /** Makes {@code providers/} hold exactly these JARs. Files that are already the same keep their time: Keycloak rebuilds when it changes. */
    public void install(List<Path> jars) {
        try {
            Path providers = Files.createDirectories(path.resolve("providers"));
            Set<String> wanted =
                    jars.stream().map(jar -> jar.getFileName().toString()).collect(Collectors.toSet());
            for (Path old : jarsIn(providers)) {
                if (!wanted.contains(old.getFileName().toString())) {
                    Files.delete(old);
                }
            }
            for (Path jar : jars) {
                copyIfDifferent(jar, providers.resolve(jar.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot install the JARs in " + path, e);
        }
    }

    /** Lays a realm where {@code --import-realm} finds it. */
    public void offerRealm(Path realm) {
        try {
            Path folder = Files.createDirectories(path.resolve("data/import"));
            copyIfDifferent(realm, folder.resolve(realm.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lay " + realm.getFileName() + " for import", e);
        }
    }

    /** A call of {@code kc.sh} with the Java that runs this, to be started by the caller. */
    public ProcessBuilder command(List<String> arguments) {
        ProcessBuilder builder =
                new ProcessBuilder("bash", path.resolve("bin/kc.sh").toString());
        builder.command().addAll(arguments);
        builder.environment().remove("JAVA");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.redirectErrorStream(true);
    }

    /** The JARs in a folder, by name. */
    public static List<Path> jarsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("No JARs in " + folder + ". Run mvn package first.", e);
        }
    }

    /** Deletes a folder and everything in it, if it is there. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void copyIfDifferent(Path from, Path to) throws IOException {
        if (!Files.exists(to) || Files.mismatch(from, to) != -1) {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Leaves out the one folder in which the zip holds everything. */
    private static void extract(Path zip, Path into) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                Path inside = Path.of(entry.getName());
                Path target = inside.getNameCount() == 1
                        ? into
                        : into.resolve(inside.subpath(1, inside.getNameCount())).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("Entry leads outside: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    try (InputStream content = file.getInputStream(entry)) {
                        Files.copy(content, target);
                    }
                }
            }
        }
    }
}
