// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoSettingsTest {

    @Test
    void defaults() {
        DemoSettings settings = DemoSettings.of(properties());

        assertThat(settings.realm()).hasToString("http://localhost:8080/realms/oneaccount/");
        assertThat(settings.app()).hasToString("http://localhost:8090/");
        assertThat(settings.company()).hasToString("http://localhost:8091/");
        assertThat(settings.fresh()).isFalse();
    }

    @Test
    void explicitValues() {
        Properties properties = properties();
        properties.setProperty("demo.port", "8180");
        properties.setProperty("demo.app.port", "8190");
        properties.setProperty("demo.company.port", "8191");
        // As "-Ddemo.fresh" sets it.
        properties.setProperty("demo.fresh", "true");

        DemoSettings settings = DemoSettings.of(properties);

        assertThat(settings.keycloak()).hasToString("http://localhost:8180/");
        assertThat(settings.app()).hasToString("http://localhost:8190/");
        assertThat(settings.company()).hasToString("http://localhost:8191/");
        assertThat(settings.fresh()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "http", "-1"})
    void aBadPortIsSaidWithWhatIsAllowed(String port) {
        Properties properties = properties();
        properties.setProperty("demo.app.port", port);

        assertThatThrownBy(() -> DemoSettings.of(properties))
                .hasMessage("demo.app.port is '" + port + "', but must be a port, 1 to 65535.");
    }

    @ParameterizedTest
    @CsvSource({"demo.app.port, 8080", "demo.company.port, 8080", "demo.company.port, 8090"})
    void onePortForTwoIsRefused(String key, String port) {
        Properties properties = properties();
        properties.setProperty(key, port);

        assertThatThrownBy(() -> DemoSettings.of(properties)).hasMessageContaining("must differ");
    }

    /** What the pom passes on. */
    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("demo.root", "/project");
        properties.setProperty("demo.distribution", "/keycloak.zip");
        properties.setProperty("demo.server.version", "26.7.3");
        properties.setProperty("demo.classpath", "classes");
        properties.setProperty("demo.port", "8080");
        properties.setProperty("demo.app.port", "8090");
        properties.setProperty("demo.company.port", "8091");
        return properties;
    }
}
