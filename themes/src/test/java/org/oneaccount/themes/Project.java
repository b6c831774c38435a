// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.themes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The folders of this project: what the holders see is spread over its modules. */
final class Project {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final Path LOGIN = ROOT.resolve("themes/src/main/resources/theme/oneaccount/login");

    private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules");

    private Project() {}

    /** Resources of all modules whose path ends so. */
    static List<Path> resources(String ending) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().contains("src/main/resources"))
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(Files::isRegularFile)
                    .filter(Project::isOurs)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    private static boolean isOurs(Path file) {
        for (Path part : ROOT.relativize(file)) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }
}
