// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.demo;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The processes of the demo, which end with it. */
final class Children {

    private static final long PATIENCE_SECONDS = 20;

    private final List<Process> processes = new CopyOnWriteArrayList<>();
    private volatile boolean stopping;

    Process start(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            processes.add(process);
            return process;
        } catch (IOException e) {
            throw new DemoException("cannot start " + builder.command().get(0) + ": " + e.getMessage());
        }
    }

    /** @return whether it ended by itself, not because the demo is being stopped */
    boolean awaitFirstEnd() {
        CompletableFuture.anyOf(processes.stream().map(Process::onExit).toArray(CompletableFuture[]::new))
                .join();
        return !stopping;
    }

    /** Asks all of them to end, waits, and insists. Keycloak's script starts the server as a process of its own. */
    void stop() {
        stopping = true;
        List<ProcessHandle> all = processes.stream()
                .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process.toHandle())))
                .toList();
        all.forEach(ProcessHandle::destroy);
        CompletableFuture<Void> ended =
                CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
        ended.completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        all.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }
}
