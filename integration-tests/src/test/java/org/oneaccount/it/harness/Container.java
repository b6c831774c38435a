// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.oneaccount.demo.KeycloakHome;
import org.testcontainers.utility.MountableFile;

/**
 * The same JARs and realm in a container, for machines with Docker. One node, H2, development mode; tests that ask for
 * more than that say so by failing.
 */
final class Container implements Server {

    private static final Path PROJECT = Path.of("..");

    private final KeycloakContainer container;
    private final MovedTime time;

    Container(String image) {
        List<Path> jars = new ArrayList<>(KeycloakHome.jarsIn(PROJECT.resolve("target/providers")));
        jars.addAll(KeycloakHome.jarsIn(PROJECT.resolve("target/sandbox")));
        jars.add(TestProviders.jar());
        container = new KeycloakContainer(image)
                .withAdminUsername(Admin.USERNAME)
                .withAdminPassword(Admin.PASSWORD)
                .withProviderLibsFrom(jars.stream().map(Path::toFile).toList())
                .withEnv("KC_PROXY_HEADERS", "xforwarded")
                .withEnv("KC_LOG_LEVEL", "INFO,org.oneaccount:TRACE")
                .withEnv("KC_SPI_CONNECTIONS_INFINISPAN__DEFAULT__USE_KEYCLOAK_TIME_SERVICE", "true")
                .withCopyFileToContainer(
                        MountableFile.forHostPath(PROJECT.resolve("realm-export/oneaccount-realm.json")),
                        "/opt/keycloak/data/import/oneaccount-realm.json")
                .withCustomCommand("--import-realm");
        container.start();
        time = new MovedTime(List.of(base()));
    }

    @Override
    public URI base() {
        return URI.create(container.getAuthServerUrl());
    }

    @Override
    public void moveTime(Duration by) {
        time.move(by);
    }

    @Override
    public void resetTime() {
        time.reset();
    }

    @Override
    public String log() {
        return container.getLogs();
    }

    @Override
    public List<Node> nodes() {
        return List.of(Node.at(base()));
    }

    @Override
    public Postgres postgres() {
        throw new UnsupportedOperationException("A container has its own H2.");
    }

    @Override
    public void routeTo(Node node) {
        throw new UnsupportedOperationException("A container is one node.");
    }

    @Override
    public void close() {
        container.stop();
    }
}
