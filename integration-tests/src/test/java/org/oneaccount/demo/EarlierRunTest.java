// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierRunTest {

    @TempDir
    private Path folder;

    private Process process;

    @BeforeEach
    void start() throws IOException {
        // Waits for a line that never comes.
        process = new ProcessBuilder("cat").start();
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
    }

    @Test
    void aProcessThatOutlivedItsRunIsFoundByTheNext() throws IOException {
        new EarlierRun(folder).note(process.toHandle());

        assertThat(new EarlierRun(folder).leftProcesses()).containsExactly(process.toHandle());
    }

    @Test
    void itIsEnded() throws Exception {
        new EarlierRun(folder).note(process.toHandle());

        Children.end(new EarlierRun(folder).leftProcesses());

        assertThat(process.waitFor()).isNotZero();
        assertThat(new EarlierRun(folder).leftProcesses()).isEmpty();
    }

    @Test
    void aStrangerWithTheSameNumberIsNotTouched() throws IOException {
        Instant longAgo = Instant.now().minus(Duration.ofHours(1));
        Files.writeString(folder.resolve("processes"), process.pid() + " " + longAgo + "\n");

        assertThat(new EarlierRun(folder).leftProcesses()).isEmpty();
    }

    @Test
    void whatWasNotedHalfIsPassedOver() throws IOException {
        Files.write(folder.resolve("processes"), List.of("", Long.toString(process.pid()), "no number"));

        assertThat(new EarlierRun(folder).leftProcesses()).isEmpty();
    }

    @Test
    void aStartIsUnderWayUntilItIsComplete() throws IOException {
        EarlierRun run = new EarlierRun(folder);
        assertThat(run.endedWhileStarting()).isFalse();

        run.startBegins();
        assertThat(new EarlierRun(folder).endedWhileStarting()).isTrue();

        run.startCompleted();
        assertThat(new EarlierRun(folder).endedWhileStarting()).isFalse();
    }
}
