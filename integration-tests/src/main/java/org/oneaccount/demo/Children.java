// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.demo;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The processes of the demo, which end with it. */
final class Children {

    private static final long PATIENCE_SECONDS = 20;

    private final EarlierRun run;
    private final List<Process> processes = new CopyOnWriteArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);

    /** @param run where each is noted, should this process end before them */
    Children(EarlierRun run) {
        this.run = run;
    }

    Process start(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            processes.add(process);
            run.note(process.toHandle());
            return process;
        } catch (IOException e) {
            throw new DemoException("cannot start " + builder.command().get(0) + ": " + e.getMessage());
        }
    }

    /** Keycloak's script starts the server as a process of its own, which may outlive the script. */
    void noteWhatTheyStarted() throws IOException {
        for (ProcessHandle started :
                processes.stream().flatMap(Process::descendants).toList()) {
            run.note(started);
        }
    }

    void awaitFirstEnd() {
        CompletableFuture.anyOf(processes.stream().map(Process::onExit).toArray(CompletableFuture[]::new))
                .join();
    }

    /** Whether the demo is being stopped. Ctrl-C reaches the processes themselves, too, and they may be quicker. */
    boolean areBeingStopped() {
        try {
            return stopping.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    void stop() {
        stopping.countDown();
        end(processes.stream().map(Process::toHandle).toList());
    }

    /** Asks all of them and what they started to end, waits, and insists. */
    static void end(Collection<ProcessHandle> processes) {
        List<ProcessHandle> all = processes.stream()
                .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process)))
                .toList();
        all.forEach(ProcessHandle::destroy);
        CompletableFuture<Void> ended =
                CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
        ended.completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        all.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }
}
