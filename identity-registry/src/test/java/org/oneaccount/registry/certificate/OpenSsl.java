// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The {@code openssl} command (3.x), working in one folder: an implementation that has nothing in common with ours. */
final class OpenSsl {

    private final Path folder;

    OpenSsl(Path folder) {
        this.folder = folder;
    }

    static boolean isInstalled() {
        try {
            Process version = new ProcessBuilder("openssl", "version")
                    .redirectErrorStream(true)
                    .start();
            return new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8).startsWith("OpenSSL 3")
                    && version.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs one command, given as one line. */
    void run(String arguments) {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments.trim().split("\\s+")));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + ":\n" + said);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] read(String file) {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String text(String file) {
        return new String(read(file), StandardCharsets.US_ASCII);
    }
}
