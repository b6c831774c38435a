// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledModulesTest {

    @TempDir
    private Path folder;

    private final List<URL> jars = new ArrayList<>();

    @Test
    void jarsOfOneVersionStart() throws Exception {
        install("sms", "OneAccount-Module: oneaccount-sms", "Implementation-Version: 2");
        install("idcard", "OneAccount-Module: oneaccount-idcard", "Implementation-Version: 2");
        install("foreign", "Implementation-Version: 7");

        assertThatCode(() -> installed().requireOneVersion()).doesNotThrowAnyException();
        assertThat(installed().versions()).hasSize(1);
    }

    @Test
    void jarsOfTwoVersionsAreNamed() throws Exception {
        install("sms", "OneAccount-Module: oneaccount-sms", "Implementation-Version: 1");
        install("idcard", "OneAccount-Module: oneaccount-idcard", "Implementation-Version: 2");

        assertThatThrownBy(() -> installed().requireOneVersion())
                .hasMessageContaining("1=[oneaccount-sms]")
                .hasMessageContaining("2=[oneaccount-idcard]");
    }

    private InstalledModules installed() throws Exception {
        try (URLClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new), null)) {
            return InstalledModules.of(loader);
        }
    }

    private void install(String name, String... attributes) throws Exception {
        Path metaInf = Files.createDirectories(folder.resolve(name).resolve("META-INF"));
        Files.writeString(
                metaInf.resolve("MANIFEST.MF"), "Manifest-Version: 1.0\n" + String.join("\n", attributes) + "\n");
        jars.add(folder.resolve(name).toUri().toURL());
    }
}
