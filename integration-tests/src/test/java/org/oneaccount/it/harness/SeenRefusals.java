// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What tests were told on pages and in answers, by test class. Kept in files, so that classes which are run one by one add
 * up. Message keys of any kind: whether one is a refusal is not known here.
 */
public final class SeenRefusals {

    private static final Path FOLDER = Path.of("target", "refusals");

    private static final Map<String, Set<String>> OF_THIS_RUN = new TreeMap<>();

    /** Runners that a test starts see for it. */
    private static final ThreadLocal<String> TEST = new InheritableThreadLocal<>();

    private SeenRefusals() {}

    /** From now on it is this class that sees. What it saw in earlier runs is forgotten. Called by a test itself only where it has a server of its own. */
    public static synchronized void begin(Class<?> testClass) {
        String test = testClass.getSimpleName();
        TEST.set(test);
        if (!OF_THIS_RUN.containsKey(test)) {
            OF_THIS_RUN.put(test, new TreeSet<>());
            write(test);
        }
    }

    /** This class sees nothing until its next test begins. */
    public static void end() {
        TEST.remove();
    }

    /** For what neither {@code refusals()} nor {@link FrontDesk#reason} reads: the reason in an answer of some other API. */
    public static synchronized void add(Collection<String> keys) {
        String test = TEST.get();
        if (test != null && OF_THIS_RUN.get(test).addAll(keys)) {
            write(test);
        }
    }

    /** The keys by the simple name of the class that saw them; classes that were not run are missing. */
    public static Map<String, Set<String>> byTest() {
        try (Stream<Path> files = Files.exists(FOLDER) ? Files.list(FOLDER) : Stream.empty()) {
            Map<String, Set<String>> seen = new TreeMap<>();
            for (Path file : files.toList()) {
                seen.put(file.getFileName().toString(), Set.copyOf(Files.readAllLines(file)));
            }
            return seen;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String test) {
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(test), OF_THIS_RUN.get(test));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
