// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Where the demo finds its parts and listens.
 *
 * @param fresh whether to forget the accounts of earlier runs
 * @param classPath of the business systems, which run in processes of their own
 */
record DemoSettings(
        Path root,
        Path distribution,
        String serverVersion,
        String classPath,
        int port,
        int appPort,
        int companyPort,
        boolean fresh) {

    static final String PORT = "demo.port";
    static final String APP_PORT = "demo.app.port";
    static final String COMPANY_PORT = "demo.company.port";
    static final String FRESH = "demo.fresh";

    DemoSettings {
        requireDifferent(PORT, port, APP_PORT, appPort);
        requireDifferent(PORT, port, COMPANY_PORT, companyPort);
        requireDifferent(APP_PORT, appPort, COMPANY_PORT, companyPort);
    }

    private static void requireDifferent(String key, int port, String otherKey, int other) {
        if (port == other) {
            throw new DemoException(key + " and " + otherKey + " are both " + port + ", but must differ.");
        }
    }

    static DemoSettings of(Properties properties) {
        return new DemoSettings(
                Path.of(required(properties, "demo.root")),
                Path.of(required(properties, "demo.distribution")),
                required(properties, "demo.server.version"),
                required(properties, "demo.classpath"),
                port(properties, PORT),
                port(properties, APP_PORT),
                port(properties, COMPANY_PORT),
                // "-Ddemo.fresh" alone counts as yes.
                !properties.getProperty(FRESH, "false").equals("false"));
    }

    /** Outside every module's {@code target}, so that {@code mvn clean} of a module keeps the accounts. */
    Path folder() {
        return root.resolve("target/demo");
    }

    URI keycloak() {
        return Demo.folder("http://localhost:" + port);
    }

    URI realm() {
        return keycloak().resolve("realms/oneaccount/");
    }

    URI app() {
        return Demo.folder("http://localhost:" + appPort);
    }

    URI company() {
        return Demo.folder("http://localhost:" + companyPort);
    }

    private static String required(Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new DemoException(key + " is missing. Start the demo with mvn -Pdemo.");
        }
        return value;
    }

    private static int port(Properties properties, String key) {
        String value = required(properties, key);
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65535) {
            throw new DemoException(key + " is '" + value + "', but must be a port, 1 to 65535.");
        }
        return Integer.parseInt(value);
    }
}
