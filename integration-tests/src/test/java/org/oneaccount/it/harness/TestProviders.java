// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * What tests add to the server, as a JAR of its own beside those that ship: the package {@code org.oneaccount.it.provider}
 * and the folder {@code test-provider} of the test resources.
 */
final class TestProviders {

    private static final Path CLASSES = Path.of("target/test-classes");
    private static final Path PACKAGE = Path.of("org/oneaccount/it/provider");
    private static final Path RESOURCES = CLASSES.resolve("test-provider");

    private TestProviders() {}

    static Path jar() {
        Path jar = Path.of("target/oneaccount-test-provider.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            add(out, CLASSES, CLASSES.resolve(PACKAGE));
            add(out, RESOURCES, RESOURCES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }

    private static void add(JarOutputStream jar, Path root, Path folder) throws IOException {
        for (Path file : filesUnder(folder)) {
            JarEntry entry = new JarEntry(root.relativize(file).toString().replace('\\', '/'));
            // The same classes give the same bytes, so that a built server is found again.
            entry.setTime(0);
            jar.putNextEntry(entry);
            Files.copy(file, jar);
            jar.closeEntry();
        }
    }

    private static List<Path> filesUnder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
