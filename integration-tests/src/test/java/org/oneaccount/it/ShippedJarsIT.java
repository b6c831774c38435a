// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.oneaccount.demo.KeycloakHome;

/** What an operator copies fits together and beside Keycloak. */
class ShippedJarsIT {

    private static final Path PROVIDERS = Path.of("../target/providers");
    private static final Path SANDBOX = Path.of("../target/sandbox");

    @Test
    void noTwoJarsHoldTheSameClass() throws IOException {
        List<Path> jars = new ArrayList<>(KeycloakHome.jarsIn(PROVIDERS));
        jars.addAll(KeycloakHome.jarsIn(SANDBOX));
        Map<String, Path> seen = new HashMap<>();
        List<String> twice = new ArrayList<>();

        for (Path jar : jars) {
            for (String type : classesOf(jar)) {
                Path first = seen.putIfAbsent(type, jar);
                if (first != null) {
                    twice.add(type + " in " + first.getFileName() + " and " + jar.getFileName());
                }
            }
        }

        assertThat(seen).isNotEmpty();
        assertThat(twice).isEmpty();
    }

    @Test
    void noJarHoldsAClassThatKeycloakHas() throws IOException {
        Set<String> stock = classesOfKeycloak();
        List<String> bundled = new ArrayList<>();

        for (Path jar : KeycloakHome.jarsIn(PROVIDERS)) {
            for (String type : classesOf(jar)) {
                if (stock.contains(type)) {
                    bundled.add(type + " in " + jar.getFileName());
                }
            }
        }

        assertThat(stock).contains("org/keycloak/models/KeycloakSession.class");
        assertThat(bundled).isEmpty();
    }

    @Test
    void theSandboxIsNotAmongWhatShips() {
        assertThat(KeycloakHome.jarsIn(PROVIDERS))
                .extracting(jar -> jar.getFileName().toString())
                .noneMatch(name -> name.contains("sandbox") || name.contains("test"));
    }

    private static Set<String> classesOf(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Set<String> classes = new HashSet<>();
            file.stream().map(ZipEntry::getName).filter(ShippedJarsIT::isClass).forEach(classes::add);
            return classes;
        }
    }

    private static Set<String> classesOfKeycloak() throws IOException {
        Set<String> classes = new HashSet<>();
        try (ZipFile distribution = new ZipFile(System.getProperty("oneaccount.dist"))) {
            List<? extends ZipEntry> libraries = distribution.stream()
                    .filter(entry -> entry.getName().contains("/lib/lib/main/"))
                    .toList();
            for (ZipEntry library : libraries) {
                try (InputStream content = distribution.getInputStream(library);
                        ZipInputStream jar = new ZipInputStream(content)) {
                    for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                        if (isClass(entry.getName())) {
                            classes.add(entry.getName());
                        }
                    }
                }
            }
        }
        return classes;
    }

    /** Every JAR may describe itself. */
    private static boolean isClass(String entry) {
        return entry.endsWith(".class") && !entry.endsWith("module-info.class");
    }
}
