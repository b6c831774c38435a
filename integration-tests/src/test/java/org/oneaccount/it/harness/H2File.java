// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The file in which H2 keeps the database of a server that runs apart, for tests that search it. It holds texts in UTF-8 and
 * bytes as they are, and what was changed or deleted for some time too.
 */
public record H2File(Server server, Path path) {

    /** @param name of {@link Distribution#apart} */
    public static H2File of(Server server, String name) {
        return new H2File(server, Path.of("target/servers", name, "data/h2/keycloakdb.mv.db"));
    }

    /** All that was written until now: H2 takes its time, so something is written last and waited for. */
    public byte[] contents() {
        String last = "written-last-" + UUID.randomUUID();
        Http.ok(Http.sendJson("POST", URI.create(server.realm() + "/test-canary/event"), last));
        Soon.holds("H2 has written its file", () -> text(read()).contains(last));
        return read();
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
