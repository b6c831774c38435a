// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Attributes.Name;
import java.util.jar.Manifest;

/**
 * The OneAccount JARs in this server, by what their manifests say. JARs of different versions fail late and in the
 * middle of somebody's login; here they fail at the start, by name.
 */
record InstalledModules(Map<String, Set<String>> versions) {

    private static final Name MODULE = new Name("OneAccount-Module");

    static InstalledModules of(ClassLoader providers) {
        Map<String, Set<String>> versions = new TreeMap<>();
        try {
            for (URL manifest : Collections.list(providers.getResources("META-INF/MANIFEST.MF"))) {
                Attributes attributes = read(manifest).getMainAttributes();
                if (attributes.containsKey(MODULE)) {
                    versions.computeIfAbsent(
                                    attributes.getValue(Name.IMPLEMENTATION_VERSION), version -> new TreeSet<>())
                            .add(attributes.getValue(MODULE));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the manifests of the installed JARs", e);
        }
        return new InstalledModules(versions);
    }

    /** @throws IllegalStateException naming the JARs of each version */
    void requireOneVersion() {
        if (versions.size() > 1) {
            throw new IllegalStateException(
                    "OneAccount JARs of different versions are installed; keep one version in providers/: " + versions);
        }
    }

    private static Manifest read(URL manifest) throws IOException {
        try (InputStream in = manifest.openStream()) {
            return new Manifest(in);
        }
    }
}
