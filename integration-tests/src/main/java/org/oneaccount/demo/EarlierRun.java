// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a run leaves behind in the demo's folder when it is ended in the middle: processes that outlive it, and a server that
 * was being made. It notes both beforehand, so that the next run finds them.
 */
final class EarlierRun {

    private final Path processes;
    private final Path underWay;

    EarlierRun(Path folder) {
        this.processes = folder.resolve("processes");
        this.underWay = folder.resolve("start-under-way");
    }

    /** Notes a process of this run. */
    void note(ProcessHandle process) throws IOException {
        Files.writeString(
                processes,
                new Noted(process.pid(), process.info().startInstant()).line(),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** @return those of an earlier run that are still there, and what they started */
    List<ProcessHandle> leftProcesses() throws IOException {
        if (!Files.exists(processes)) {
            return List.of();
        }
        return Files.readAllLines(processes).stream()
                .map(Noted::read)
                .flatMap(Optional::stream)
                .flatMap(noted -> noted.process().stream())
                .toList();
    }

    /** From now on the processes noted are those of this run. */
    void forgetProcesses() throws IOException {
        Files.deleteIfExists(processes);
    }

    /** A start begins; until {@link #startCompleted} it may be ended at any moment. */
    void startBegins() throws IOException {
        Files.writeString(underWay, "");
    }

    void startCompleted() throws IOException {
        Files.deleteIfExists(underWay);
    }

    boolean endedWhileStarting() {
        return Files.exists(underWay);
    }

    /** A process by its number and its beginning: numbers are given again to strangers. */
    private record Noted(long pid, Optional<Instant> began) {

        /** The platform computes the beginning from a clock that is set. */
        private static final Duration TOLERANCE = Duration.ofSeconds(2);

        String line() {
            return pid + " " + began.map(Instant::toString).orElse("") + System.lineSeparator();
        }

        static Optional<Noted> read(String line) {
            String[] parts = line.trim().split(" ", -1);
            return parts.length == 2 && parts[0].matches("[0-9]+")
                    ? Optional.of(new Noted(Long.parseLong(parts[0]), Optional.of(Instant.parse(parts[1]))))
                    : Optional.empty();
        }

        Optional<ProcessHandle> process() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info().startInstant().stream()
                            .anyMatch(start -> Duration.between(start, began.orElseThrow())
                                            .abs()
                                            .compareTo(TOLERANCE)
                                    <= 0));
        }
    }
}
