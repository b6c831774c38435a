// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakHomeTest {

    @TempDir
    private Path folder;

    private Path zip;
    private Path home;

    @BeforeEach
    void aDistribution() throws IOException {
        home = folder.resolve("keycloak");
        zip = folder.resolve("distribution.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("keycloak-1/lib/server"));
            out.write("as it was shipped".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void anUnpackingThatWasKilledIsBegunAgain() throws IOException {
        Files.createDirectories(folder.resolve("keycloak.partial/lib"));
        Files.writeString(folder.resolve("keycloak.partial/lib/server"), "as it w");

        KeycloakHome.unpack(zip, home);

        assertThat(home.resolve("lib/server")).hasContent("as it was shipped");
        assertThat(folder.resolve("keycloak.partial")).doesNotExist();
    }

    @Test
    void aServerIsUnpackedAnewWithTheDataItHad() throws IOException {
        KeycloakHome.unpack(zip, home);
        Files.writeString(home.resolve("lib/server"), "half built");
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/accounts"), "accounts");

        KeycloakHome.discardServer(home);
        // Killed at this moment, and once more.
        KeycloakHome.discardServer(home);
        KeycloakHome.unpack(zip, home);

        assertThat(home.resolve("lib/server")).hasContent("as it was shipped");
        assertThat(home.resolve("data/accounts")).hasContent("accounts");
    }

    @Test
    void dataCountsOnceTheServerWasReady() throws IOException {
        KeycloakHome server = KeycloakHome.unpack(zip, home);
        Files.createDirectories(home.resolve("data"));
        assertThat(server.wasReady()).isFalse();

        server.markReady();
        assertThat(KeycloakHome.unpack(zip, home).wasReady()).isTrue();

        server.forgetData();
        assertThat(server.wasReady()).isFalse();
    }
}
