// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The project builds wherever Maven's own settings point: nothing in it says where libraries come from. */
class CommittedFilesIT {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NOT_COMMITTED = Set.of(".git", "target", ".idea", ".vscode", ".settings");
    private static final Pattern REGISTRY = Pattern.compile(
            "https?://[^ \"<]*/maven2|<(plugin)?repository>|\"resolved\": *\"http|repo\\.maven\\.apache\\.org|registry\\.npmjs\\.org",
            Pattern.CASE_INSENSITIVE);

    @Test
    void nothingNamesARegistryOfLibraries() throws IOException {
        List<Path> files = files();

        assertThat(files).contains(PROJECT.resolve("pom.xml"));
        assertThat(files.stream().filter(CommittedFilesIT::namesARegistry)).isEmpty();
    }

    private static boolean namesARegistry(Path file) {
        try {
            return !file.endsWith("CommittedFilesIT.java")
                    && REGISTRY.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(PROJECT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_COMMITTED.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
